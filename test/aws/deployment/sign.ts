import { createHash, createHmac } from 'node:crypto';
import { rootCredentials } from '../root-credentials.ts';
import { emulatedRegion } from './cdk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 for one request without a query, for services whose SDK client is not a dependency here. */
export const signedHeaders = (
  endpoint: string,
  service: string,
  {
    method,
    path,
    headers,
    body,
  }: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
): Readonly<Record<string, string>> => {
  const moment = new Date().toISOString().replace(/[:-]|\.\d+/g, '');
  const day = moment.slice(0, 8);
  const all: Record<string, string> = { ...headers, host: new URL(endpoint).host, 'x-amz-date': moment };
  const names = Object.keys(all).sort();
  const lines = names.map((name) => `${name}:${all[name]}\n`).join('');
  const signed = names.join(';');
  const canonical = [method, path, '', lines, signed, sha256(body)].join('\n');
  const scope = `${day}/${emulatedRegion}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [day, emulatedRegion, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${rootCredentials.secretAccessKey}`,
  );
  const credential = `${rootCredentials.accessKeyId}/${scope}`;
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signed}, Signature=${signature}`;
  return { ...headers, 'x-amz-date': moment, authorization };
};
