import type * as z from 'zod';
import type { ledgerQuery } from '../../../shared/contracts/requests/ledger.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { asOf } from './as-of.ts';

/** 问题台账 of the jurisdiction. */
export const ledger = async (
  { actor, query }: Input<unknown, z.output<typeof ledgerQuery>, unknown, Actor>,
  { app }: Deps,
) => {
  const { state, owner, code, ...asked } = query;
  return asOf(await app.ledger({ actor, states: state, owners: owner, codes: code, ...asked }));
};
