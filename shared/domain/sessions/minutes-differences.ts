import { canonicalJson } from '../canonical-json.ts';
import type { FirmMinutes, MinutesContent, MinutesHead } from './minutes.ts';

/** Rows of the minutes, as a reader names them. */
export const minutesRows = [
  'when',
  'place',
  'conveners',
  'attendance',
  'emergency',
  'missing',
  'firm',
  'need',
  'reasons',
  'disposition',
  'findings',
  'note',
  'prescriptions',
  'decision',
  'followUps',
] as const;
export type MinutesRow = (typeof minutesRows)[number];

/** 改动: a row that differs. `firm` of a case that only one of the two has: it was added or taken out. */
export type MinutesDifference = { readonly row: MinutesRow; readonly caseId?: string };

const headRows = ({ units: _names, ...head }: MinutesHead): Partial<Record<MinutesRow, unknown>> => ({
  when: [head.startsAt, head.closedAt],
  place: head.place,
  conveners: head.conveners,
  attendance: [head.present, head.absent],
  emergency: head.emergency,
  missing: [head.missing, head.begunWithout],
});

const firmRows = (firm: FirmMinutes): Partial<Record<MinutesRow, unknown>> => ({
  firm: [firm.name, firm.code, firm.wasThere, firm.persons],
  need: [firm.amountFen, firm.tenorMonths, firm.purpose],
  reasons: firm.reasons,
  disposition: [firm.disposition, firm.movedTo],
  findings: firm.findings,
  note: firm.note,
  prescriptions: firm.prescriptions,
  decision: firm.decision && [firm.decision.text, firm.decision.votes],
  followUps: firm.followUps,
});

const differing = (
  before: Partial<Record<MinutesRow, unknown>>,
  after: Partial<Record<MinutesRow, unknown>>,
): readonly MinutesRow[] =>
  minutesRows.filter((row) => canonicalJson(before[row] ?? null) !== canonicalJson(after[row] ?? null));

/** What a later text says otherwise, in the order of the page. A firm whose text was erased cannot be compared, and is left out. */
export const differences = (
  before: MinutesContent,
  after: MinutesContent,
  erased: readonly string[] = [],
): readonly MinutesDifference[] => {
  const earlier = new Map(before.firms.map((firm) => [firm.caseId, firm]));
  const later = new Map(after.firms.map((firm) => [firm.caseId, firm]));
  const caseIds = [...new Set([...earlier.keys(), ...later.keys()])].filter((id) => !erased.includes(id));
  return [
    ...differing(headRows(before.head), headRows(after.head)).map((row) => ({ row })),
    ...caseIds.flatMap((caseId): readonly MinutesDifference[] => {
      const [one, other] = [earlier.get(caseId), later.get(caseId)];
      if (!one || !other) return [{ row: 'firm', caseId }];
      return differing(firmRows(one), firmRows(other)).map((row) => ({ row, caseId }));
    }),
  ];
};
