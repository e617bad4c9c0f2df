import { type Subject, subjectIn } from '../../shared/application/accounts/subject.ts';
import type { WhoIs } from '../../shared/application/accounts/who-is.ts';
import { claims, isIdToken } from '../../shared/contracts/claims.ts';
import { read } from '../../shared/contracts/fit.ts';
import type { Audience } from '../../shared/contracts/routes/route.ts';
import { administrators } from '../../shared/domain/authority/roles.ts';
import type { Actor, ActorKind } from '../../shared/domain/case/actor.ts';
import type { ApiEvent } from './api-event.ts';
import { go, type Step, stop } from './fault.ts';

type OfPeople = Exclude<Audience, 'newcomer' | 'public'>;

/** Whom each audience lets in. */
const admitted: Readonly<Record<OfPeople, readonly ActorKind[]>> = {
  regulator: ['regulator'],
  bank: ['bank'],
  enterprise: ['enterprise'],
  participant: ['department', 'guarantor', 'insurer'],
  administration: ['regulator'],
  signedIn: ['regulator', 'bank', 'enterprise', 'department', 'guarantor', 'insurer'],
};

/**
 * The actor of a verified token, turned away before the domain is asked if the endpoint is not for its kind; for newcomers whom
 * the token is about, of the register or not.
 *
 * @param whoIs the register of people; absent: the claims of the token say who it is
 */
export const identify = async (
  audience: Exclude<Audience, 'public'>,
  event: ApiEvent,
  whoIs: WhoIs | undefined,
): Promise<Step<Actor | Subject>> => {
  const verified = event.requestContext.authorizer?.jwt.claims;
  if (verified === undefined) return stop('token_missing');
  if (isIdToken(verified)) return stop('token_invalid');
  if (audience === 'newcomer') {
    const subject = subjectIn(verified);
    return subject ? go(subject) : stop('token_invalid');
  }
  const actor = whoIs ? await whoIs(verified) : whoTheySayTheyAre(verified);
  if (!actor) return stop(whoIs ? 'person_not_admitted' : 'token_invalid');
  return isAdmitted(audience, actor) ? go(actor) : stop('wrong_audience');
};

const whoTheySayTheyAre = (verified: Readonly<Record<string, unknown>>): Actor | undefined => {
  const actor = read(claims, verified);
  return actor.success ? actor.data : undefined;
};

const isAdmitted = (audience: OfPeople, { kind, roles }: Actor): boolean =>
  admitted[audience].includes(kind) &&
  (audience !== 'administration' || roles.some((role) => administrators.includes(role)));
