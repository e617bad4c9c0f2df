import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
/** A part of the SDK that a function on Lambda never runs, and what stands for it in the bundle. */
export type Trim = {
  /** End of the module's path. Where an SDK update moves it, `bundles.infra.test.ts` fails. */
  readonly module: string;
  readonly why: string;
  readonly contents: string;
  readonly loader?: 'json';
  /** Left out only where no other service than the table is asked. */
  readonly onlyTable?: true;
};

const versionOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const endpointModule = join(import.meta.dirname, 'package/dynamodb-endpoint.ts');
const codecModule = join(import.meta.dirname, 'package/dynamodb-codec.ts');

const smithy = '@smithy/core/dist-es/submodules';

const never = (what: string): string => `throw new Error('${what} is not part of this function');`;

/**
 * What is left out of the SDK (docs/adr/0009). Dynamic imports among them kept esbuild from joining the SDK's modules:
 * each was initialised through a wrapper of its own.
 */
export const sdkTrims: readonly Trim[] = [
  {
    module: `${smithy}/config/node-config-provider/fromSharedConfigFiles.js`,
    why: 'there is no ~/.aws: settings come from the environment or are the default',
    contents: `
import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
export const fromSharedConfigFiles = () => async () => {
  throw new CredentialsProviderError('No configuration files on Lambda');
};`,
  },
  {
    module: `${smithy}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`,
    why: 'the region is in the environment; there is no instance service',
    contents: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    module: `${smithy}/event-streams/index.js`,
    why: 'no operation that is called answers with a stream of events',
    contents: `
export class EventStreamSerde { constructor() { ${never('EventStreamSerde')} } }
export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (config) => config;`,
  },
  {
    module: `@aws-sdk/core/dist-es/submodules/client/util-user-agent-browser/createUserAgentStringParsingProvider.js`,
    why: 'no browser',
    contents: 'export const createUserAgentStringParsingProvider = undefined;',
  },
  {
    module: '@aws-sdk/endpoint-cache/dist-es/EndpointCache.js',
    why: 'endpoint discovery is off, so that nothing is ever cached',
    contents: `
export class EndpointCache {
  getEndpoint() { return undefined; }
  get() { return undefined; }
  set() {}
  delete() {}
  has() { return false; }
  clear() {}
}`,
  },
  {
    module: `${smithy}/checksum/crc32/Crc32Node.js`,
    why: "zlib is not loaded for a checksum of a few bytes; the SDK's own arithmetic does it",
    contents: "export { Crc32Js as Crc32Node } from './Crc32Js';",
  },
  {
    module: `${smithy}/serde/uuid/v4.js`,
    why: 'the global `crypto` loads WebCrypto; the same number comes from the module that is loaded anyway',
    contents: "import { randomUUID } from 'node:crypto';\nexport const bindV4 = () => () => randomUUID();",
  },
  {
    module: `${smithy}/serde/util-stream/stream-type-check.js`,
    why: 'looking at the global `ReadableStream` loads the web streams; a name tells one as well',
    contents: `
export const isReadableStream = (stream) => stream?.constructor?.name === 'ReadableStream';
export const isBlob = (blob) => blob?.constructor?.name === 'Blob';`,
  },
  {
    module: '@aws-sdk/client-dynamodb/package.json',
    why: 'only its version is read',
    contents: JSON.stringify({ version: versionOf('@aws-sdk/client-dynamodb') }),
    loader: 'json',
  },
  {
    module: `${smithy}/checksum/sha256/Sha256Js.js`,
    why: 'node:crypto is there',
    contents: `export class Sha256Js { constructor() { ${never('Sha256Js')} } }`,
  },
  {
    module: '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js',
    why: 'one address a region in the two partitions there are settings for, instead of rules for all (a test compares)',
    contents: `export { dynamoDbEndpoint as defaultEndpointResolver } from ${JSON.stringify(endpointModule)};`,
  },
  {
    module: '@aws-sdk/dynamodb-codec/dist-es/codec-v2/DynamoDBJsonCodec2.js',
    why: 'items are JSON as they stand; the own one writes them sign by sign after a schema (a test compares)',
    contents: `export { DynamoDBJsonCodec2 } from ${JSON.stringify(codecModule)};`,
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
    why: 'read by the endpoint rules alone, which the table does without',
    onlyTable: true,
    contents: 'export const partitionsInfo = { partitions: [], version: "1.1" };',
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js',
    why: 'no client is given a logger; what one would write is put together all the same, item by item',
    contents: `
export const loggerMiddleware = () => (next) => next;
export const loggerMiddlewareOptions = {};
export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  },
  {
    module: `${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`,
    why: 'the standard retries are what is asked for',
    contents: `export class AdaptiveRetryStrategy { constructor() { ${never('AdaptiveRetryStrategy')} } }`,
  },
  {
    module:
      '@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js',
    why: 'the table passes no trace on: who it calls is called by its stream',
    onlyTable: true,
    contents: 'export const recursionDetectionMiddleware = () => (next) => (args) => next(args);',
  },
];

/** The functions that ask other services than the table. */
const othersAsked = new Set([
  'api-documents',
  'api-lists',
  'enter-phase',
  'announce',
  'ticker',
  'resume-case',
]);

/** What is left out of one function. */
export const trimsOf = (entry: string): readonly Trim[] =>
  sdkTrims.filter(({ onlyTable }) => !onlyTable || !othersAsked.has(entry));
