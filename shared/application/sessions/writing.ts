import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { fitTransaction } from '../cases/batches.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { announceAll, type CaseCommand, decideCases, writesOf } from './decide-cases.ts';

const maxTries = 10;

export type Plan = { readonly session: Session; readonly writes: readonly Write[] };

/** Decides, writes all in one transaction, and tries again when someone was faster. */
export const writing = async (
  deps: Deps,
  actor: Actor,
  commands: readonly CaseCommand[],
  plan: (files: readonly CaseFile[]) => Promise<Result<Plan>>,
): Promise<Result<Session>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const decided = await decideCases(deps, actor, commands);
    if (!decided.ok) return decided;
    const planned = await plan(decided.value.map(({ before }) => before));
    if (!planned.ok) return planned;
    const writes = [...writesOf(decided.value), ...planned.value.writes];
    if (writes.length === 0) return done(planned.value.session);
    if (!fitTransaction(writes)) return refused('too_many_cases', { field: 'caseIds' });
    const result = await deps.table.transact(writes);
    if (!result.ok) continue;
    await announceAll(deps, decided.value);
    return done(planned.value.session);
  }
  return refused('busy');
};
