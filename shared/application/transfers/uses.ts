import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import type { TransferUses } from './port.ts';
import { transfers } from './read-transfers.ts';

/** 移交, for work groups. */
export const transferUses = (deps: Deps) =>
  freshened(deps, { transfers: (actor) => transfers(deps, actor) } satisfies TransferUses);
