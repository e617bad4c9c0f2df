import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { makeHandler } from '../api/regulator/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { regulatorUses } from './api/uses.ts';

export const handler = makeHandler(apiDependencies(regulatorUses, makeRuleBook));
