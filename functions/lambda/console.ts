import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeServeConsole } from './console/serve-console.ts';
import { openSite } from './console/site.ts';

const nonceBytes = 16;

/** Read without a schema library: this function stays small, and the infrastructure sets each of these. */
const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The environment has no ${name}`);
  return value;
};
const list = (name: string): readonly string[] => setting(name).split(' ');

export const handler = makeServeConsole({
  site: openSite(join(setting('LAMBDA_TASK_ROOT'), 'site')),
  issuer: setting('ISSUER'),
  clientId: setting('CLIENT_ID'),
  signInOrigins: list('SIGN_IN_ORIGINS'),
  filesOrigin: setting('FILES_ORIGIN'),
  reserved: new Set(list('RESERVED_PATHS')),
  makeNonce: () => randomBytes(nonceBytes).toString('base64'),
});
