import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { lastMoment } from '../limit-start.ts';
import { isLimitedStage, type Limit, limitOf } from '../limits.ts';
import type { CaseFile, Phase } from '../state.ts';
import type { Context } from './context.ts';

/**
 * The events of a decision, with the limit of each stage that they enter. A stage entered anew from itself, as when a
 * diagnosis was put off, goes on under the limit it had.
 */
export const withLimits = (
  events: readonly CaseEvent[],
  before: CaseFile,
  context: Context,
): readonly CaseEvent[] => {
  let file = before;
  return events.map((event) => {
    const limit = event.type === 'StageEntered' ? limitOn(event.phase, file, context) : undefined;
    const limited = limit && event.type === 'StageEntered' ? { ...event, limit } : event;
    file = evolve(file, limited);
    return limited;
  });
};

const limitOn = ({ stage }: Phase, file: CaseFile, { at, rules }: Context): Limit | undefined => {
  if (!isLimitedStage(stage)) return undefined;
  if (file.phase.stage === stage) return file.limit;
  const rule = rules[stage];
  return limitOf(rule, rule && lastMoment(rule.start, file), at, rules.calendar);
};
