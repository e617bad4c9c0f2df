import * as z from 'zod';
import { type Actor, actorKinds } from '../domain/case/actor.ts';
import { kindClaim, organisationClaim } from './claim-names.ts';
import { longestName } from './values/text.ts';

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
