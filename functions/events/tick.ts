import { type DueHandlers, fireDue } from '../../shared/application/clocks/fire-due.ts';
import type { Deps } from '../../shared/application/deps.ts';

/** Ticks go on until nothing is due; a bound, so that one invocation cannot run on for ever. */
const maxRounds = 1000;

/** The ticker: a schedule on AWS, a poll locally. Answers how much was carried out. */
export const makeTick =
  (deps: Deps, more: DueHandlers = {}) =>
  async (): Promise<{ readonly fired: number }> => {
    let fired = 0;
    for (let round = 0; round < maxRounds; round += 1) {
      const now = await fireDue(deps, more);
      fired += now;
      if (now === 0) break;
    }
    return { fired };
  };
