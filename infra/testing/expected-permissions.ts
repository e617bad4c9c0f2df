/** Every role of the app with all it may do: what is not written here is a failed test (`least privilege`). */
const key = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
  (action) => `kms:${action} DataKey if`,
);
const table = (actions: string, on = 'CasesTable') =>
  actions.split(' ').map((action) => `dynamodb:${action} ${on}`);
/** Where a line ends with `if`: which partitions, says `security/case-work.ts`, and a test asks for each. */
const within = (actions: string) => table(actions).map((line) => `${line} if`);
const read = [...within('GetItem BatchGetItem Query'), ...key];
const work = [...read, ...within('PutItem DeleteItem ConditionCheckItem')];
const readAll = [...table('GetItem BatchGetItem Query'), ...key];
const administer = [...read, ...within('PutItem DeleteItem ConditionCheckItem')];
const admit = [...readAll, ...within('PutItem ConditionCheckItem')];
const judge = [...read, ...within('PutItem DeleteItem')];
const list = table('Query', 'CasesTable/index/list');
/** Objects have no names before they exist: the prefixes are what IAM can tell apart. */
export const objects = ['GetObject', 'PutObject', 'DeleteObject'].flatMap((action) =>
  ['pending', 'files'].map((prefix) => `s3:${action} FilesBucket/${prefix}/*`),
);
const files = [
  ...objects,
  's3:ListBucket FilesBucket',
  'kms:Decrypt DataKey if',
  'kms:GenerateDataKey DataKey if',
];
/** Files that the system makes, and where they grow. */
export const growingFiles = ['GetObject', 'PutObject', 'DeleteObject', 'AbortMultipartUpload'].flatMap(
  (action) => ['exports', 'pending/exports'].map((prefix) => `s3:${action} FilesBucket/${prefix}/*`),
);
const makeFiles = [
  ...growingFiles,
  's3:ListBucket FilesBucket',
  'kms:Decrypt DataKey if',
  'kms:GenerateDataKey DataKey if',
];
const undelivered = ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map(
  (action) => `sqs:${action} UndeliveredQueue`,
);
const start = ['states:StartExecution Coordination'];

/** The only wildcards: actions that IAM knows no resource for. */
const complete = ['states:SendTaskFailure *', 'states:SendTaskSuccess *'];
export const traces = ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];
const machineLogs = [
  ...['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies'],
  ...['GetLogDelivery', 'ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'],
].map((action) => `logs:${action} *`);
export const withoutResources: readonly string[] = [
  ...complete,
  ...traces,
  ...machineLogs,
  'xray:GetSamplingRules *',
  'xray:GetSamplingTargets *',
];

const ownLogs = (name: string) =>
  ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} ${name}LogGroupLogs`);
const ofFunction = (name: string, ...more: readonly (readonly string[])[]) =>
  [name, [...ownLogs(name), ...traces, ...more.flat()].sort()] as const;

export const expectedPermissions: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ofFunction(
    'Apiregulator',
    work,
    list,
    table('Query', 'CasesTable/index/city'),
    table('Query', 'CasesTable/index/province'),
  ),
  ofFunction('Apibank', work, list),
  ofFunction('Apienterprise', work, list),
  ofFunction('Apiparticipant', work, list),
  ofFunction(
    'Apilists',
    work,
    list,
    makeFiles,
    table('Query', 'CasesTable/index/city'),
    table('Query', 'CasesTable/index/province'),
  ),
  ofFunction('Apidocuments', work, files),
  ofFunction(
    'Apiadministration',
    administer,
    list,
    table('Query', 'CasesTable/index/city'),
    table('Query', 'CasesTable/index/due'),
  ),
  ofFunction('ApisignedIn', read, list, within('PutItem DeleteItem')),
  ofFunction('Apiinvitations', admit, list, table('Query', 'CasesTable/index/city')),
  ofFunction('Apipublic'),
  ofFunction('Pages'),
  ofFunction('PreToken'),
  ...['EnterPhase', 'ScoreCase', 'RankProducts', 'RouteCase'].map((step) =>
    ofFunction(step, judge, complete),
  ),
  ofFunction(
    'Announce',
    read,
    within('DeleteItem'),
    table('DescribeStream GetRecords GetShardIterator ListStreams'),
    start,
    complete,
    undelivered,
  ),
  ofFunction(
    'Ticker',
    work,
    list,
    table('Query', 'CasesTable/index/due'),
    objects.filter((one) => one.startsWith('s3:DeleteObject')),
    makeFiles,
    start,
    complete,
    undelivered,
  ),
  ofFunction(
    'Resume',
    within('BatchGetItem'),
    within('PutItem DeleteItem'),
    table('Query', 'CasesTable/index/due'),
    key,
    start,
  ),
  ofFunction('FlowStopped', within('BatchGetItem'), within('PutItem DeleteItem'), key, undelivered),
  [
    '',
    [
      ...['EnterPhase', 'ScoreCase', 'RankProducts', 'RouteCase'].map(
        (step) => `lambda:InvokeFunction ${step}Function`,
      ),
      ...machineLogs,
      ...traces,
      'xray:GetSamplingRules *',
      'xray:GetSamplingTargets *',
    ].sort(),
  ],
]);
