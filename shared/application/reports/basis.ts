import { erasedMark } from '../../domain/personal-data/erased-mark.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { filingBasisKey, filingBasisPk } from '../keys.ts';
import type { Json, Write } from '../ports/table.ts';

/** A case, the version of it that was counted, and the number of its firm within the report: no name, no code. */
export type CountedCase = readonly [caseId: string, version: number, firm: number];

/**
 * 统计依据: over what a report was counted, so that it can be counted again from the events, whatever has happened since.
 * Firms are told apart by number: their codes may be erased one day.
 */
export type Basis = { readonly cases: readonly CountedCase[]; readonly sessions: readonly string[] };

export const basisOf = (lines: readonly RegisterLine[], sessions: readonly Session[]): Basis => {
  const firms = new Map<string, number>();
  const numberOf = ({ code, caseId }: RegisterLine): number => {
    const firm = code === erasedMark ? caseId : code;
    const known = firms.get(firm);
    if (known !== undefined) return known;
    firms.set(firm, firms.size + 1);
    return firms.size;
  };
  const inOrder = lines.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1));
  return {
    cases: inOrder.map((line) => [line.caseId, line.version, numberOf(line)] as const),
    sessions: sessions.map(({ id }) => id).toSorted(),
  };
};

/** Cases on one item: about 60 KB, well within an item's limit; 90 parts fit a filing's transaction. */
const casesPerPart = 1500;
export const mostCases = 90 * casesPerPart;

export const basisWrites = (orgId: string, seq: number, { cases, sessions }: Basis): readonly Write[] => {
  const parts = Math.max(1, Math.ceil(cases.length / casesPerPart));
  return Array.from({ length: parts }, (_, nth): Write => {
    const some = cases.slice(nth * casesPerPart, (nth + 1) * casesPerPart);
    const data = { cases: some as unknown as Json, ...(nth === 0 && { sessions }) };
    return {
      kind: 'put',
      item: { ...filingBasisKey(orgId, seq, nth), version: 1, data },
      expect: { kind: 'notExists' },
    };
  });
};

export const loadBasis = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  seq: number,
): Promise<Basis> => {
  const cases: CountedCase[] = [];
  const sessions: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: filingBasisPk(orgId, seq),
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { data } of page.items) {
      cases.push(...((data['cases'] ?? []) as unknown as readonly CountedCase[]));
      sessions.push(...((data['sessions'] ?? []) as readonly string[]));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { cases, sessions };
};
