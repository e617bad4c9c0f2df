import { lentProduct } from '../case/grant-basis.ts';
import { type BankLine, isOffer, isSettled } from '../case/round.ts';
import { isEnded } from '../case/stages.ts';
import type { CaseFile } from '../case/state.ts';
import { civilDateOf } from '../time/shanghai.ts';
import type { RuleKind } from './kinds.ts';

/**
 * Whether an open case rests on a rule (在用), so that it cannot be retired: settings of its region, a product that a bank
 * has been asked for or has offered, a year that a running deadline was counted by. Tables are held by the settings that name
 * them, not by cases.
 */
export const restsOn = (file: CaseFile, kind: RuleKind, id: string): boolean => {
  if (isEnded(file.phase.stage)) return false;
  const lines = file.rounds.flatMap((round) => round.lines);
  switch (kind) {
    case 'region':
      return file.regionId === id;
    case 'product':
      return lines.some(
        (line) =>
          (line.productId === id && !isSettled(line)) ||
          (isOffer(line) && [line.productId, lentProduct(line)].includes(id)),
      );
    case 'calendarYear':
      return lines.some((line) => !isSettled(line) && runsIn(line, id));
    default:
      return false;
  }
};

/** A clock that stands still has no due date: it may yet be due in any year from the one it began in. */
const runsIn = ({ clock }: BankLine, year: string): boolean => {
  if (!clock) return false;
  const began = civilDateOf(clock.startedAt).slice(0, 4);
  return began <= year && (clock.dueOn === undefined || year <= clock.dueOn.slice(0, 4));
};
