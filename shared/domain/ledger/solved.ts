import { type RegisterLine, type TaskPart, wentOnElsewhere } from '../register/line.ts';
import type { SizeClass } from '../size-class/index.ts';
import { type CivilDate, diffDays } from '../time/index.ts';

/** What two cases can have in common beside a reason (相似之处), the weightiest first: it orders them, and is said of each. */
export const traits = ['industry', 'section', 'size', 'firmStage'] as const;
export type Trait = (typeof traits)[number];

/** What of a case is compared and told: no date of it moves, so it changes only with what was done or lent. */
export type SolvedLine = Pick<
  RegisterLine,
  | 'caseId'
  | 'orgId'
  | 'name'
  | 'code'
  | 'openedOn'
  | 'industry'
  | 'size'
  | 'firmStage'
  | 'asks'
  | 'tasks'
  | 'loan'
>;

/** 已有处方办成的案件; undefined: nothing was carried out in it, or it went on in another case. */
export const solvedLineOf = (line: RegisterLine): SolvedLine | undefined => {
  if (wentOnElsewhere(line) || !line.tasks?.some(({ state }) => state === 'done')) return undefined;
  const { caseId, orgId, name, code, openedOn, industry, size, firmStage, asks, tasks, loan } = line;
  return {
    ...{ caseId, orgId, name, code, openedOn, industry, tasks },
    ...(size && { size }),
    ...(firmStage !== undefined && { firmStage }),
    ...(asks && { asks }),
    ...(loan && { loan }),
  };
};

/** A case as cases are compared: what is known of it, and what its county's rules say of its size. */
export type Compared = { readonly line: SolvedLine; readonly size?: SizeClass | undefined };

/** One measure that was carried out in a solved case. `days`: from when it was given to when it was done. */
export type DoneMeasure = { readonly code: string; readonly ownerOrgId: string; readonly days: number };

/** 已解决的相似案件. */
export type SimilarCase = {
  readonly caseId: string;
  /** In the order of `traits`. */
  readonly shared: readonly Trait[];
  /** Primary reasons of declines that both have. */
  readonly reasons: readonly string[];
  readonly measures: readonly DoneMeasure[];
  /** A loan was paid out after a measure was done; days from the first decline to then. */
  readonly lentAfterDays?: number;
};

/** What was done in the similar cases, by kind (可参考的处方). */
export type SuggestedPrescription = {
  readonly code: string;
  /** Similar cases in which it was carried out, and of them those in which a loan followed. */
  readonly cases: number;
  readonly lent: number;
  /** Of those carried out. */
  readonly medianDays: number;
  /** Who carried it out most often; absent: enterprises themselves. */
  readonly ownerOrgId?: string;
};

export type Suggestions = {
  readonly similar: readonly SimilarCase[];
  readonly prescriptions: readonly SuggestedPrescription[];
};

/** So many of the most similar are looked at for what was done, and so many are named. */
export const mostSimilar = 20;
const mostNamed = 5;

/**
 * 相似案件荐方: of the same county's cases in which a measure was carried out, those most like a case that was declined, and what
 * was done there. A case is like another only if a bank declined both for the same primary reason; then the one that has
 * more in common comes first (`traits`, one after the other), then the later one. No weights: the order can be said in words.
 *
 * @param others cases of the same county; the subject itself among them is left out
 */
export const suggestionsFor = (subject: Compared, others: readonly Compared[]): Suggestions => {
  const wanted = reasonsOf(subject.line);
  const similar = others
    .flatMap((other) => {
      if (other.line.caseId === subject.line.caseId || other.line.orgId !== subject.line.orgId) return [];
      const reasons = reasonsOf(other.line).filter((code) => wanted.includes(code));
      const measures = doneIn(other.line);
      if (reasons.length === 0 || measures.length === 0) return [];
      return [{ other, reasons, measures, shared: sharedBy(subject, other) }];
    })
    .toSorted(
      (a, b) =>
        byTraits(a.shared, b.shared) ||
        (a.other.line.openedOn < b.other.line.openedOn ? 1 : -1) *
          Number(a.other.line.openedOn !== b.other.line.openedOn) ||
        (a.other.line.caseId < b.other.line.caseId ? -1 : 1),
    )
    .slice(0, mostSimilar)
    .map(({ other, reasons, measures, shared }): SimilarCase => {
      const lentAfterDays = lentAfter(other.line, measures);
      return {
        caseId: other.line.caseId,
        ...{ shared, reasons },
        measures: measures.map(({ code, ownerOrgId, days }) => ({ code, ownerOrgId, days })),
        ...(lentAfterDays !== undefined && { lentAfterDays }),
      };
    });
  const codeOf = new Map(others.map(({ line }) => [line.caseId, line.code]));
  return {
    similar: similar.slice(0, mostNamed),
    prescriptions: prescribedIn(similar, (caseId) => codeOf.get(caseId)),
  };
};

/** Primary reasons for which banks declined. */
const reasonsOf = ({ asks = [] }: SolvedLine): readonly string[] => [
  ...new Set(asks.flatMap(({ reason }) => reason ?? [])),
];

type Done = DoneMeasure & { readonly settledOn: CivilDate };

const doneIn = ({ tasks = [] }: SolvedLine): readonly Done[] => tasks.flatMap(doneOf);

const doneOf = ({ state, code, ownerOrgId, on, settledOn }: TaskPart): readonly Done[] =>
  state === 'done' && settledOn !== undefined
    ? [{ code, ownerOrgId, settledOn, days: diffDays(on, settledOn) }]
    : [];

const sharedBy = (one: Compared, other: Compared): readonly Trait[] => {
  const [a, b] = [one.line, other.line];
  const has: Readonly<Record<Trait, boolean>> = {
    industry: a.industry === b.industry,
    section: a.industry.charAt(0) === b.industry.charAt(0),
    size: one.size !== undefined && one.size === other.size,
    firmStage: a.firmStage !== undefined && a.firmStage === b.firmStage,
  };
  // Who is of the same industry is of its section as well: said once.
  return traits.filter((trait) => has[trait] && !(trait === 'section' && has.industry));
};

/** More in common first; as many: whose come earlier among the traits. */
const byTraits = (a: readonly Trait[], b: readonly Trait[]): number => {
  if (a.length !== b.length) return b.length - a.length;
  for (const trait of traits) {
    const order = Number(b.includes(trait)) - Number(a.includes(trait));
    if (order !== 0) return order;
  }
  return 0;
};

/** From the first decline to the first money after a measure was done; undefined: no loan followed one. */
const lentAfter = ({ loan, asks = [] }: SolvedLine, measures: readonly Done[]): number | undefined => {
  const firstDone = earliest(measures.map(({ settledOn }) => settledOn));
  const lentOn = earliest(
    (loan?.draws ?? []).map(({ on }) => on).filter((on) => firstDone !== undefined && on >= firstDone),
  );
  const declinedOn = earliest(
    asks.flatMap(({ answer, answeredOn }) => (answer === 'declined' ? (answeredOn ?? []) : [])),
  );
  return lentOn === undefined || declinedOn === undefined ? undefined : diffDays(declinedOn, lentOn);
};

const earliest = (days: readonly CivilDate[]): CivilDate | undefined => days.toSorted()[0];

const prescribedIn = (
  similar: readonly SimilarCase[],
  ownCodeOf: (caseId: string) => string | undefined,
): readonly SuggestedPrescription[] => {
  const codes = [...new Set(similar.flatMap(({ measures }) => measures.map(({ code }) => code)))];
  return codes
    .map((code): SuggestedPrescription => {
      const cases = similar.filter(({ measures }) => measures.some((one) => one.code === code));
      const done = cases.flatMap(({ caseId, measures }) =>
        measures
          .filter((one) => one.code === code)
          .map(({ days, ownerOrgId }) => ({
            days,
            owner: ownerOrgId === ownCodeOf(caseId) ? undefined : ownerOrgId,
          })),
      );
      const ownerOrgId = mostOften(done.map(({ owner }) => owner));
      return {
        code,
        cases: cases.length,
        lent: cases.filter(({ lentAfterDays }) => lentAfterDays !== undefined).length,
        medianDays: medianOf(done.map(({ days }) => days)),
        ...(ownerOrgId !== undefined && { ownerOrgId }),
      };
    })
    .toSorted(
      (a, b) =>
        b.lent - a.lent || b.cases - a.cases || a.medianDays - b.medianDays || (a.code < b.code ? -1 : 1),
    );
};

const mostOften = <T>(values: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

/** A number there is (nearest rank); of none 0. */
export const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? 0;
