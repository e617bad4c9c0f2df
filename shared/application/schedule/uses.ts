import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import type { ScheduleUses } from './port.ts';
import { schedule } from './schedule.ts';

/** What has a date. */
export const scheduleUses = (deps: Deps) =>
  freshened(deps, { schedule: (request) => schedule(deps, request) } satisfies ScheduleUses);
