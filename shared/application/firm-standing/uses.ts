import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { askFirmStanding } from './ask-firm-standing.ts';
import type { FirmStandingUses } from './port.ts';

/** For banks. */
export const firmStandingUses = (deps: Deps) =>
  freshened(deps, {
    askFirmStanding: (request) => askFirmStanding(deps, request),
  } satisfies FirmStandingUses);
