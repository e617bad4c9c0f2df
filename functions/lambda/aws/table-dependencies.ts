import { makeDynamoTable } from '../../../shared/adapters/dynamodb/dynamodb-table.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import type { Clock } from '../../../shared/application/ports/clock.ts';
import type { CaseEnvironment } from '../environment.ts';
import { caseLog } from '../log/case-log.ts';
import { tableClient } from './clients.ts';

export const clock: Clock = { now: Date.now };

/** The table on AWS, and what every use case needs beside it. */
export const tableDependencies = (environment: CaseEnvironment): Pick<Deps, 'table' | 'clock' | 'log'> => ({
  table: makeDynamoTable({ client: tableClient(environment), tableName: environment.TABLE_NAME, clock }),
  clock,
  log: caseLog,
});
