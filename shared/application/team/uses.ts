import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { doneWork } from './done-work.ts';
import { ownWork } from './own-work.ts';
import type { TeamUses } from './port.ts';
import { team } from './team.ts';

export const teamUses = (deps: Deps) =>
  freshened(deps, {
    ownWork: (actor, most) => ownWork(deps, actor, most),
    doneWork: (actor) => doneWork(deps, actor),
    team: (actor, cases) => team(deps, actor, cases),
  } satisfies TeamUses);
