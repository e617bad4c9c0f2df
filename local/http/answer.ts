import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ApiResponse } from '../../functions/http/api-event.ts';
import { notModified } from '../../shared/contracts/http-status.ts';
import { problemMediaType } from '../../shared/contracts/problems/problem-type.ts';

/** A file on its way from the disk, of so many bytes. */
export type FileBody = { readonly content: Readable; readonly bytes: number };

/** What is written back, with the name under which it is logged: a route or an area, never the path itself. */
export type ServerAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | FileBody;
  readonly area: string;
  readonly caller?: string;
  /** Code of the problem, where it is one. */
  readonly problem?: string;
};

export const fromApi = (response: ApiResponse, area: string, caller?: string): ServerAnswer => ({
  status: response.statusCode,
  headers: response.headers,
  body: response.isBase64Encoded ? Buffer.from(response.body ?? '', 'base64') : (response.body ?? ''),
  area,
  ...(caller !== undefined && { caller }),
  ...problemOf(response),
});

const problemOf = ({ headers, body }: ApiResponse): { readonly problem?: string } =>
  headers['content-type'] === problemMediaType ? { problem: JSON.parse(body ?? '{}').code } : {};

/** On every answer, whoever writes it. */
export const guardingHeaders = (requestId: string): Readonly<Record<string, string>> => ({
  'x-request-id': requestId,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
});

export const writeAnswer = async (
  response: ServerResponse,
  { status, headers, body }: ServerAnswer,
  requestId: string,
): Promise<void> => {
  const isFile = typeof body === 'object' && 'content' in body;
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
    // What has not changed has no body, and the length of it is not zero.
    ...(status !== notModified && {
      'content-length': isFile ? body.bytes : Buffer.byteLength(body),
    }),
    ...guardingHeaders(requestId),
  });
  // Whoever went away while it was sent waits for nothing any more.
  if (isFile) await pipeline(body.content, response).catch(() => response.destroy());
  else response.end(body);
};
