import { makeCaseSheets } from '../../shared/adapters/lists/case-sheets.ts';
import { makeListReader } from '../../shared/adapters/lists/list-reader.ts';
import { makeHandler } from '../api/regulator/index.ts';
import { apiDependencies } from './api/dependencies.ts';

export const handler = makeHandler(apiDependencies(makeListReader(), makeCaseSheets()));
