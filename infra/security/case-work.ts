import { Aws } from 'aws-cdk-lib';
import type { IndexName } from '../../shared/application/ports/table.ts';
import type { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';

/**
 * What a function does with the table. `works`: gives commands and reads lists; `judges`: gives the system's own commands on
 * one case (scoring, ranking, routing) and reads which stages it entered; `tells`: reads a case's signals and the stages it
 * entered, and removes the signals; `resumes`: reads a case, starts its execution anew and keeps the record of its flow;
 * `notes`: records that a flow has stopped; `reads`: tells what rules are in force. A transaction needs the permission of each write in it.
 */
const tableActions = {
  works: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  judges: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
  tells: ['GetItem', 'BatchGetItem', 'Query', 'DeleteItem'],
  resumes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  notes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  reads: ['GetItem', 'BatchGetItem', 'Query'],
} as const;

/** Lets a function end steps that wait: on the machine's path, or as one whose case went elsewhere. */
export const allowEndingSteps = (of: CaseFunction): void =>
  of.allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], ['*']);

/** What DynamoDB asks for in the caller's name on a table under a customer's key, each action spelled out. */
const keyActions = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'ReEncryptFrom',
  'ReEncryptTo',
] as const;

/** Lets a function at the table itself, and at those indexes only that its lists are read from. */
export const allowCaseWork = (
  of: CaseFunction,
  cases: CaseTable,
  { key }: Pick<Deployment, 'key'>,
  how: keyof typeof tableActions,
  indexes: readonly IndexName[] = [],
): void => {
  of.lambda.addEnvironment('TABLE_NAME', cases.table.tableName);
  of.allow(
    tableActions[how].map((action) => `dynamodb:${action}`),
    [cases.table.tableArn],
  );
  if (indexes.length > 0)
    of.allow(
      ['dynamodb:Query'],
      indexes.map((name) => cases.indexArn(name)),
    );
  of.allow(
    keyActions.map((action) => `kms:${action}`),
    [key.keyArn],
    throughDynamo,
  );
};

/** The key opens through the table's service alone: a function's credentials cannot decrypt anything by themselves. */
export const throughDynamo = {
  StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.${Aws.URL_SUFFIX}` },
};
