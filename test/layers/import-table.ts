/** The rooms of the design and what each may import (design §2). Order: from the ground up. */
export type Room = {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly RegExp[];
  /** Rooms within this one that stand for themselves. */
  readonly except?: readonly string[];
};

const sdk = [/^@aws-sdk\//, /^@smithy\//];
const node = [/^node:/];
const anything = [/.*/];
const belowAdapters = ['shared/application', 'shared/contracts', 'shared/domain'];

export const rooms: readonly Room[] = [
  { folder: 'shared/rules', mayImport: [], packages: [] },
  // Small pure libraries only.
  { folder: 'shared/domain', mayImport: ['shared/domain'], packages: [/^pinyin-pro$/] },
  {
    folder: 'shared/contracts',
    mayImport: ['shared/contracts', 'shared/domain'],
    packages: [/^zod$/, /^zod-openapi/],
  },
  { folder: 'shared/application', mayImport: belowAdapters, packages: [] },
  {
    folder: 'shared/adapters',
    mayImport: ['shared/adapters', 'shared/rules', ...belowAdapters],
    packages: [
      ...sdk,
      ...node,
      /^(csv-stringify|write-excel-file|saxes|yauzl|numfmt|piscina|ulid|file-type)/,
    ],
  },
  {
    folder: 'functions',
    mayImport: ['functions', ...belowAdapters],
    packages: [/^@middy\//, /^zod$/, /^aws-lambda$/],
    except: ['functions/lambda'],
  },
  // The Lambda entries bind the AWS adapters, as local/ binds the embedded ones; nothing else in functions/ may.
  {
    folder: 'functions/lambda',
    mayImport: ['functions', 'shared/adapters', 'workflows', ...belowAdapters],
    packages: [...sdk, ...node, /^@aws-lambda-powertools\//, /^zod$/, /^aws-lambda$/],
  },
  { folder: 'workflows', mayImport: [], packages: [] },
  { folder: 'local', mayImport: ['local', 'functions', 'shared', 'workflows'], packages: anything },
  // The table is keyed, files are placed and routes are named in the cloud as the adapters and the contracts say.
  {
    folder: 'infra',
    mayImport: [
      'infra',
      'shared/adapters/dynamodb',
      'shared/adapters/files',
      // The code caches are made over a table that has been set up.
      'shared/adapters/rule-book',
      'shared/application/accounts/subject.ts',
      'shared/application/keys.ts',
      'shared/application/ports',
      'shared/application/rules',
      'shared/contracts',
    ],
    packages: [/^aws-cdk-lib/, /^constructs$/, /^cdk-nag/, /^esbuild$/, /^zod$/, ...node],
  },
  // Its journeys are tests: they play with the real server and the demo's own facts.
  {
    folder: 'console',
    mayImport: ['console', 'shared/contracts'],
    packages: anything,
    except: ['console/e2e'],
  },
];
