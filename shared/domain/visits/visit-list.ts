import { dayOf, isWaiting } from './visit-figures.ts';
import type { VisitLine } from './visit-line.ts';

/** What became of it (去向): still to be taken up, in a case, nothing to take up, withdrawn. */
export const visitStandings = ['waiting', 'opened', 'joined', 'closed', 'withdrawn'] as const;
export type VisitStanding = (typeof visitStandings)[number];

export const visitSortKeys = ['on', 'firm', 'amount', 'who', 'standing'] as const;
export type VisitSortKey = (typeof visitSortKeys)[number];

/** A line as a list shows it; `again`: another record says that the firm was visited on that day. */
export type VisitRow = VisitLine & { readonly standing: VisitStanding; readonly again?: true };

export const standingOf = (line: VisitLine): VisitStanding => {
  if (line.withdrawn) return 'withdrawn';
  if (isWaiting(line)) return 'waiting';
  return line.way ?? 'closed';
};

export const visitRowsOf = (lines: readonly VisitLine[]): readonly VisitRow[] => {
  const times = new Map<string, number>();
  for (const line of lines) {
    if (!line.withdrawn) times.set(dayOf(line), (times.get(dayOf(line)) ?? 0) + 1);
  }
  return lines.map((line) => ({
    ...line,
    standing: standingOf(line),
    ...(!line.withdrawn && (times.get(dayOf(line)) ?? 0) > 1 && { again: true }),
  }));
};

export type VisitNarrowing = {
  readonly needs?: readonly string[] | undefined;
  readonly standings?: readonly VisitStanding[] | undefined;
  readonly orgs?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  readonly purposes?: readonly string[] | undefined;
  readonly again?: boolean | undefined;
};

const dimensions = {
  need: (row: VisitRow) => [row.need],
  standing: (row: VisitRow) => [row.standing],
  org: (row: VisitRow) => [row.orgId],
  person: (row: VisitRow) => [row.personId, ...(row.teammates ?? [])],
  purpose: (row: VisitRow) => (row.purpose ? [row.purpose] : []),
  again: (row: VisitRow) => (row.again ? ['true'] : []),
} as const;
type Dimension = keyof typeof dimensions;
export type VisitCounts = Readonly<Record<Dimension, Readonly<Record<string, number>>>>;

/** What the narrowing leaves, and behind each value of a filter what it would leave beside the other filters. */
export const narrowedVisits = (
  rows: readonly VisitRow[],
  { needs, standings, orgs, people, purposes, again }: VisitNarrowing,
): { readonly rows: readonly VisitRow[]; readonly counts: VisitCounts } => {
  const wanted: Readonly<Record<Dimension, readonly string[] | undefined>> = {
    need: needs,
    standing: standings,
    org: orgs,
    person: people,
    purpose: purposes,
    again: again ? ['true'] : undefined,
  };
  const names = Object.keys(dimensions) as readonly Dimension[];
  const counts = Object.fromEntries(names.map((name) => [name, {} as Record<string, number>])) as Record<
    Dimension,
    Record<string, number>
  >;
  const left = rows.filter((row) => {
    const values = names.map((name) => dimensions[name](row));
    const missed = names.filter(
      (name, at) => wanted[name] && !values[at]?.some((value) => wanted[name]?.includes(value)),
    );
    for (const [at, name] of names.entries()) {
      if (missed.length > 1 || (missed.length === 1 && missed[0] !== name)) continue;
      for (const value of new Set(values[at])) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
    return missed.length === 0;
  });
  return { rows: left, counts };
};
