import { systemActor } from '../../domain/case/actor.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { recountKey } from '../keys.ts';
import { getWithRules } from '../rules/freshness.ts';
import { walkCases } from './walk-cases.ts';

/**
 * 暂定期限重新计算, a part of each tick: whenever the calendar in force is not the one that dates were counted by last, however it came
 * into force, every open case counts its dates, each in a transaction of its own.
 *
 * @returns cases looked at
 */
export const recountDates = async (deps: Deps): Promise<number> => {
  const [found] = await getWithRules(deps, [recountKey]);
  if (deps.rules.isSetUp?.() === false) return 0;
  return walkCases(deps, { key: recountKey, version: deps.rules.calendarVersion(), one: recountOne }, found);
};

const recountOne = async (deps: Deps, caseId: string): Promise<void> => {
  const command = { type: 'recountDates' } as const;
  const done = await apply(deps, { caseId, command, actor: systemActor });
  // It ended, or went where no date runs, since its line was read.
  const isOver = !done.ok && ['wrong_stage', 'case_ended', 'case_not_found'].includes(done.refusal.code);
  if (!done.ok && !isOver) deps.log.warn('due_failed', { kind: 'recount', error: done.refusal.code });
};
