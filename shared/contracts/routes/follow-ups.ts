import * as requests from '../requests/follow-ups.ts';
import { ofCase } from '../requests/paths.ts';
import { followUps } from '../responses/follow-ups.ts';
import { ask, orderCase } from './route.ts';

type Home = 'regulator' | 'bank' | 'participant';

const oneOf = (home: Home) => `/${home}/cases/{caseId}/follow-ups/{followUpId}` as const;

/** 回访跟进 of whoever owns them. */
export const followUpRoutes = (home: Home) => ({
  followUps: ask(`/${home}/follow-ups`, '回访跟进', 'Follow-ups that sessions agreed on, by date', {
    query: requests.followUpsQuery,
    answer: followUps,
  }),
  finishFollowUp: orderCase(
    `${oneOf(home)}/result`,
    '登记跟进结果',
    'Say what came out of a follow-up',
    requests.ofFollowUp,
    requests.finishFollowUp,
  ),
});

/** What the work group alone does with them. */
export const followUpOfficeRoutes = {
  setFollowUp: orderCase(
    '/regulator/cases/{caseId}/follow-ups',
    '约定回访跟进',
    'Set a day on which a discussed firm is followed up',
    ofCase,
    requests.setFollowUp,
  ),
  moveFollowUp: orderCase(
    `${oneOf('regulator')}/date`,
    '回访跟进改期',
    'Move a follow-up to another day, with the reason',
    requests.ofFollowUp,
    requests.moveFollowUp,
  ),
  callOffFollowUp: orderCase(
    `${oneOf('regulator')}/calling-off`,
    '取消回访跟进',
    'Call a follow-up off, with the reason',
    requests.ofFollowUp,
    requests.callOffFollowUp,
  ),
} as const;
