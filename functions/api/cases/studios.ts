import type * as z from 'zod';
import { done, type Result } from '../../../shared/application/refusals.ts';
import type { SlipView, StudioView } from '../../../shared/application/studios/port.ts';
import type * as requests from '../../../shared/contracts/requests/studios.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type OfStudio<Body = unknown, Query = unknown> = Input<
  z.output<typeof requests.ofStudio>,
  Query,
  Body,
  Actor
>;
type OfSlip<Body = unknown> = Input<z.output<typeof requests.ofSlip>, unknown, Body, Actor>;

const told = (result: Result<SlipView>) => bodyOf(result, (view) => view as Frozen<SlipView>);

export const listStudios = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.listStudios(actor), (list) => list);

/** 设立: the id follows from whose request it is and its key. */
export const addStudio = async (
  { actor, body, newId }: Input<unknown, unknown, z.output<typeof requests.addStudio>, Actor>,
  { app }: Deps,
) => {
  const studioId = newId('studio');
  const result = await app.addStudio({ actor, studioId, said: { ...body, closed: false } });
  if (!result.ok) return result;
  return done({
    body: result.value as Frozen<StudioView>,
    location: `/regulator/studios/${studioId}/queue`,
  });
};

export const changeStudio = async (
  { actor, params, body: { version, ...said } }: OfStudio<z.output<typeof requests.changeStudio>>,
  { app }: Deps,
) => bodyOf(await app.changeStudio({ actor, ...params, said, version }), (studio) => studio);

export const viewQueue = async (
  { actor, params, query }: OfStudio<unknown, z.output<typeof requests.queueQuery>>,
  { app }: Deps,
) => bodyOf(await app.viewQueue(actor, params.studioId, query.day), (queue) => queue);

export const viewBoard = async ({ actor, params }: OfStudio, { app }: Deps) =>
  bodyOf(await app.viewBoard(actor, params.studioId), (board) => board);

/** 取号: the id follows from whose request it is and its key, so one that is sent again is the same slip. */
export const giveSlip = async (
  { actor, params, body, newId }: OfStudio<z.output<typeof requests.giveSlip>>,
  { app }: Deps,
) => {
  const slipId = newId('slip');
  const { wants, firm, phone } = body;
  const isNamed = firm?.name !== undefined || firm?.identity !== undefined;
  const said = { wants, ...(isNamed && { firm }), ...(phone !== undefined && { phone }) };
  const result = await app.giveSlip({ actor, ...params, slipId, said });
  if (!result.ok) return result;
  return done({ body: result.value as Frozen<SlipView>, location: `/regulator/slips/${slipId}` });
};

export const callNext = async (
  { actor, params, body, idempotencyKey }: OfStudio<z.output<typeof requests.callNext>>,
  { app }: Deps,
) => told(await app.callNext({ actor, idempotencyKey, ...params, ...body }));

export const viewSlip = async ({ actor, params }: OfSlip, { app }: Deps) =>
  told(await app.viewSlip(actor, params.slipId));

export const missSlip = async ({ actor, params }: OfSlip, { app }: Deps) =>
  told(await app.missSlip({ actor, ...params }));

export const requeueSlip = async ({ actor, params }: OfSlip, { app }: Deps) =>
  told(await app.requeueSlip({ actor, ...params }));

export const serveSlip = async ({ actor, params }: OfSlip, { app }: Deps) =>
  told(await app.serveSlip({ actor, ...params }));

export const cancelSlip = async (
  { actor, params, body }: OfSlip<z.output<typeof requests.cancelSlip>>,
  { app }: Deps,
) => told(await app.cancelSlip({ actor, ...params, ...body }));

export const eraseSlip = async (
  { actor, params, body }: OfSlip<z.output<typeof requests.eraseSlip>>,
  { app }: Deps,
) => told(await app.eraseSlip({ actor, ...params, ...body }));
