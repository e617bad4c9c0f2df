import { makeCaseSheets } from '../../shared/adapters/lists/case-sheets.ts';
import { makeListReader } from '../../shared/adapters/lists/reading/list-reader.ts';
import { listUses } from '../../shared/application/create-app.ts';
import { makeHandler } from '../api/lists/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(
  apiDependencies(
    (deps) => listUses({ ...deps, lists: makeListReader(), sheets: makeCaseSheets() }),
    rulesOfAnswerers,
  ),
);
