import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { makeHandler } from '../api/enterprise/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { enterpriseUses } from './api/uses.ts';

export const handler = makeHandler(apiDependencies(enterpriseUses, makeRuleBook));
