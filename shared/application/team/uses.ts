import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import type { TeamUses } from './port.ts';
import { team } from './team.ts';

export const teamUses = (deps: Deps) =>
  freshened(deps, { team: (actor, cases) => team(deps, actor, cases) } satisfies TeamUses);
