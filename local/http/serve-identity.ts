import { edgeStatus, successStatus } from '../../shared/contracts/http-status.ts';
import { answerIdentity } from '../identity/endpoints.ts';
import type { Issuer } from '../identity/issuer.ts';
import type { ServerAnswer } from './answer.ts';
import { readBytes } from './read-bytes.ts';
import type { Incoming } from './serve-api.ts';

/** A grant type and a persona's id. */
const largestForm = 4096;

/** Undefined: not a path of the identity provider. */
export const serveIdentity = async (
  issuer: Issuer,
  path: string,
  { request, origin }: Incoming,
  /** Where the body has been read already. */
  read?: URLSearchParams,
): Promise<ServerAnswer | undefined> => {
  if (!path.startsWith('/idp/') && !path.startsWith('/.well-known/')) return undefined;
  const body = request.method === 'POST' && !read ? await readBytes(request, largestForm) : undefined;
  const form = read ?? new URLSearchParams(body?.toString('utf8') ?? '');
  const answer = await answerIdentity(issuer, origin, request.method ?? '', path, form);
  return (
    answer && {
      status: answer.outcome === 'ok' ? successStatus.ok : edgeStatus.invalid_json,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(answer.body),
      area: 'identity',
    }
  );
};
