import type { Helped, Judge } from '../case/diagnosis.ts';
import type { Stage } from '../case/stages.ts';
import type { RegisterLine, TaskPart } from '../register/line.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** 台账状态: where a measure stands today. `late`: open, and its day is over; who has asked for more time is still late. */
export const ledgerStates = ['open', 'late', 'done', 'failed', 'waived', 'declined', 'cancelled'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** States in which somebody still has to act. */
export const pendingStates = ['open', 'late'] as const satisfies readonly LedgerState[];
export const isPending = (state: LedgerState): boolean =>
  (pendingStates as readonly LedgerState[]).includes(state);

/** The enterprise as owner of a measure in its own case: told as one, for a code says nothing, and may be a person's. */
export const enterpriseOwner = 'enterprise';

/** 问题台账 entry: one measure of one case. Dates by civil day in Asia/Shanghai. */
export type LedgerRow = {
  readonly caseId: string;
  readonly orgId: string;
  readonly enterpriseName: string;
  readonly stage: Stage;
  readonly id: string;
  readonly code: string;
  readonly measure: string;
  /** Organisation, or `enterpriseOwner`. */
  readonly owner: string;
  readonly on: CivilDate;
  readonly dueOn: CivilDate;
  readonly state: LedgerState;
  readonly settledOn?: CivilDate;
  /** The day until which more time is asked for. */
  readonly moreTime?: CivilDate;
  readonly timesMoved?: number;
  readonly helped?: Partial<Readonly<Record<Judge, Helped>>>;
};

/** The measures of a case. `today` tells the late ones. */
export const ledgerRowsOf = (line: RegisterLine, today: CivilDate): readonly LedgerRow[] =>
  (line.tasks ?? []).map((task) => {
    const { state: _stored, ownerOrgId, ...said } = task;
    return {
      ...said,
      caseId: line.caseId,
      orgId: line.orgId,
      enterpriseName: line.name,
      stage: line.stage,
      owner: ownerOrgId === line.code ? enterpriseOwner : ownerOrgId,
      state: ledgerStateOf(task, today),
    };
  });

const ledgerStateOf = ({ state, dueOn }: TaskPart, today: CivilDate): LedgerState =>
  state === 'open' && dueOn < today ? 'late' : state;

/** 台账数: how many stand where; `asked`: of those that are pending, more time is asked for. */
export type LedgerCounts = Readonly<Record<LedgerState | 'asked', number>>;

export const ledgerCountsOf = (rows: readonly LedgerRow[]): LedgerCounts => {
  const counts = { open: 0, late: 0, done: 0, failed: 0, waived: 0, declined: 0, cancelled: 0, asked: 0 };
  for (const { state, moreTime } of rows) {
    counts[state] += 1;
    if (moreTime !== undefined) counts.asked += 1;
  }
  return counts;
};

export const addLedgerCounts = (all: readonly LedgerCounts[]): LedgerCounts => {
  const total: Record<keyof LedgerCounts, number> = { ...ledgerCountsOf([]) };
  for (const counts of all)
    for (const name of Object.keys(total) as (keyof LedgerCounts)[]) total[name] += counts[name];
  return total;
};

/** 筛选项 of the ledger, each by itself. */
const ledgerDimensions = ['state', 'owner', 'code', 'due', 'asked'] as const;
type LedgerDimension = (typeof ledgerDimensions)[number];

export type LedgerFilter = {
  readonly states?: readonly LedgerState[] | undefined;
  readonly owners?: readonly string[] | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly due?: { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined } | undefined;
  /** More time is asked for. */
  readonly asked?: boolean | undefined;
};

/** The one dimension that a row does not fit; false: several; undefined: it fits all. */
const missedBy = (row: LedgerRow, filter: LedgerFilter): LedgerDimension | false | undefined => {
  const { states, owners, codes, due, asked } = filter;
  const fits: Readonly<Record<LedgerDimension, boolean>> = {
    state: states?.includes(row.state) ?? true,
    owner: owners?.includes(row.owner) ?? true,
    code: codes?.includes(row.code) ?? true,
    due: (due?.from === undefined || row.dueOn >= due.from) && (due?.to === undefined || row.dueOn <= due.to),
    asked: !asked || row.moreTime !== undefined,
  };
  const missed = ledgerDimensions.filter((dimension) => !fits[dimension]);
  return missed.length > 1 ? false : missed[0];
};

/** What stands behind each value of a dimension, with all other filters as they are. */
export type ValueCounts = Readonly<Record<'state' | 'owner' | 'code', Readonly<Record<string, number>>>>;

/** Of these rows those that the filter leaves, and how many each value of it would leave. */
export const narrowedLedger = (
  rows: readonly LedgerRow[],
  filter: LedgerFilter,
): { readonly rows: readonly LedgerRow[]; readonly counts: ValueCounts } => {
  const counts = { state: {}, owner: {}, code: {} } satisfies Record<string, Record<string, number>>;
  const left: LedgerRow[] = [];
  for (const row of rows) {
    const missed = missedBy(row, filter);
    for (const dimension of ['state', 'owner', 'code'] as const) {
      if (missed !== undefined && missed !== dimension) continue;
      const of: Record<string, number> = counts[dimension];
      of[row[dimension]] = (of[row[dimension]] ?? 0) + 1;
    }
    if (missed === undefined) left.push(row);
  }
  return { rows: left, counts };
};

/** What a ledger can be ordered by. */
export const ledgerSortKeys = ['due', 'owner', 'code', 'enterprise', 'state', 'given'] as const;
export type LedgerSortKey = (typeof ledgerSortKeys)[number];
