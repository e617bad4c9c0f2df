import type * as z from 'zod';
import type { ownLedgerQuery } from '../../../shared/contracts/requests/ledger.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

/** 我的处方 of whoever asks. */
export const ownLedger = async (
  { actor, query }: Input<unknown, z.output<typeof ownLedgerQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.ownLedger({ actor, ...query }), (found) => found);
