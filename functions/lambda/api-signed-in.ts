import { referenceBookFrom } from '../../shared/adapters/reference/reference-data.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { makeHandler } from '../api/signed-in/index.ts';
import { tablelessDependencies } from './api/tableless-dependencies.ts';

export const handler = makeHandler(tablelessDependencies(referenceBookFrom(openShelf(), Date.now)));
