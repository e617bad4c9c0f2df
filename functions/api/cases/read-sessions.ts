import type * as z from 'zod';
import type { pageQuery } from '../../../shared/contracts/requests/list-query.ts';
import type * as minutes from '../../../shared/contracts/requests/minutes.ts';
import type { noteReply } from '../../../shared/contracts/requests/session.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

/** Sessions the caller leads or is invited to. */
export const listSessions = async (
  { actor, query }: Input<unknown, z.output<typeof pageQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.listSessions(actor, query.limit, query.cursor), (page) => page);

export const viewSession = async (
  { actor, params }: Input<{ readonly sessionId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => {
  const result = await app.viewSession(actor, params.sessionId);
  if (!result.ok) return result;
  return { ok: true as const, value: { body: result.value, version: result.value.version } };
};

/** 回执: of the caller's own organisation, or as a work group notes it down. */
export const replyToSession = async (
  { actor, params, body }: Input<{ readonly sessionId: string }, unknown, z.output<typeof noteReply>, Actor>,
  { app }: Deps,
) => {
  const result = await app.replyToSession({ actor, ...params, ...body });
  if (!result.ok) return result;
  return { ok: true as const, value: { body: result.value, version: result.value.version } };
};

type OfSession = { readonly sessionId: string };

export const viewMinutes = async (
  { actor, params, query }: Input<OfSession, z.output<typeof minutes.minutesQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.viewMinutes({ actor, ...params, ...query }), (view) => view);

export const signMinutes = async (
  { actor, params, body }: Input<OfSession, unknown, z.output<typeof minutes.signMinutes>, Actor>,
  { app }: Deps,
) => bodyOf(await app.signMinutes({ actor, ...params, ...body }), (view) => view);

export const returnMinutes = async (
  { actor, params, body }: Input<OfSession, unknown, z.output<typeof minutes.returnMinutes>, Actor>,
  { app }: Deps,
) => bodyOf(await app.returnMinutes({ actor, ...params, ...body }), (view) => view);
