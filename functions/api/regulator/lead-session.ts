import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type * as minutes from '../../../shared/contracts/requests/minutes.ts';
import type * as bodies from '../../../shared/contracts/requests/session.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { withIds } from '../cases/prescribe.ts';

type Asked<Params, Body extends z.ZodType> = Input<Params, unknown, z.output<Body>, Actor>;
type OfSession = { readonly sessionId: string };

const keyOf = ({ idempotencyKey }: { readonly idempotencyKey?: string }) =>
  idempotencyKey === undefined ? {} : { idempotencyKey };

const sessionAnswer = (result: Result<Session>) =>
  result.ok ? { ok: true as const, value: { body: result.value, version: result.value.version } } : result;

export const convene = async (input: Asked<unknown, typeof bodies.convene>, { app }: Deps) => {
  const sessionId = input.newId('session');
  const result = await app.convene({ actor: input.actor, sessionId, ...input.body, ...keyOf(input) });
  if (!result.ok) return result;
  const { version } = result.value;
  return {
    ok: true as const,
    value: { body: result.value, version, location: `/regulator/sessions/${sessionId}` },
  };
};

export const conduct = async (
  input: Asked<OfSession & { readonly caseId: string }, typeof bodies.conduct>,
  { app }: Deps,
) => {
  const { actor, params, body, newId } = input;
  const prescriptions = withIds(body.prescriptions, newId);
  return sessionAnswer(await app.conduct({ actor, ...params, ...body, prescriptions, ...keyOf(input) }));
};

export const closeSession = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.closeSession>,
  { app }: Deps,
) => sessionAnswer(await app.closeSession(actor, params.sessionId, body));

export const beginSession = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.beginSession>,
  { app }: Deps,
) => sessionAnswer(await app.beginSession({ actor, ...params, ...body }));

export const rescheduleSession = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.rescheduleSession>,
  { app }: Deps,
) => sessionAnswer(await app.rescheduleSession({ actor, ...params, ...body }));

export const fixDate = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.fixDate>,
  { app }: Deps,
) => sessionAnswer(await app.fixDate({ actor, ...params, ...body }));

export const cancelSession = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.cancelSession>,
  { app }: Deps,
) => sessionAnswer(await app.cancelSession({ actor, ...params, ...body }));

export const addCases = async (
  { actor, params, body }: Asked<OfSession, typeof bodies.addCases>,
  { app }: Deps,
) => sessionAnswer(await app.addCases({ actor, ...params, ...body }));

export const moveCase = async (
  { actor, params, body }: Asked<OfSession & { readonly caseId: string }, typeof bodies.moveCase>,
  { app }: Deps,
) => sessionAnswer(await app.moveCase({ actor, ...params, ...body }));

export const decideInSession = async (
  { actor, params, body }: Asked<OfSession & { readonly caseId: string }, typeof minutes.decideInSession>,
  { app }: Deps,
) => sessionAnswer(await app.decideInSession({ actor, ...params, ...body }));

export const layOutMinutes = async (
  { actor, params, body }: Asked<OfSession, typeof minutes.layOutMinutes>,
  { app }: Deps,
) => bodyOf(await app.layOutMinutes({ actor, ...params, ...body }), (view) => view);
