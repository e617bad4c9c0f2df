import type { EventOf } from '../../../shared/domain/case/events.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { sayDate } from './dates.ts';
import { sayRate, saySum } from './words.ts';

/** Contract, loan and the ends of a case. */
export const saySigned = ({ contract }: EventOf<'ContractSigned'>, who: Bilingual): Bilingual => {
  const { number, riskShares } = contract;
  const total = sayRate(riskShares.reduce((sum, { shareBp }) => sum + shareBp, 0));
  return {
    zh: `${who.zh}登记合同 ${number}；风险分担 ${riskShares.length} 方，合计 ${total}`,
    en: `${who.en} recorded the contract; the risk shares of ${riskShares.length} part${riskShares.length === 1 ? 'y' : 'ies'} total ${total}`,
  };
};

export const sayDisbursed = ({ disbursement }: EventOf<'LoanDisbursed'>, who: Bilingual): Bilingual => ({
  zh: `${who.zh}放款 ${saySum(disbursement.amountFen).zh}`,
  en: `${who.en} disbursed ${saySum(disbursement.amountFen).en}`,
});

/** Only an end says more than the name of its stage. */
export const sayEntered = ({ phase }: EventOf<'StageEntered'>): Bilingual | undefined => {
  switch (phase.stage) {
    case 'cultivation': {
      const date = sayDate(phase.reviewOn);
      return { zh: `转入培育，${date.zh}复查`, en: `On the cultivation list, to be reviewed on ${date.en}` };
    }
    case 'withdrawn':
      return { zh: `企业放弃：${phase.reason}`, en: 'Withdrawn by the enterprise' };
    case 'closed':
      return {
        zh: `办结：${phase.reason}`,
        en: phase.result === 'lent' ? 'Closed: the loan is lent' : 'Closed with an explanation',
      };
    default:
      return undefined;
  }
};
