import { civilDateOf } from '../time/shanghai.ts';
import type { EventOf } from './events.ts';
import type { DatePlace } from './ladder.ts';
import type { Limit } from './limits.ts';
import type { BankClock, BankLine } from './round.ts';
import type { CaseFile } from './state.ts';

type DateEvent = EventOf<'ExtensionAsked' | 'ExtensionDeclined' | 'DateMoved'>;

/** 延期 and what a notice of holidays changes: the date as it stands after the event. */
export const withDate = (file: CaseFile, event: DateEvent): CaseFile => changed(file, event, changeOf(event));

/** What both a limit and a bank's clock are made of. */
type Dated = Pick<Limit, 'provisional' | 'calendarVersion' | 'movedTo' | 'asked'> &
  Partial<Pick<Limit, 'dueOn' | 'dueAt' | 'overdueSince'>>;

const changeOf =
  (event: DateEvent) =>
  <D extends Dated>(date: D): D => {
    const { asked: _answered, ...unasked } = date;
    switch (event.type) {
      case 'ExtensionAsked': {
        const { until, reason, at, by, approver } = event;
        return { ...date, asked: { until, reason, at, by, ...(approver !== undefined && { approver }) } };
      }
      case 'ExtensionDeclined':
        return unasked as D;
      case 'DateMoved': {
        const { dueAt, cause, at, provisional = false, calendarVersion } = event;
        const { overdueSince: _over, ...before } = cause === 'extension' ? (unasked as D) : date;
        const dueOn = civilDateOf(dueAt);
        const moved = cause === 'extension' && { movedTo: { on: dueOn, at } };
        const counted = calendarVersion !== undefined && { calendarVersion };
        return { ...before, dueOn, dueAt, provisional, ...moved, ...counted } as unknown as D;
      }
      default:
        return event satisfies never;
    }
  };

const changed = (
  file: CaseFile,
  { kind, round, bankId }: DatePlace,
  change: <D extends Limit | BankClock>(date: D) => D,
): CaseFile => {
  const inLine = (line: BankLine): BankLine => {
    if (kind === 'contact') return line.contact ? { ...line, contact: change(line.contact) } : line;
    return line.clock ? { ...line, clock: change(line.clock) } : line;
  };
  if (bankId === undefined) return file.limit ? { ...file, limit: change(file.limit) } : file;
  const rounds = file.rounds.map((one) =>
    one.number === round
      ? { ...one, lines: one.lines.map((line) => (line.bankId === bankId ? inLine(line) : line)) }
      : one,
  );
  return { ...file, rounds };
};
