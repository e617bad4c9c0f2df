import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { ledger } from './ledger.ts';
import { ownLedger } from './own-ledger.ts';
import type { LedgerUses, OwnLedgerUses } from './port.ts';

/** A county over all its measures. */
export const ledgerUses = (deps: Deps) =>
  freshened(deps, { ledger: (request) => ledger(deps, request) } satisfies LedgerUses);

/** Whoever owes measures. */
export const ownLedgerUses = (deps: Deps) =>
  freshened(deps, { ownLedger: (request) => ownLedger(deps, request) } satisfies OwnLedgerUses);
