import type * as z from 'zod';
import type { BatchView } from '../../../shared/application/batches/port.ts';
import { done, type Result } from '../../../shared/application/refusals.ts';
import type * as requests from '../../../shared/contracts/requests/batches.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type OfBatch<Body = unknown> = Input<z.output<typeof requests.ofBatch>, unknown, Body, Actor>;

const told = (result: Result<BatchView>) => bodyOf(result, (view) => view as Frozen<BatchView>);

export const listBatches = async (
  { actor, query }: Input<unknown, z.output<typeof requests.batchesQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.listBatches({ actor, ...query }), (page) => page);

export const viewBatch = async ({ actor, params }: OfBatch, { app }: Deps) =>
  told(await app.viewBatch(actor, params.batchId));

export const acknowledgeBatch = async ({ actor, params, idempotencyKey }: OfBatch, { app }: Deps) =>
  told(await app.acknowledgeBatch({ actor, idempotencyKey, ...params }));

/** 编制清单: the id follows from whose request it is and its key. */
export const draftBatch = async (
  { actor, body, newId }: Input<unknown, unknown, z.output<typeof requests.draftBatch>, Actor>,
  { app }: Deps,
) => {
  const batchId = newId('batch');
  const { items: wanted, ...rest } = body;
  const result = await app.draftBatch({ actor, batchId, wanted, ...rest });
  if (!result.ok) return result;
  return done({ body: result.value as Frozen<BatchView>, location: `/regulator/batches/${batchId}` });
};

export const changeBatch = async (
  { actor, params, body }: OfBatch<z.output<typeof requests.changeBatch>>,
  { app }: Deps,
) => told(await app.changeBatch({ actor, ...params, wanted: body.items }));

export const discardBatch = async ({ actor, params }: OfBatch, { app }: Deps) =>
  bodyOf(await app.discardBatch({ actor, ...params }), (nothing) => nothing);

export const pushBatch = async ({ actor, params, idempotencyKey }: OfBatch, { app }: Deps) =>
  told(await app.pushBatch({ actor, idempotencyKey, ...params }));

export const callBackBatch = async (
  { actor, params, body, idempotencyKey }: OfBatch<z.output<typeof requests.callBackBatch>>,
  { app }: Deps,
) => told(await app.callBackBatch({ actor, idempotencyKey, ...params, ...body }));
