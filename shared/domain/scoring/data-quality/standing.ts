import { checkUscc } from '../../identity/uscc.ts';
import type { EnterpriseFacts } from '../facts.ts';
import { type CheckResult, finding } from './finding.ts';

/** DQ01 */
export function soundCode({ enterpriseCode }: EnterpriseFacts): CheckResult {
  if (enterpriseCode === undefined) return undefined;
  return checkUscc(enterpriseCode).valid ? [] : [finding('DQ01', 'hard', { enterpriseCode })];
}

/** DQ18: the lists must have been asked on the scoring day, each with its answer. */
export function constraintsAsked({ constraints, asOf }: EnterpriseFacts): CheckResult {
  if (asOf === undefined) return undefined;
  if (constraints === undefined) return [finding('DQ18', 'hard', { asOf }, ['constraints'])];
  const { checkedOn, judgmentDefaulter, majorSafetyAccident, researchMisconduct } = constraints;
  const answers = { judgmentDefaulter, majorSafetyAccident, researchMisconduct };
  const open = Object.entries(answers).flatMap(([list, answer]) => (answer === undefined ? [list] : []));
  return [
    ...(checkedOn === asOf ? [] : [finding('DQ18', 'hard', { checkedOn, asOf }, ['constraints'])]),
    ...(open.length === 0 ? [] : [finding('DQ18', 'hard', {}, open)]),
  ];
}
