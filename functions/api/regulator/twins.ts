import type * as z from 'zod';
import type { firmTwinsQuery, otherCase, twinsQuery } from '../../../shared/contracts/requests/twins.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { answered, circumstances } from '../cases/give-command.ts';

type OfCase = { readonly caseId: string };
type Told = Input<OfCase, unknown, z.output<typeof otherCase>, Actor>;

/** 疑似重复 of a work group. */
export const twinPairs = async (
  { actor, query }: Input<unknown, z.output<typeof twinsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.twinPairs(actor, query.group), (found) => found);

/** 建档前查重. */
export const firmTwins = async (
  { actor, query }: Input<unknown, z.output<typeof firmTwinsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.firmTwins(actor, query), (found) => found);

export const caseTwins = async ({ actor, params }: Input<OfCase, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.caseTwins(actor, params.caseId), (found) => found);

export const tellApart = async (input: Told, { app }: Deps) =>
  answered(await app.tellApart({ ...input.params, ...input.body, ...circumstances(input) }));

export const mergeCases = async (input: Told, { app }: Deps) =>
  answered(await app.mergeCases({ ...input.params, ...input.body, ...circumstances(input) }));
