import type * as z from 'zod';
import { done, type Result } from '../../../shared/application/refusals.ts';
import type { VisitView } from '../../../shared/application/visits/port.ts';
import type * as requests from '../../../shared/contracts/requests/visits.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';
import { visitNarrowingOf } from './visit-narrowing.ts';

type OfVisit<Body = unknown> = Input<z.output<typeof requests.ofVisit>, unknown, Body, Actor>;

const told = (result: Result<VisitView>) => bodyOf(result, (view) => view as Frozen<VisitView>);

/** 登记走访: the id follows from whose request it is and its key, so one that is sent again makes no second visit. */
const recorded = async (
  input: Input<unknown, unknown, { readonly said: z.output<typeof requests.visitSaid> }, Actor>,
  { app }: Deps,
  folder: string,
  more: { readonly group?: string; readonly slipId?: string | undefined } = {},
) => {
  const { actor, body, newId } = input;
  const visitId = newId('visit');
  const result = await app.recordVisit({
    actor,
    visitId,
    said: body.said,
    ...more,
  });
  if (!result.ok) return result;
  return done({ body: result.value as Frozen<VisitView>, location: `${folder}/${visitId}` });
};

export const recordVisit = (
  input: Input<unknown, unknown, z.output<typeof requests.recordVisit>, Actor>,
  deps: Deps,
) => recorded(input, deps, '/regulator/visits', { slipId: input.body.slipId });

export const recordBankVisit = (
  input: Input<unknown, unknown, z.output<typeof requests.recordBankVisit>, Actor>,
  deps: Deps,
) => recorded(input, deps, '/bank/visits', { group: input.body.group });

export const correctVisit = async (
  { actor, params, body, idempotencyKey }: OfVisit<z.output<typeof requests.correctVisit>>,
  { app }: Deps,
) => told(await app.correctVisit({ actor, idempotencyKey, ...params, ...body }));

export const withdrawVisit = async (
  { actor, params, body, idempotencyKey }: OfVisit<z.output<typeof requests.withdrawVisit>>,
  { app }: Deps,
) => told(await app.withdrawVisit({ actor, idempotencyKey, ...params, ...body }));

export const viewVisit = async ({ actor, params }: OfVisit, { app }: Deps) =>
  told(await app.viewVisit(actor, params.visitId));

export const listVisits = async (
  { actor, query }: Input<unknown, z.output<typeof requests.visitsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.listVisits({ actor, ...visitNarrowingOf(query) }), (page) => page);

export const knownFirms = async (
  { actor, query }: Input<unknown, z.output<typeof requests.knownFirmsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.knownFirms(actor, query.search), (found) => found);

export const takeVisit = async (
  { actor, params, body, idempotencyKey }: OfVisit<z.output<typeof requests.takeVisit>>,
  { app }: Deps,
) => told(await app.takeVisit({ actor, idempotencyKey, ...params, ...body }));

export const eraseVisit = async (
  { actor, params, body, idempotencyKey }: OfVisit<z.output<typeof requests.eraseVisit>>,
  { app }: Deps,
) => told(await app.eraseVisit({ actor, idempotencyKey, ...params, ...body }));

export const visitFigures = async (
  { actor, query }: Input<unknown, z.output<typeof requests.visitFiguresQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.visitFigures(actor, query), (figures) => figures);

export const visitsOfCase = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.visitsOfCase(actor, params.caseId), (found) => found);
