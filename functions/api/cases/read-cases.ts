import type * as z from 'zod';
import type { caseListQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';
import { filterOf } from './list-filter.ts';

type OfCase = Input<{ readonly caseId: string }, unknown, unknown, Actor>;
type OfList = Input<unknown, z.output<typeof caseListQuery>, unknown, Actor>;

export const viewCase = async ({ actor, params }: OfCase, { app }: Deps) => {
  const result = await app.viewCase(actor, params.caseId);
  if (!result.ok) return result;
  return { ok: true as const, value: { body: result.value, version: result.value.version } };
};

export const listCases = async ({ actor, query }: OfList, { app }: Deps) => {
  const { limit, cursor, sort, counts } = query;
  const result = await app.listCases({
    actor,
    limit,
    ...filterOf(query),
    ...(cursor !== undefined && { cursor }),
    ...(sort && { sort }),
    ...(counts && { counted: true }),
  });
  return bodyOf(result, (page) => page);
};

export const timeline = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.namedTimeline(actor, params.caseId), (told) => told);

export const matching = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.matching(actor, params.caseId), (match) => match);

export const improvements = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.improvements(actor, params.caseId), (found) => found);

export const explainScore = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.explainScore(actor, params.caseId), (score) => score);

export const auditCheck = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.verifyAudit(actor, params.caseId), (check) => check);
