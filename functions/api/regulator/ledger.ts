import type * as z from 'zod';
import type { effectsQuery, ledgerQuery } from '../../../shared/contracts/requests/ledger.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { asOf } from './as-of.ts';

/** 问题台账 of the jurisdiction. */
export const ledger = async (
  { actor, query }: Input<unknown, z.output<typeof ledgerQuery>, unknown, Actor>,
  { app }: Deps,
) => {
  const { state, owner, code, ...asked } = query;
  return asOf(await app.ledger({ actor, states: state, owners: owner, codes: code, ...asked }));
};

/** 处方成效 of the jurisdiction. */
export const effects = async (
  { actor, query }: Input<unknown, z.output<typeof effectsQuery>, unknown, Actor>,
  { app }: Deps,
) => asOf(await app.effects(actor, query.ended));

/** 相似案件荐方 for one case. */
export const suggestions = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.suggestions(actor, params.caseId), (found) => found);
