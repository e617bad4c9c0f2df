import { exportHandler } from '../../shared/application/exports/export-handler.ts';
import { importHandler } from '../../shared/application/imports/index.ts';
import { makeTickInTime } from './events/tick-in-time.ts';
import { tickerDependencies } from './events/ticker-dependencies.ts';

const deps = tickerDependencies();

export const handler = makeTickInTime(deps, { import: importHandler(deps), export: exportHandler(deps) });
