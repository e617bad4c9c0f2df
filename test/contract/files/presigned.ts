import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Checks a presigned address as S3 does (AWS Signature Version 4, query parameters): every header that is signed has to
 * come as it was signed. Written from the specification, so that the SDK does not check itself.
 */
export const presignedBy = (
  { method, url = '', headers }: IncomingMessage,
  secret: string,
  now: number,
): 'valid' | 'late' | 'wrong' => {
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  const given = query.get('X-Amz-Signature');
  query.delete('X-Amz-Signature');
  const [, ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const moment = query.get('X-Amz-Date') ?? '';
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const request = [
    method,
    path,
    [...query]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const digest = createHash('sha256').update(request).digest('hex');
  const text = ['AWS4-HMAC-SHA256', moment, scope.join('/'), digest].join('\n');
  const key = scope.reduce<string | Buffer>((held, part) => hmac(held, part), `AWS4${secret}`);
  if (hmac(key, text).toString('hex') !== given) return 'wrong';
  const at = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return now < at + Number(query.get('X-Amz-Expires')) * 1000 ? 'valid' : 'late';
};
