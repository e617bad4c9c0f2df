import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { presignedBy } from './presigned.ts';
import { makeUploads } from './s3-uploads.ts';

type Stored = { readonly content: Buffer; readonly type: string; readonly checksum: string | undefined };

const base64Of = (content: Buffer): string => createHash('sha256').update(content).digest('base64');

/** As much of S3 as the store uses, with its checks of signed addresses and checksums; one bucket, path-style. */
export const startS3StandIn = async ({
  secret,
  now,
  forgetsChecksums = false,
}: {
  readonly secret: string;
  readonly now: () => number;
  /** As some that only speak like S3. */
  readonly forgetsChecksums?: boolean;
}) => {
  const objects = new Map<string, Stored>();
  const refuse = (response: ServerResponse, status: number, code: string) =>
    response
      .writeHead(status, { 'content-type': 'application/xml' })
      .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);

  let largest = 0;
  const uploads = makeUploads((key, content) => objects.set(key, { content, type: '', checksum: undefined }));
  const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    largest = Math.max(largest, body.length);
    return body;
  };

  const put = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const source = request.headers['x-amz-copy-source'];
    if (typeof source === 'string') {
      const stored = objects.get(source.slice(source.indexOf('/') + 1));
      if (!stored) return refuse(response, 404, 'NoSuchKey');
      objects.set(key, stored);
      return response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end('<CopyObjectResult><ETag>"1"</ETag></CopyObjectResult>');
    }
    const content = await bodyOf(request);
    const checksum = request.headers['x-amz-checksum-sha256'] as string | undefined;
    if (checksum !== undefined && checksum !== base64Of(content)) return refuse(response, 400, 'BadDigest');
    objects.set(key, {
      content,
      type: request.headers['content-type'] ?? '',
      checksum: forgetsChecksums ? undefined : checksum,
    });
    return response.writeHead(200).end();
  };

  const get = (key: string, query: URLSearchParams, method: string, response: ServerResponse) => {
    const stored = objects.get(key);
    if (!stored) return refuse(response, 404, 'NoSuchKey');
    const disposition = query.get('response-content-disposition');
    response.writeHead(200, {
      'content-length': stored.content.length,
      'content-type': query.get('response-content-type') ?? stored.type,
      ...(stored.checksum && { 'x-amz-checksum-sha256': stored.checksum }),
      ...(disposition && { 'content-disposition': disposition }),
    });
    return response.end(method === 'HEAD' ? undefined : stored.content);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const key = url.pathname.split('/').slice(2).map(decodeURIComponent).join('/');
    const isOwn = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256') === true;
    if (!isOwn && presignedBy(request, secret, now()) !== 'valid') {
      request.resume();
      return refuse(response, 403, 'SignatureDoesNotMatch');
    }
    if (url.searchParams.has('uploads') || url.searchParams.has('uploadId')) {
      const found = uploads.answer(request.method ?? '', key, url.searchParams, await bodyOf(request));
      const headers = {
        ...(found?.xml && { 'content-type': 'application/xml' }),
        ...(found?.etag && { etag: found.etag }),
      };
      return response.writeHead(found?.status ?? 405, headers).end(found?.xml);
    }
    switch (request.method) {
      case 'PUT':
        return put(key, request, response);
      case 'GET':
      case 'HEAD':
        return get(key, url.searchParams, request.method, response);
      case 'DELETE':
        objects.delete(key);
        return response.writeHead(204).end();
      default:
        return refuse(response, 405, 'MethodNotAllowed');
    }
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Keys of objects, and of uploads that were not ended. */
    keys: () => [...objects.keys(), ...uploads.open()],
    largestSent: () => largest,
    /** What the lifecycle rule of the bucket does. */
    expire: (prefix: string) => {
      for (const key of objects.keys()) if (key.startsWith(prefix)) objects.delete(key);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
