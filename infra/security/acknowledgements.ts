import { type App, Validations } from 'aws-cdk-lib';

/** One finding that stays, where it stands, and why. */
export type Acknowledgement = { readonly at: string; readonly rule: string; readonly reason: string };

const tracing =
  'xray:PutTraceSegments and xray:PutTelemetryRecords know no resources; CloudWatch Logs delivery knows none either.';
const steps = ['EnterPhase', 'ScoreCase', 'RankProducts', 'RouteCase'].map(
  (name) => `HuizhenWorkflow/${name}`,
);
const functions = [
  ...steps,
  'HuizhenApi/Api-regulator',
  'HuizhenApi/Api-bank',
  'HuizhenApi/Api-enterprise',
  'HuizhenApi/Api-participant',
  'HuizhenApi/Api-lists',
  'HuizhenApi/Api-documents',
  'HuizhenApi/Api-administration',
  'HuizhenApi/Api-signedIn',
  'HuizhenApi/Api-invitations',
  'HuizhenApi/Api-public',
  'HuizhenEvents/Announce',
  'HuizhenEvents/Ticker',
  'HuizhenEvents/Resume',
  'HuizhenEvents/FlowStopped',
  'HuizhenConsole/Pages',
  'HuizhenIdentity/PreToken',
];
const completes =
  'states:SendTaskSuccess and SendTaskFailure take a token, not a resource: IAM offers nothing narrower.';
const completing = [...steps, 'HuizhenEvents/Announce', 'HuizhenEvents/Ticker'];

/** Those functions reach the files below these prefixes, of which each file's name is made later. */
const prefixesOf = (paths: readonly string[], prefixes: readonly string[]): readonly Acknowledgement[] =>
  paths.flatMap((path) =>
    prefixes.map((prefix) => ({
      at: `${path}/Role/DefaultPolicy/Resource`,
      // Named by CDK after the bucket's place in the app.
      rule: `AwsSolutions-IAM5[Resource::HuizhenStateful:ExportsOutputFnGetAttFilesBucket7C17EE2EArn267E46EA/${prefix}/*]`,
      reason: 'Files have no names before they are there: their prefixes are what IAM can tell apart.',
    })),
  );

/** Every finding of the AWS Solutions rules that was looked at and stays (`testing/security.suite.ts`). */
export const acknowledgements: readonly Acknowledgement[] = [
  ...functions.map((path) => ({
    at: `${path}/Role/DefaultPolicy/Resource`,
    rule: 'AwsSolutions-IAM5[Resource::*]',
    reason: completing.includes(path) ? `${tracing} ${completes}` : tracing,
  })),
  ...prefixesOf(['HuizhenApi/Api-documents', 'HuizhenEvents/Ticker'], ['pending', 'files']),
  ...prefixesOf(['HuizhenApi/Api-lists', 'HuizhenEvents/Ticker'], ['exports', 'pending/exports']),
  {
    at: 'HuizhenWorkflow/Role/DefaultPolicy/Resource',
    rule: 'AwsSolutions-IAM5[Resource::*]',
    reason: tracing,
  },
  ...['GET--healthz', 'GET--openapi.json'].map((route) => ({
    at: `HuizhenApi/Api/${route}/Resource`,
    rule: 'AwsSolutions-APIG4',
    reason:
      'Public on purpose: says that the service answers, and how it is asked; its function reaches no data.',
  })),
  {
    at: 'HuizhenConsole/EverythingElse/Resource',
    rule: 'AwsSolutions-APIG4',
    reason: 'Pages and files of the console, needed before anyone can sign in; its function reaches no data.',
  },
  {
    at: 'HuizhenEvents/Undelivered/Queue/Resource',
    rule: 'AwsSolutions-SQS3',
    reason: 'This queue is the dead-letter queue, of a stream and a schedule, which the rule does not see.',
  },
  {
    at: 'HuizhenStateful/AccessLogs/Bucket/Resource',
    rule: 'AwsSolutions-S1',
    reason: 'This bucket holds the access logs of another; logging itself would never end.',
  },
  {
    at: 'HuizhenConsole/Console/Files/Bucket/Resource',
    rule: 'AwsSolutions-S1',
    reason: 'Holds the files of the console, which anyone may read; who read them is nobody’s business.',
  },
  {
    at: 'HuizhenIdentity/People/Resource',
    rule: 'AwsSolutions-COG8',
    reason:
      'The plus plan costs several times more; every account is made by hand and needs a second factor.',
  },
  ...[
    [
      'CFR1',
      'Cities decide from where their people work; the access token protects the data, not the country.',
    ],
    ['CFR2', 'The API throttles by itself and takes signed tokens only; a web ACL is the operator’s to add.'],
    [
      'CFR3',
      'The API logs each request without addresses; logs of page visits would be personal data for nothing.',
    ],
    [
      'CFR4',
      'Only with CloudFront’s own certificate; with consoleCertificateArn nothing below TLS 1.2 is taken.',
    ],
  ].map(([rule = '', reason = '']) => ({
    at: 'HuizhenConsole/Console/Distribution/Resource',
    rule: `AwsSolutions-${rule}`,
    reason,
  })),
];

/** Acknowledges each finding at its very place; places that this deployment does not have are passed over. */
export const acknowledge = (app: App): void => {
  for (const { at, rule, reason } of acknowledgements) {
    const construct = app.node.findAll().find(({ node }) => node.path === at);
    if (construct) Validations.of(construct).acknowledge({ id: rule, reason });
  }
};
