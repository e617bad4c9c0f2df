import { endLeave, enterLeave, type LeaveDeps, viewLeaves } from './leave.ts';
import type { LeaveUses } from './port.ts';

export const leaveUses = (deps: LeaveDeps) =>
  ({
    viewLeaves: (actor) => viewLeaves(deps, actor),
    enterLeave: (actor, leave) => enterLeave(deps, actor, leave),
    endLeave: (actor, leaveId) => endLeave(deps, actor, leaveId),
  }) satisfies LeaveUses;
