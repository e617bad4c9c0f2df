import { Aws } from 'aws-cdk-lib';
import type { IndexName } from '../../shared/application/ports/table.ts';
import { contentPartitions, rulesPk } from '../../shared/application/rules/keys.ts';
import type { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';

/**
 * What a function does with the table. `works`: gives commands and reads lists; `judges`: gives the system's own commands on
 * one case (scoring, ranking, routing) and reads which stages it entered; `tells`: reads a case's signals and the stages it
 * entered, and removes the signals; `resumes`: reads a case, starts its execution anew and keeps the record of its flow;
 * `notes`: records that a flow has stopped; `reads`: tells what rules are in force;
 * `administers`: changes rules too. A transaction needs the permission of each write in it.
 */
const tableActions = {
  works: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  judges: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
  tells: ['GetItem', 'BatchGetItem', 'Query', 'DeleteItem'],
  resumes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  notes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  reads: ['GetItem', 'BatchGetItem', 'Query'],
  administers: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
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

const writes: ReadonlySet<string> = new Set(['PutItem', 'DeleteItem', 'ConditionCheckItem']);

/** Rules are written by the administrators' function alone: no other may touch their partitions. */
const besideRules = {
  'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [rulesPk, contentPartitions] },
};

/** Lets a function at the table itself, and at those indexes only that its lists are read from. */
export const allowCaseWork = (
  of: CaseFunction,
  cases: CaseTable,
  { key }: Pick<Deployment, 'key'>,
  how: keyof typeof tableActions,
  indexes: readonly IndexName[] = [],
): void => {
  of.lambda.addEnvironment('TABLE_NAME', cases.table.tableName);
  const named = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);
  const actions: readonly string[] = tableActions[how];
  const [reading, writing] = [
    actions.filter((action) => !writes.has(action)),
    actions.filter((action) => writes.has(action)),
  ];
  of.allow(named(reading), [cases.table.tableArn]);
  if (writing.length > 0)
    of.allow(named(writing), [cases.table.tableArn], how === 'administers' ? undefined : besideRules);
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
