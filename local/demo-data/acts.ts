import type { CreditMethod, FinancingNeed } from '../../shared/domain/case/applicant.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import { type Standard, standards } from '../../shared/domain/case/screening.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import { evidenceFor } from './evidence.ts';
import type { DemoDocument } from './file-demo-document.ts';
import type { Act } from './story.ts';

/** Acts of the stories, in short. */
type When = { readonly on: CivilDate; readonly at: string };

export const east = 'wg-demo-east';
export const west = 'wg-demo-west';

export const give = (of: string, by: string, when: When, command: Command): Act => ({
  ...when,
  by,
  deed: { kind: 'command', of, command },
});

export const filed = (of: string, by: string, when: When, document: DemoDocument): Act => ({
  ...when,
  by,
  deed: { kind: 'document', of, document },
});

export const screened = (failing?: {
  standard: Standard;
  reasonCode: string;
  evidence: string;
}): Command => ({
  type: 'screen',
  findings: standards.map((standard) =>
    failing?.standard === standard
      ? { standard, finding: 'fail', evidence: failing.evidence, reasonCode: failing.reasonCode }
      : { standard, finding: 'pass', evidence: '走访核实，部门反馈无异常', kinds: [evidenceFor[standard]] },
  ),
});

export const recommended = (note: string, ...productIds: readonly string[]): Command => ({
  type: 'recommend',
  // The bank's id stands at the head of each demo product's id.
  choices: productIds.map((productId) => ({ bankId: productId.slice(0, 'bank-x'.length), productId })),
  note,
});

export const granted = (
  amountFen: number,
  rateBp: number,
  tenorMonths: number,
  method: CreditMethod,
): CommandOf<'grant'> => ({ type: 'grant', amountFen, rateBp, tenorMonths, method, firstLoan: false });

export const declined = (reason: string, explanation: string, repairable = true): CommandOf<'decline'> => ({
  type: 'decline',
  reasonCodes: [reason],
  primaryReason: reason,
  explanation,
  repairable,
});

export const need = (
  wanYuan: number,
  tenorMonths: number,
  purpose: FinancingNeed['purpose'],
  purposeText: string,
  methods: readonly CreditMethod[] = [],
  wishedBankIds: readonly string[] = [],
): FinancingNeed => ({
  amountFen: wanYuan * 1_000_000,
  tenorMonths,
  purpose,
  purposeText,
  methods,
  wishedBankIds,
});
