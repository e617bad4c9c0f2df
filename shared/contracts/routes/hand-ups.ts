import * as requests from '../requests/hand-ups.ts';
import { ofCase } from '../requests/paths.ts';
import { handUps } from '../responses/hand-ups.ts';
import { ask, orderCase } from './route.ts';

const one = '/regulator/cases/{caseId}/hand-ups';

/** 提级会诊 between a work group, its city and its province. */
export const handUpRoutes = {
  handUps: ask('/regulator/hand-ups', '提级会诊', 'Cases handed up to your level, or by it', {
    answer: handUps,
  }),
  handUp: orderCase(
    one,
    '提请上级会诊',
    'Hand a case up to the city or the province',
    ofCase,
    requests.handUp,
  ),
  withdrawHandUp: orderCase(
    `${one}/{handUpId}/withdrawal`,
    '撤回提级会诊',
    'Take a hand-up back',
    requests.ofHandUp,
    requests.withdrawHandUp,
  ),
  answerHandUp: orderCase(
    `${one}/{handUpId}/answer`,
    '答复提级会诊',
    'Accept what was handed up, or refuse it with advice',
    requests.ofHandUp,
    requests.answerHandUp,
  ),
} as const;
