import { systemActor } from '../../domain/case/actor.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';

/**
 * What the system itself does for a case in one of its stages: `scoreCase`, `rankProducts`, `routeCase`. Done already, or
 * not in that stage: nothing to do, so it may run again.
 */
export type StageWork = (deps: Deps, file: CaseFile) => Promise<void>;

/** A command of the system's own. A refusal is no fault: somebody else has moved the case meanwhile. */
export const giveAsSystem = async (deps: Deps, file: CaseFile, command: Command): Promise<void> => {
  await apply(deps, { caseId: file.id, command, actor: systemActor });
};
