import { ofCase } from '../requests/paths.ts';
import { answerTransfer, proposeTransfer, withdrawTransfer } from '../requests/transfers.ts';
import { transfers } from '../responses/transfers.ts';
import { ask, orderCase } from './route.ts';

const one = '/regulator/cases/{caseId}';

/** 移交 from one work group to another. */
export const transferRoutes = {
  transfers: ask(
    '/regulator/transfers',
    '移交',
    'Cases proposed to or by the work group, and those handed over',
    {
      answer: transfers,
    },
  ),
  proposeTransfer: orderCase(
    `${one}/transfer`,
    '申请移交',
    'Propose to hand a case over to another work group',
    ofCase,
    proposeTransfer,
  ),
  withdrawTransfer: orderCase(
    `${one}/transfer-withdrawal`,
    '撤回移交申请',
    'Take the proposal back',
    ofCase,
    withdrawTransfer,
  ),
  answerTransfer: orderCase(
    `${one}/transfer-answer`,
    '答复移交',
    'Take the case over, or refuse it',
    ofCase,
    answerTransfer,
  ),
};
