import type * as z from 'zod';
import { emulatedRegion } from './cdk.ts';

export type RawRequest = {
  readonly service: 'apigateway' | 'lambda' | 'logs';
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Tells the emulator which service is meant; it checks no signatures. */
const authorization = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/${emulatedRegion}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

/** A request to a service whose SDK client this repository does not depend on. */
export const ask = async <S extends z.ZodType>(
  endpoint: string,
  { service, path, method = 'GET', headers = {}, body }: RawRequest,
  answer: S,
): Promise<z.output<S>> => {
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers: { authorization: authorization(service), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const failed = response.headers.get('x-amz-function-error');
  if (!response.ok || failed)
    throw new Error(`${service} ${path} → ${response.status} ${failed ?? ''}: ${text}`);
  return answer.parse(JSON.parse(text));
};
