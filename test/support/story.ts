import { systemWork } from '../../local/province/system-work.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { msPerDay, msPerHour } from '../../shared/domain/time/moment.ts';
import { demoRules, ruleBook } from './rule-books.ts';
import { startOfTests } from './virtual-clock.ts';

/** One step of a case's life: somebody does something, or days pass. */
export type Step = { readonly by: Actor; readonly command: Command } | { readonly days: number };
export const does = (by: Actor, command: Command): Step => ({ by, command });
export const passes = (days: number): Step => ({ days });

/** A case as its events so far leave it, and the moment of the last step. */
export type Told = { readonly file: CaseFile; readonly events: readonly CaseEvent[]; readonly at: number };
export type Rules = { readonly rules?: CaseRules; readonly book?: RuleBook };

/**
 * Tells a case's story by real commands, an hour apart, on the domain alone. The system's own part (scoring, ranking,
 * triage, deadlines) is done where it falls due. A refused step throws: a story is true or it is not told.
 */
export const story = (steps: readonly Step[], { rules = demoRules, book = ruleBook }: Rules = {}): Told => {
  let file: CaseFile | undefined;
  const events: CaseEvent[] = [];
  let at = Date.parse(startOfTests);
  const give = (by: Actor, command: Command) => {
    const decision = decide(command, file, { at, by, rules });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.events) file = evolve(file, event);
    events.push(...decision.events);
  };
  const work = () => {
    for (let next = systemWork(file, at, rules, book); next; next = systemWork(file, at, rules, book))
      give(systemActor, next);
  };
  for (const step of steps) {
    at += 'days' in step ? step.days * msPerDay : msPerHour;
    if ('command' in step) give(step.by, step.command);
    work();
  }
  if (!file) throw new Error('A story begins with a case');
  return { file, events, at };
};
