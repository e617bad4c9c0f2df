import type * as z from 'zod';
import { signedHeaders } from './sign.ts';

export type RawRequest = {
  readonly service: 'apigateway' | 'lambda' | 'logs' | 'monitoring';
  readonly path: string;
  /** X-Amz-Target of the services that are asked by JSON alone. */
  readonly target?: string;
  readonly body?: unknown;
};

/** A request to a service whose SDK client this repository does not depend on. */
export const ask = async <S extends z.ZodType>(
  endpoint: string,
  { service, path, target, body }: RawRequest,
  answer: S,
): Promise<z.output<S>> => {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/x-amz-json-1.1' }),
    ...(target !== undefined && { 'x-amz-target': target }),
  };
  const text = body === undefined ? '' : JSON.stringify(body);
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers: signedHeaders(endpoint, service, { method, path, headers, body: text }),
    ...(body !== undefined && { body: text }),
  });
  const said = await response.text();
  const failed = response.headers.get('x-amz-function-error');
  if (!response.ok || failed)
    throw new Error(`${service} ${path} → ${response.status} ${failed ?? ''}: ${said}`);
  return answer.parse(JSON.parse(said));
};
