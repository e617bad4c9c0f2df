import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { effects } from './effects.ts';
import { ledger } from './ledger.ts';
import { ownLedger } from './own-ledger.ts';
import type { LedgerUses, OwnLedgerUses } from './port.ts';
import { suggestions } from './suggestions.ts';

/** A county over all its measures. */
export const ledgerUses = (deps: Deps) =>
  freshened(deps, {
    ledger: (request) => ledger(deps, request),
    effects: (actor, ended) => effects(deps, actor, ended),
    suggestions: (actor, caseId) => suggestions(deps, actor, caseId),
  } satisfies LedgerUses);

/** Whoever owes measures. */
export const ownLedgerUses = (deps: Deps) =>
  freshened(deps, { ownLedger: (request) => ownLedger(deps, request) } satisfies OwnLedgerUses);
