import { makeFigureSheets } from '../../shared/adapters/lists/case-sheets.ts';
import { makeListReader } from '../../shared/adapters/lists/reading/list-reader.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { batchExportUses } from '../../shared/application/batches/uses.ts';
import { exportUses } from '../../shared/application/exports/uses.ts';
import { importUses } from '../../shared/application/imports/uses.ts';
import { figureExportUses } from '../../shared/application/register/uses.ts';
import { reportExportUses } from '../../shared/application/reports/uses.ts';
import { whatIfListUses } from '../../shared/application/rules/what-if/uses.ts';
import { visitExportUses } from '../../shared/application/visits/uses.ts';
import { makeHandler } from '../api/lists/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { exportDependencies } from './aws/export-dependencies.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(
  apiDependencies(
    (deps, shelf) => ({
      ...importUses({ ...deps, lists: makeListReader() }),
      ...exportUses(exportDependencies(deps, shelf)),
      ...figureExportUses({ ...deps, sheets: makeFigureSheets() }),
      ...reportExportUses({ ...deps, sheets: makeFigureSheets() }),
      ...visitExportUses({ ...deps, sheets: makeFigureSheets() }),
      ...batchExportUses({ ...deps, sheets: makeFigureSheets() }),
      ...whatIfListUses({ ...deps, lists: makeListReader(), trial: makeTrialRules }),
    }),
    rulesOfAnswerers,
  ),
);
