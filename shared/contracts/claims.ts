import * as z from 'zod';
import { type Actor, actorKinds } from '../domain/case/actor.ts';
import { longestName } from './values/text.ts';

/** Claims of an access token beside the standard `sub` (the person's account, opaque): what kind of body, and which. */
export const kindClaim = 'huizhen_kind';
export const organisationClaim = 'huizhen_org';

const account = z.string().min(1).max(longestName);

/** The actor a verified token names. Nobody signs in as the system. Other claims are the issuer's business. */
export const claims = z
  .object({
    sub: account,
    [kindClaim]: z.enum(actorKinds).exclude(['system']),
    [organisationClaim]: account,
  })
  .transform(
    (token): Actor => ({ kind: token[kindClaim], orgId: token[organisationClaim], personId: token.sub }),
  );
