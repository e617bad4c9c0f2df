import type { Helped } from '../case/diagnosis.ts';
import { once } from '../lazily.ts';
import { type RegisterLine, type TaskPart, wentOnElsewhere } from '../register/line.ts';
import { diffDays } from '../time/index.ts';
import { medianOf } from './solved.ts';

/** 处方成效 of one kind of prescription. Cases, not measures, have loans. */
export type PrescriptionEffect = {
  readonly code: string;
  readonly given: number;
  readonly done: number;
  readonly failed: number;
  readonly declined: number;
  /** Waived, or ended with their case. */
  readonly dropped: number;
  readonly open: number;
  /** From when it was given to when it was done; absent: none was done. */
  readonly medianDays?: number;
  /** Cases in which one was done, and of them those in which money was paid out on that day or later. */
  readonly cases: number;
  readonly lent: number;
  /** What was said of those that were done: by both sides together, each once. */
  readonly helped: Readonly<Record<Helped, number>>;
};

/** 原因成效: what became of cases that banks declined for one primary reason. */
export type ReasonEffect = {
  readonly code: string;
  /** Cases that were declined for it. */
  readonly cases: number;
  /** Of them: those in which a measure was given, one was carried out, and money was paid out on the day of that or later. */
  readonly prescribed: number;
  readonly repaired: number;
  readonly lent: number;
};

/** How often each prescription and each reason led where, from register lines alone; each case once, and none that went on elsewhere. */
export const prescriptionEffectsOf = (lines: readonly RegisterLine[]): readonly PrescriptionEffect[] => {
  const counted = lines.filter((line) => !wentOnElsewhere(line));
  const all = counted.flatMap((line) => (line.tasks ?? []).map((task) => ({ line, task })));
  const codes = [...new Set(all.map(({ task }) => task.code))].toSorted(byNumber);
  return codes.map((code) => {
    const own = all.filter(({ task }) => task.code === code);
    const count = (...states: readonly TaskPart['state'][]) =>
      own.filter(({ task }) => states.includes(task.state)).length;
    const done = own.filter(({ task }) => task.state === 'done');
    const days = done.flatMap(({ task: { on, settledOn } }) =>
      settledOn === undefined ? [] : [diffDays(on, settledOn)],
    );
    const cases = [...new Set(done.map(({ line }) => line))];
    return {
      code,
      given: own.length,
      done: done.length,
      failed: count('failed'),
      declined: count('declined'),
      dropped: count('waived', 'cancelled'),
      open: count('open'),
      ...(days.length > 0 && { medianDays: medianOf(days) }),
      cases: cases.length,
      lent: cases.filter((line) => isLentAfter(line, (task) => task.code === code)).length,
      helped: helpedIn(done.map(({ task }) => task)),
    };
  });
};

export const reasonEffectsOf = (all: readonly RegisterLine[]): readonly ReasonEffect[] => {
  const lines = all.filter((line) => !wentOnElsewhere(line));
  const declinedFor = (line: RegisterLine) => [
    ...new Set((line.asks ?? []).flatMap(({ reason }) => reason ?? [])),
  ];
  const codes = [...new Set(lines.flatMap(declinedFor))].toSorted(byNumber);
  return codes.map((code) => {
    const own = lines.filter((line) => declinedFor(line).includes(code));
    return {
      code,
      cases: own.length,
      prescribed: own.filter(({ tasks = [] }) => tasks.length > 0).length,
      repaired: own.filter(({ tasks = [] }) => tasks.some(({ state }) => state === 'done')).length,
      lent: own.filter((line) => isLentAfter(line, () => true)).length,
    };
  });
};

/** Money was paid out on the day on which such a measure was done, or later. */
const isLentAfter = ({ loan, tasks = [] }: RegisterLine, isSuch: (task: TaskPart) => boolean): boolean =>
  tasks.some(
    (task) =>
      task.state === 'done' &&
      isSuch(task) &&
      (loan?.draws ?? []).some(({ on }) => task.settledOn !== undefined && on >= task.settledOn),
  );

const helpedIn = (tasks: readonly TaskPart[]): Readonly<Record<Helped, number>> => {
  const counts = { yes: 0, partly: 0, no: 0 };
  for (const { helped } of tasks) for (const said of Object.values(helped ?? {})) counts[said] += 1;
  return counts;
};

/** RX2 before RX16. */
const numbers = once(() => new Intl.Collator('en', { numeric: true }));
const byNumber = (a: string, b: string): number => numbers().compare(a, b);
