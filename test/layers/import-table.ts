/** The rooms of the design and what each may import (design §2). Order: from the ground up. */
export type Room = {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly RegExp[];
};

const sdk = [/^@aws-sdk\//, /^@smithy\//];
const node = [/^node:/];
const anything = [/.*/];

export const rooms: readonly Room[] = [
  { folder: 'shared/rules', mayImport: [], packages: [] },
  { folder: 'shared/domain', mayImport: ['shared/domain'], packages: [] },
  {
    folder: 'shared/contracts',
    mayImport: ['shared/contracts', 'shared/domain'],
    packages: [/^zod$/, /^zod-openapi/],
  },
  {
    folder: 'shared/application',
    mayImport: ['shared/application', 'shared/contracts', 'shared/domain'],
    packages: [],
  },
  {
    folder: 'shared/adapters',
    mayImport: ['shared/adapters', 'shared/application', 'shared/contracts', 'shared/domain', 'shared/rules'],
    packages: [...sdk, ...node, /^(csv-parse|csv-stringify|read-excel-file|write-excel-file|ulid)/],
  },
  {
    folder: 'functions',
    mayImport: ['functions', 'shared/application', 'shared/contracts', 'shared/domain'],
    packages: [/^@middy\//, /^@aws-lambda-powertools\//, /^zod$/, /^aws-lambda$/],
  },
  { folder: 'workflows', mayImport: [], packages: [] },
  { folder: 'local', mayImport: ['local', 'functions', 'shared', 'workflows'], packages: anything },
  {
    folder: 'infra',
    mayImport: ['infra', 'shared/adapters/dynamodb', 'shared/application/ports'],
    packages: [/^aws-cdk-lib/, /^constructs$/, /^cdk-nag/, ...node],
  },
  { folder: 'console', mayImport: ['console', 'shared/contracts'], packages: anything },
];
