import type * as z from 'zod';
import { done } from '../../../shared/application/refusals.ts';
import type { differenceQuery, tryQuery } from '../../../shared/contracts/requests/rule-trials.ts';
import type { ofRuleVersion } from '../../../shared/contracts/requests/rules.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import type { ListFile } from '../../http/read-body.ts';
import { bodyOf } from '../cases/body-of.ts';

type OfVersion<Query = unknown, Body = unknown> = Input<z.output<typeof ofRuleVersion>, Query, Body, Actor>;

export const ruleDifference = async (
  { actor, params, query }: OfVersion<z.output<typeof differenceQuery>>,
  { app }: Deps,
) => bodyOf(await app.ruleDifference(actor, params, query.against), (difference) => difference);

export const tryRule = async (
  { actor, params, query }: OfVersion<z.output<typeof tryQuery>>,
  { app }: Deps,
) => {
  const result = await app.tryRule({ actor, of: params, scope: query.scope });
  // What is asked twice is computed twice: the moment is no news.
  return result.ok ? done({ body: result.value, news: JSON.stringify({ ...result.value, at: 0 }) }) : result;
};

export const tryRuleOnList = async ({ actor, params, body }: OfVersion<unknown, ListFile>, { app }: Deps) =>
  bodyOf(await app.tryRuleOnList({ actor, of: params, ...body }), (found) => found);

export const hereOnRule = async ({ actor, params }: OfVersion, { app }: Deps) =>
  bodyOf(await app.hereOnRule(actor, params), (here) => here);
