import { Aws } from 'aws-cdk-lib';
import { guardedPartitions } from '../../shared/application/keys.ts';
import type { IndexName } from '../../shared/application/ports/table.ts';
import { contentPartitions, rulesPk } from '../../shared/application/rules/keys.ts';
import type { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';

/**
 * What a function does with the table. `works`: gives commands and reads lists; `judges`: gives the system's own commands on
 * one case (scoring, ranking, routing) and reads which stages it entered; `tells`: reads a case's signals and the stages it
 * entered, and removes the signals; `resumes`: reads a case, starts its execution anew and keeps the record of its flow;
 * `notes`: records that a flow has stopped; `exports`: works, and puts on record who took which files; `carriesOut`: does what is
 * due, files among it;
 * `administers`: changes rules, organisations and people; `admits`: invites the people of
 * enterprises, and binds whoever was invited; `attends`: reads what people are told, and keeps what they did with it, and who is away. A transaction needs the
 * permission of each write in it.
 */
const tableActions = {
  works: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  exports: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  carriesOut: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  judges: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
  tells: ['GetItem', 'BatchGetItem', 'Query', 'DeleteItem'],
  resumes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  notes: ['BatchGetItem', 'PutItem', 'DeleteItem'],
  administers: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  admits: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
  attends: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
} as const;
type Work = keyof typeof tableActions;

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

type Condition = Readonly<Record<string, unknown>>;
const only = (partitions: readonly string[]): Condition => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
});
const beside = (partitions: readonly string[]): Condition => ({
  'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [...partitions] },
});

const { people, subjects, invitations, log, firms, used, inboxes, reaches, hooks, leaves, told } =
  guardedPartitions;
const rules = [rulesPk, contentPartitions];
/** What administrators alone change, and whoever takes up an invitation. */
const administered = [...rules, ...people, ...subjects, ...invitations];
/** That, and what was done on record. */
const guarded = [...administered, ...log];
const secrets = [...invitations, ...log];
/** Addresses of people, and secrets of webhooks: read by who sends notices, and by whom they are of or who sets them. */
const channels = [...reaches, ...hooks];
/** What people have done with notices, and what is sent to them: theirs to keep, and the ticker's. */
const unattended = [...guarded, ...inboxes, ...channels, ...leaves];

/** Which partitions a function may read, and which it may write: of rules, people, accounts and the log no more than its work. */
const ofCases = { reading: beside([...secrets, ...channels]), writing: beside(unattended) };
/** No person asks these: whose case it is says the case. */
const ofNobody = {
  reading: beside([...people, ...subjects, ...secrets, ...channels]),
  writing: beside(unattended),
};
const partitionsOf: Readonly<Record<Work, { readonly reading?: Condition; readonly writing?: Condition }>> = {
  works: ofCases,
  // Asked for, made, handed out and cancelled: each is an act on record (docs/adr/0043).
  exports: {
    reading: beside([...invitations, ...channels]),
    writing: beside([...administered, ...inboxes, ...channels, ...leaves]),
  },
  judges: ofNobody,
  // Notices go to the people of the organisations that they are for.
  carriesOut: {
    reading: beside([...subjects, ...invitations]),
    writing: beside([...administered, ...channels, ...leaves]),
  },
  tells: ofNobody,
  resumes: ofNobody,
  notes: ofNobody,
  administers: { reading: beside(reaches), writing: beside([...subjects, ...reaches, ...leaves]) },
  admits: { writing: only([...people, ...subjects, ...invitations, ...log, ...firms, ...used]) },
  attends: {
    reading: beside([...secrets, ...hooks]),
    writing: only([...inboxes, ...reaches, ...leaves, ...told]),
  },
};

/** Lets a function at the table itself, and at those indexes only that its lists are read from. */
export const allowCaseWork = (
  of: CaseFunction,
  cases: CaseTable,
  { key }: Pick<Deployment, 'key'>,
  how: Work,
  indexes: readonly IndexName[] = [],
): void => {
  of.lambda.addEnvironment('TABLE_NAME', cases.table.tableName);
  const named = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);
  const actions: readonly string[] = tableActions[how];
  const [reading, writing] = [
    actions.filter((action) => !writes.has(action)),
    actions.filter((action) => writes.has(action)),
  ];
  const partitions = partitionsOf[how];
  of.allow(named(reading), [cases.table.tableArn], partitions.reading);
  if (writing.length > 0) of.allow(named(writing), [cases.table.tableArn], partitions.writing);
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
