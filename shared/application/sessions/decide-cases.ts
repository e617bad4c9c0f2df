import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Command } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/index.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { roomRefusal } from '../../domain/case/room.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { type CaseChange, changeOf } from '../cases/case-change.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import { withOneMark } from '../register/register-marks.ts';
import { announce } from '../workflow/announce.ts';

export type CaseCommand = { readonly caseId: string; readonly command: Command };
type Decided = {
  readonly before: CaseFile;
  readonly events: readonly CaseEvent[];
  readonly change: CaseChange | undefined;
};

/** Decides a command on each of several cases, to be written in one transaction with whatever else belongs to it. */
export const decideCases = async (
  deps: Deps,
  actor: Actor,
  commands: readonly CaseCommand[],
): Promise<Result<readonly Decided[]>> => {
  const decided: Decided[] = [];
  for (const { caseId, command } of commands) {
    const stored = await loadCase(deps, caseId);
    const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
    if (!stored || !rules || !mayView(actor, stored.file, rules.isWithin))
      return refused('case_not_found', { detail: { caseId } });
    const now = deps.clock.now();
    const decision = decide(command, stored.file, { at: now, by: actor, rules });
    if (!decision.ok) return passedOn(decision.refusal, { caseId });
    const change = decision.events.length > 0 ? changeOf(deps, stored, decision.events, now) : undefined;
    const full = change && roomRefusal(command, change.size);
    if (full) return passedOn(full, { caseId });
    decided.push({ before: stored.file, events: decision.events, change });
  }
  return done(decided);
};

export const writesOf = (decided: readonly Decided[]): readonly Write[] =>
  withOneMark(decided.flatMap(({ change }) => change?.writes ?? []));

/** Tells the workflow of every case that has moved. */
export const announceAll = async (deps: Deps, decided: readonly Decided[]): Promise<void> => {
  for (const { change } of decided) {
    if (change?.signal) await announce(deps, change.after.id);
  }
};
