import type { Fen } from '../money/fen.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { addMonths } from '../time/index.ts';
import { drawnFen } from './outcome.ts';
import { isEnded } from './stages.ts';
import type { CaseFile } from './state.ts';

/** 在保贷款: a loan whose risk a scheme shares, as it counts towards what is in force of a firm. */
export type ContractedLoan = {
  readonly caseId: string;
  readonly schemeId: string;
  /** The whole while it may still be drawn; once the case has ended, what was drawn. */
  readonly amountFen: Fen;
  /** Its last day by the contract. Nobody tells yet when a loan is settled before. */
  readonly until: CivilDate;
};

/** Undefined where nothing was signed under a scheme, or nothing came of it. */
export const contractedLoanOf = ({ id, phase, outcome, rounds }: CaseFile): ContractedLoan | undefined => {
  const { contract, bankId, round, grantedFen } = outcome ?? {};
  if (!outcome || contract?.riskScheme === undefined || grantedFen === undefined) return undefined;
  const line = rounds.find(({ number }) => number === round)?.lines.find((one) => one.bankId === bankId);
  const amountFen = isEnded(phase.stage) ? drawnFen(outcome) : grantedFen;
  if (line?.answer?.kind !== 'granted' || amountFen === 0) return undefined;
  return {
    caseId: id,
    schemeId: contract.riskScheme,
    amountFen,
    until: addMonths(contract.signedOn, line.answer.tenorMonths),
  };
};
