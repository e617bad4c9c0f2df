import { type FactField, factFieldDefinition } from '../scoring/fact-fields.ts';
import { type EnterpriseFacts, type FactSource, type SourceKind, sourceKinds } from '../scoring/facts.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';
import type { Applicant } from './applicant.ts';

/** What a department is asked for (所询事项): figures, certificates by name, and the points that it gives itself. */
export type Asked = {
  readonly figures: readonly FactField[];
  readonly certificates: readonly string[];
  readonly points: boolean;
};

/** 一项数据 with its period: a fiscal year for what flows, a day for what is struck. */
export type GivenFigure = {
  readonly field: FactField;
  /** In the unit of the field (万元, 人, 件). */
  readonly value: number;
  readonly fiscalYear?: number;
  readonly asAt?: CivilDate;
};
export type GivenCertificate = {
  readonly name: string;
  readonly number: string;
  readonly issuer: string;
  readonly from: CivilDate;
  /** Absent: without an end. */
  readonly until?: CivilDate;
};
/** 创新积分 as the body that gives them has them: another model than the county's, so they stand beside its own score. */
export type GivenPoints = {
  readonly score: number;
  readonly model: string;
  readonly on: CivilDate;
  readonly source: string;
};

/** 答复内容. `none`: the department has nothing of it; `refused`: it has, or may have, and does not give it. */
export type InquiryReply =
  | {
      readonly result: 'given';
      /** Which of the known origins the figures are of. */
      readonly origin: DepartmentOrigin;
      readonly figures: readonly GivenFigure[];
      readonly certificates: readonly GivenCertificate[];
      readonly points?: GivenPoints;
      readonly note?: string;
    }
  | { readonly result: 'none'; readonly note?: string }
  | { readonly result: 'refused'; readonly reason: string };
/** A department never reports what the enterprise says of itself. */
export type DepartmentOrigin = Exclude<SourceKind, 'selfReport'>;
export const departmentOrigins: readonly DepartmentOrigin[] = sourceKinds.filter(
  (kind): kind is DepartmentOrigin => kind !== 'selfReport',
);

export type InquiryAnswer = { readonly at: number; readonly by: ActedBy; readonly reply: InquiryReply };

/** 部门查询: facts of a consenting enterprise, asked of one department. `ended`: nobody waits for it any more. */
export type Inquiry = {
  readonly id: string;
  readonly departmentId: string;
  readonly asked: Asked;
  /** Why it is asked (查询事由), as the department reads it. */
  readonly why: string;
  readonly dueOn: CivilDate;
  readonly askedAt: number;
  readonly askedBy: ActedBy;
  readonly state: 'open' | 'answered' | 'ended';
  /** Oldest first; the last one counts, a correction takes the place of none. */
  readonly answers: readonly InquiryAnswer[];
  /** Persons of the department who have opened it, by their ids. */
  readonly openedBy: readonly string[];
};
export const inquiryStates = ['open', 'answered', 'ended'] as const satisfies readonly Inquiry['state'][];
export type InquiryDraft = Pick<Inquiry, 'id' | 'departmentId' | 'asked' | 'why' | 'dueOn'>;

export const replyOf = ({ answers }: Pick<Inquiry, 'answers'>): InquiryReply | undefined =>
  answers.at(-1)?.reply;

type Given = GivenFigure & { readonly kind: DepartmentOrigin; readonly at: number };

/** What departments say now, the most trusted origin first (DQ13), the newest first among equals. */
const givenFigures = (inquiries: readonly Inquiry[]): readonly Given[] =>
  inquiries
    .flatMap(({ answers }) => answers.slice(-1))
    .flatMap(({ at, reply }) =>
      reply.result === 'given' ? reply.figures.map((one) => ({ ...one, kind: reply.origin, at })) : [],
    )
    .toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind) || b.at - a.at);

const yearOf = (field: FactField, year: number): number => (field.endsWith('Prior') ? year + 1 : year);

/** The fiscal year that the facts speak of: the enterprise's where it names one, else the newest that a department does. */
const yearOfFacts = (facts: EnterpriseFacts, given: readonly Given[]): number | undefined => {
  const named = Object.entries(facts.sources ?? {}).flatMap(([field, source]) =>
    source?.fiscalYear === undefined ? [] : [yearOf(field as FactField, source.fiscalYear)],
  );
  const years = given.flatMap(({ field, fiscalYear }) =>
    fiscalYear === undefined ? [] : [yearOf(field, fiscalYear)],
  );
  return named[0] ?? (years.length > 0 ? Math.max(...years) : undefined);
};

/** Figures of another period are kept and shown, and scored by nobody: facts of two years are no facts (DQ02). */
const isOfYear = ({ field, fiscalYear, asAt }: Given, year: number | undefined): boolean => {
  if (year === undefined) return true;
  if (fiscalYear !== undefined && yearOf(field, fiscalYear) !== year) return false;
  const isBalance = factFieldDefinition(field).timing === 'balance';
  return !(isBalance && asAt !== undefined && asAt !== `${year}-12-31`);
};

/**
 * 已知数据: the enterprise's own facts with what departments answered. What it does not say itself is taken from them, with its
 * origin; what it says otherwise stays as it said it, with theirs beside it (DQ13: all values are kept).
 */
export const knownFacts = ({
  applicant: { facts },
  inquiries = [],
}: {
  readonly applicant: Pick<Applicant, 'facts'>;
  readonly inquiries?: readonly Inquiry[];
}): EnterpriseFacts => {
  const given = givenFigures(inquiries);
  if (given.length === 0) return facts;
  const year = yearOfFacts(facts, given);
  return given.filter((one) => isOfYear(one, year)).reduce(withFigure, facts);
};

const withFigure = (
  facts: EnterpriseFacts,
  { field, value, kind, fiscalYear, asAt }: Given,
): EnterpriseFacts => {
  const said = facts[field];
  const before = facts.sources?.[field];
  const period = { ...(fiscalYear !== undefined && { fiscalYear }), ...(asAt !== undefined && { asAt }) };
  const source: FactSource =
    said === undefined
      ? { kind, ...period }
      : { kind: 'selfReport', ...before, others: [...(before?.others ?? []), { kind, value }] };
  return {
    ...facts,
    ...(said === undefined && { [field]: value }),
    sources: { ...facts.sources, [field]: source },
  };
};
