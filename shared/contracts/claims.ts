import * as z from 'zod';
import { type Actor, actorKinds } from '../domain/case/actor.ts';
import { kindClaim, organisationClaim, rolesClaim } from './claim-names.ts';
import { lazily } from './lazily.ts';
import { type Role, roles } from './values/roles.ts';
import { longestName } from './values/text.ts';

const oneRole = `(?:${roles.join('|')})`;
/** A gateway writes a list into one text, `[clerk lead]`; pools of users know texts only. */
const rolesAsText = new RegExp(`^\\[?${oneRole}(?:[ ,]+${oneRole}){0,${roles.length - 1}}\\]?$`);
const rolesIn = (named: string | readonly Role[]): readonly Role[] =>
  typeof named === 'string' ? roles.filter((role) => named.match(/\w+/g)?.includes(role)) : named;

/** The actor a verified token names. Nobody signs in as the system. Other claims are the issuer's business. */
export const claims = lazily(() => {
  const account = z.string().min(1).max(longestName);
  return z
    .object({
      sub: account,
      [kindClaim]: z.enum(actorKinds).exclude(['system']),
      [organisationClaim]: account,
      [rolesClaim]: z.union([
        z.array(z.enum(roles)).min(1).max(roles.length),
        z.string().max(longestName).regex(rolesAsText),
      ]),
    })
    .transform(
      (token): Actor => ({
        kind: token[kindClaim],
        orgId: token[organisationClaim],
        personId: token.sub,
        roles: rolesIn(token[rolesClaim]),
      }),
    );
});

/** An ID token says who signed in where; it opens nothing, whatever audience it names. */
export const isIdToken = (verified: Readonly<Record<string, unknown>>): boolean =>
  verified['token_use'] === 'id' || verified['nonce'] !== undefined || verified['at_hash'] !== undefined;
