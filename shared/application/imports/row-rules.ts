import type { Applicant, Consent, FinancingNeed } from '../../domain/case/applicant.ts';
import type { DoubtField } from '../../domain/plausible/index.ts';
import type { ListRow } from '../ports/list-reader.ts';
import { readApplicant } from './applicant-cells.ts';
import type { ListRules } from './list-rules.ts';
import { readConsent, readNeed } from './need-cells.ts';
import { checkPlausible } from './plausible-row.ts';
import { problem, type RowProblem } from './problems.ts';
import { rowReader } from './row-reader.ts';

/** What one row asks for: all of an opening but the ids. */
export type Application = {
  readonly applicant: Applicant;
  readonly need: FinancingNeed;
  readonly consent?: Consent;
  /** 已核对. */
  readonly confirmed?: readonly DoubtField[];
};

export type JudgedRow =
  | { readonly ok: true; readonly row: number; readonly application: Application }
  | { readonly ok: false; readonly row: number; readonly problems: readonly RowProblem[] };

const flaws = { surplus: 'surplus_cells', strayQuote: 'stray_quote' } as const;

/** Judges one row by itself, with all its problems at once, so that nobody corrects a list cell by cell. */
export const judgeRow = (row: ListRow, rules: ListRules): JudgedRow => {
  const reader = rowReader(row, rules.columns);
  const applicant = readApplicant(reader, rules);
  const need = readNeed(reader, rules);
  const consent = readConsent(reader, rules);
  const confirmed =
    applicant && need && checkPlausible(reader, { applicant, need, ...(consent && { consent }) }, rules);
  if (row.flaw) reader.problems.push(problem('', flaws[row.flaw]));
  if (reader.problems.length > 0 || !applicant || !need)
    return { ok: false, row: row.row, problems: reader.problems };
  return {
    ok: true,
    row: row.row,
    application: { applicant, need, ...(consent && { consent }), ...(confirmed && { confirmed }) },
  };
};
