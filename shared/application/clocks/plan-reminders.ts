import { systemActor } from '../../domain/case/actor.ts';
import { toldRungsOf } from '../../domain/case/told-rungs.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { apply } from '../cases/apply.ts';
import { loadEvents } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { remindersKey } from '../keys.ts';
import { getWithRules } from '../rules/freshness.ts';
import { walkCases } from './walk-cases.ts';

/**
 * 催办计划重排, a part of each tick: whenever the ladders in force, or the calendar they are counted by, are not those that running dates
 * have, every case with dates plans its rungs anew, each in a transaction of its own.
 *
 * @returns cases looked at
 */
export const planReminders = async (deps: Deps): Promise<number> => {
  const [found] = await getWithRules(deps, [remindersKey]);
  if (deps.rules.isSetUp?.() === false) return 0;
  const version = deps.hash(`${deps.rules.calendarVersion()} ${deps.rules.laddersInForce(deps.clock.now())}`);
  return walkCases(deps, { key: remindersKey, version, one: planOne, endedToo: true }, found);
};

const mostTries = 5;

/** What was told of each date is read from the record; where somebody changes the case meanwhile, it is read again. */
const planOne = async (deps: Deps, caseId: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const events = await loadEvents(deps, caseId);
    const last = events.at(-1);
    if (!last) return;
    const told = toldRungsOf(asErased(events, () => '').map(({ event }) => event));
    if (told.length === 0) return;
    const command = { type: 'planReminders', told } as const;
    const done = await apply(deps, { caseId, command, actor: systemActor, expectedVersion: last.seq });
    if (done.ok || done.refusal.code === 'case_not_found') return;
    if (done.refusal.code === 'version_conflict' && tries < mostTries) continue;
    deps.log.warn('due_failed', { kind: 'reminders', error: done.refusal.code });
    return;
  }
};
