import { countedRounds } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { standardReason, type TriageRow } from '../triage-table.ts';
import type { TriageCause, TriageSuggestion } from '../triage-types.ts';
import type { Context } from './context.ts';

type Reason = { readonly code: string; readonly bankId?: string };

/**
 * The suggested rule (mechanism.md §2.1): a hard negative outweighs a repairable reason, and that a bank-specific one;
 * silence counts as bank-specific, since it says nothing about the firm. Only primary reasons steer.
 */
const weight = { withdrawal: 0, bankSpecific: 1, repairable: 2, tooYoung: 3, hardNegative: 4 } as const;

export const suggest = (
  file: CaseFile,
  cause: TriageCause,
  otherBankFits: boolean,
  context: Context,
): TriageSuggestion | undefined => {
  const { triage: table, maxRounds } = context.rules;
  if (!table) return undefined;
  const classed = reasonsOf(file, cause).map((reason) => {
    const row = table.rows.get(reason.code);
    return {
      reasonCode: reason.code,
      class: classOf(row, otherBankFits),
      ...(reason.bankId !== undefined && { bankId: reason.bankId }),
    };
  });
  const heaviest = classed.reduce<keyof typeof weight>(
    (max, r) => (weight[r.class] > weight[max] ? r.class : max),
    'bankSpecific',
  );
  const { route, confirm } = table.routes[heaviest];
  const base = { why: classed, tableVersion: table.version, at: context.at };
  const causeNeedsPerson = cause !== 'noBankGranted';
  const exhausted =
    route === 'secondRecommendation' && maxRounds !== undefined && countedRounds(file.rounds) >= maxRounds;
  const nobodyLeft = route === 'secondRecommendation' && !otherBankFits;
  if (exhausted || nobodyLeft) return { ...base, route: 'jointDiagnosis', confirm: exhausted };
  return { ...base, route, confirm: confirm || causeNeedsPerson };
};

const classOf = (row: TriageRow | undefined, otherBankFits: boolean): keyof typeof weight => {
  if (!row) return 'repairable';
  return row.class === 'repairable' && row.bankSpecificIfAnotherFits && otherBankFits
    ? 'bankSpecific'
    : row.class;
};

const reasonsOf = (file: CaseFile, cause: TriageCause): readonly Reason[] => {
  if (cause === 'screeningFailed') {
    const failing = file.screenings.at(-1)?.findings.filter((finding) => finding.finding === 'fail') ?? [];
    return failing.map((finding) => ({ code: finding.reasonCode ?? standardReason(finding.standard) }));
  }
  if (cause !== 'noBankGranted') return [];
  const lines = file.rounds.at(-1)?.lines ?? [];
  return lines.flatMap(({ bankId, answer }) =>
    answer?.kind === 'declined' ? [{ code: answer.primaryReason, bankId }] : [],
  );
};
