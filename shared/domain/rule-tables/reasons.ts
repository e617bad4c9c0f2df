import type { Bilingual } from '../text/bilingual.ts';
import {
  headerProblems,
  isBilingual,
  isFilled,
  isListOf,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from './rule-header.ts';

/**
 * Whether a reason can be repaired (可修复性), by mechanism.md §4.3: `time` needs months or years, `otherBank` needs
 * nothing of the firm, `notApplicable` is the firm's own withdrawal.
 */
export const repairabilities = ['yes', 'partly', 'no', 'time', 'otherBank', 'notApplicable'] as const;
export type Repairability = (typeof repairabilities)[number];

/** A decline reason (拒贷原因) and what an enterprise that hears it may do. */
export type DeclineReason = {
  readonly code: string;
  readonly name: Bilingual;
  readonly repairable: Repairability;
  /** False for the firm's own withdrawal (企业放弃), which is counted apart. */
  readonly isDecline: boolean;
  /** Keys of `owners`: who usually has to act. */
  readonly owners: readonly string[];
  readonly prescriptionCodes: readonly string[];
  /** What to put in order; null where nothing of the firm's is to be repaired. */
  readonly repair: Bilingual | null;
  /** What changes when it is done. */
  readonly effect: Bilingual;
  readonly evidence: string;
};

/** The table of decline reasons (原因表), `shared/rules/reasons/*.json`. */
export type ReasonTable = RuleHeader & {
  readonly id: string;
  readonly owners: Readonly<Record<string, Bilingual>>;
  readonly reasons: readonly DeclineReason[];
  /** Codes of earlier tables and the reason here that stands for each (旧代码对照): reports count old and new as one. */
  readonly replaces?: Readonly<Record<string, string>>;
};

export const reasonTableSchema = 'huizhen/decline-reasons/1';

/** Reads a reason table from parsed JSON; `prescriptionCodes` are those that exist. */
export function reasonTableFrom(data: unknown, prescriptionCodes: ReadonlySet<string>): Loaded<ReasonTable> {
  const problems: RuleFileProblem[] = [...headerProblems(data, reasonTableSchema)];
  const { id, owners, reasons } = isRecord(data) ? data : {};
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  if (!isRecord(owners) || !Object.values(owners).every(isBilingual)) {
    problems.push({ at: '/owners', detail: 'must map keys to { zh, en }' });
  }
  if (!Array.isArray(reasons) || reasons.length === 0)
    problems.push({ at: '/reasons', detail: 'must be a list' });
  const seen = new Set<string>();
  for (const [index, reason] of Array.isArray(reasons) ? reasons.entries() : []) {
    const at = `/reasons/${index}`;
    if (!isReason(reason)) {
      problems.push({ at, detail: 'not a reason' });
      continue;
    }
    if (seen.has(reason.code)) problems.push({ at: `${at}/code`, detail: `${reason.code} stands twice` });
    seen.add(reason.code);
    for (const owner of reason.owners) {
      if (!isRecord(owners) || !(owner in owners))
        problems.push({ at: `${at}/owners`, detail: `unknown: ${owner}` });
    }
    for (const code of reason.prescriptionCodes) {
      if (!prescriptionCodes.has(code))
        problems.push({ at: `${at}/prescriptionCodes`, detail: `unknown: ${code}` });
    }
  }
  problems.push(...replacedProblems(isRecord(data) ? data['replaces'] : undefined, seen));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as ReasonTable };
}

/** An old code must not be one of the table's own: nobody could say which of the two a decline meant. */
function replacedProblems(replaces: unknown, codes: ReadonlySet<string>): readonly RuleFileProblem[] {
  if (replaces === undefined) return [];
  if (!isRecord(replaces)) return [{ at: '/replaces', detail: 'must map old codes to codes of this table' }];
  return Object.entries(replaces).flatMap(([old, now]): RuleFileProblem[] => {
    const at = `/replaces/${old}`;
    if (codes.has(old)) return [{ at, detail: `${old} is a code of this table itself` }];
    return typeof now === 'string' && codes.has(now) ? [] : [{ at, detail: `unknown: ${String(now)}` }];
  });
}

function isReason(value: unknown): value is DeclineReason {
  if (!isRecord(value)) return false;
  return (
    isFilled(value['code']) &&
    isBilingual(value['name']) &&
    repairabilities.some((known) => known === value['repairable']) &&
    value['isDecline'] === (value['repairable'] !== 'notApplicable') &&
    isListOf(value['owners'], isFilled) &&
    isListOf(value['prescriptionCodes'], isFilled) &&
    (value['repair'] === null || isBilingual(value['repair'])) &&
    isBilingual(value['effect']) &&
    isFilled(value['evidence'])
  );
}
