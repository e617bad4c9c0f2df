import { sampleEnvironment } from '../../infra/bundling/make-code-cache.ts';

/** What the measured processes find: a table at this address, whose certificate nobody signed. */
export const environmentOf = (address: string): Readonly<Record<string, string>> => ({
  ...sampleEnvironment,
  PATH: process.env['PATH'] ?? '',
  AWS_ENDPOINT_URL: address,
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
});
