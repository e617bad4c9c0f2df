import * as z from 'zod';
import { actorKinds } from '../domain/case/actor.ts';
import { kindClaim, organisationClaim } from './claim-names.ts';
import { transforms } from './forms/transforms.ts';
import { longestName } from './values/text.ts';

const account = z.string().min(1).max(longestName);

/** The actor a verified token names. Nobody signs in as the system. Other claims are the issuer's business. */
export const claims = z
  .object({
    sub: account,
    [kindClaim]: z.enum(actorKinds).exclude(['system']),
    [organisationClaim]: account,
  })
  .transform(transforms.actor);
