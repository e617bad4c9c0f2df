import type { Act, Counted } from './act.ts';
import { amountFen } from './firms.ts';
import { assigneeOf, presentOn } from './people.ts';

/** How often something was done, by day ('YYYY-MM-DD') and kind. */
export type Counts = ReadonlyMap<string, ReadonlyMap<Counted | 'covered', number>>;

/** What the month's own acts add up to: known without asking the system. */
export type Tally = {
  readonly note: (act: Act) => void;
  readonly byDay: () => Counts;
  /** Columns of the monthly report, as far as the acts tell them, for days from `from` to `to`. */
  readonly figures: (from: string, to: string) => Readonly<Record<string, number>>;
};

export const makeTally = (): Tally => {
  const done: Act[] = [];
  const days = new Map<string, Map<Counted | 'covered', number>>();
  const assigned = new Set<number>();
  return {
    note: (act) => {
      const day = act.at.slice(0, 10);
      if (act.counts !== 'other') count(days, day, act.counts);
      if (isCover(act, day, assigned)) count(days, day, 'covered');
      if (act.counts === 'other' && act.serial !== undefined) assigned.add(act.serial);
      done.push(act);
    },
    byDay: () => days,
    figures: (from, to) => {
      const within = ({ at }: Act) => from <= at.slice(0, 10) && at.slice(0, 10) <= to;
      const of = (kind: Counted) => done.filter((act) => act.counts === kind && within(act));
      const firms = (acts: readonly Act[]) => new Set(acts.map(({ serial }) => serial)).size;
      const all = done.filter(({ counts }) => counts === 'recommended');
      const nth = (place: number) =>
        all.filter(
          (act) => within(act) && all.filter(({ serial }) => serial === act.serial).indexOf(act) === place,
        );
      const lent = of('lent');
      const declinedBefore = (act: Act) =>
        done.some(({ counts, serial }) => counts === 'declined' && serial === act.serial);
      const repairedBefore = (act: Act) =>
        declinedBefore(act) &&
        done.some(({ counts, serial }) => counts === 'solved' && serial === act.serial);
      return {
        appliedFirms: firms(of('opened')),
        appliedFen: of('opened').length * amountFen,
        recommendedFirms: nth(0).length,
        secondRecommendedFirms: nth(1).length,
        grantedFirms: firms(of('granted')),
        grantedFen: of('granted').length * amountFen,
        lentFirms: firms(lent),
        lentFen: lent.length * amountFen,
        unsecuredFen: lent.length * amountFen,
        firstLoanFirms: firms(lent),
        rescuedFirms: firms(lent.filter(declinedBefore)),
        repairedFirms: firms(lent.filter(repairedBefore)),
        repairedFen: lent.filter(repairedBefore).length * amountFen,
        diagnosedFirms: firms(of('diagnosed')),
        solvedFirms: firms(of('solved')),
        problemsRaised: of('diagnosed').length,
        problemsSolved: of('solved').length,
        declines: of('declined').length,
      };
    },
  };
};

const count = <K>(days: Map<string, Map<K, number>>, day: string, kind: K): void => {
  const ofDay = days.get(day) ?? new Map<K, number>();
  ofDay.set(kind, (ofDay.get(kind) ?? 0) + 1);
  days.set(day, ofDay);
};

/** 代办: somebody else did what is the absent assignee's. What a session finds is the whole group's (docs/adr/0062). */
const isCover = ({ serial, by, counts }: Act, day: string, assigned: ReadonlySet<number>): boolean =>
  serial !== undefined &&
  counts !== 'diagnosed' &&
  assigned.has(serial) &&
  by !== assigneeOf(serial) &&
  by === presentOn(assigneeOf(serial), day);
