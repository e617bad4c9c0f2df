import { createHash } from 'node:crypto';
import type { Visitor } from '../accounts/accounts.ts';
import type { DeviceMark } from '../accounts/device-mark.ts';
import type { IdentityRequest } from '../identity-request.ts';

const year = 365 * 86_400;
const longestAgent = 200;

const cookieName = (origin: string, personId: string): string => {
  const { port } = new URL(origin);
  const of = createHash('sha256').update(personId).digest('base64url').slice(0, 8);
  return `hz${port}_device_${of}`;
};

const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

export const visitorOf = ({ request, origin, source }: IdentityRequest, marks: DeviceMark): Visitor => ({
  source,
  agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
  knownAs: (personId) => marks.read(cookieOf(request.headers.cookie, cookieName(origin, personId)), personId),
});

/** From now on this browser is one that the account has signed in with. */
export const markDevice = (
  { response, origin }: IdentityRequest,
  marks: DeviceMark,
  personId: string,
): void => {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  response.appendHeader(
    'set-cookie',
    `${cookieName(origin, personId)}=${marks.make(personId)}; Path=/idp; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`,
  );
};
