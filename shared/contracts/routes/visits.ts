import { xlsxType } from '../media-types.ts';
import { noParams, ofCase } from '../requests/paths.ts';
import * as requests from '../requests/visits.ts';
import { file } from '../responses/file.ts';
import { caseVisits, knownFirms, visitFigures, visitPage, visitView } from '../responses/visits.ts';
import { ask, order } from './route.ts';

type Whose = 'regulator' | 'bank';

/** 走访, as work groups and banks have it alike: each its own. */
const visitRoutesOf = <W extends Whose>(whose: W) => {
  const all = `/${whose}/visits` as const;
  const one = `${all}/{visitId}` as const;
  return {
    listVisits: ask(all, '走访台账', 'Visits of a time, narrowed and counted', {
      query: requests.visitsQuery,
      answer: visitPage,
    }),
    viewVisit: ask(one, '走访记录', 'A visit with its record', {
      params: requests.ofVisit,
      answer: visitView,
    }),
    knownFirms: ask(`/${whose}/visited-firms`, '已知企业', 'Firms to choose from while one types', {
      query: requests.knownFirmsQuery,
      answer: knownFirms,
    }),
    correctVisit: order(`${one}/correction`, '更正走访', 'Correct a visit', {
      params: requests.ofVisit,
      body: requests.correctVisit,
      answer: visitView,
    }),
    withdrawVisit: order(`${one}/withdrawal`, '撤回走访', 'Withdraw a visit', {
      params: requests.ofVisit,
      body: requests.withdrawVisit,
      answer: visitView,
    }),
  };
};

export const bankVisitRoutes = {
  ...visitRoutesOf('bank'),
  recordVisit: order('/bank/visits', '登记走访', 'Record a visit', {
    params: noParams,
    body: requests.recordBankVisit,
    answer: visitView,
    success: 'created',
  }),
};

export const workGroupVisitRoutes = {
  ...visitRoutesOf('regulator'),
  recordVisit: order('/regulator/visits', '登记走访', 'Record a visit', {
    params: noParams,
    body: requests.recordVisit,
    answer: visitView,
    success: 'created',
  }),
  takeVisit: order('/regulator/visits/{visitId}/case', '转入案件', 'Take the need of a visit into a case', {
    params: requests.ofVisit,
    body: requests.takeVisit,
    answer: visitView,
  }),
  eraseVisit: order(
    '/regulator/visits/{visitId}/erasure',
    '删除走访中的个人信息',
    'Erase personal data of a visit',
    { params: requests.ofVisit, body: requests.eraseVisit, answer: visitView },
  ),
  visitsOfCase: ask('/regulator/cases/{caseId}/visits', '关联走访', 'Visits that the case has behind it', {
    params: ofCase,
    answer: caseVisits,
  }),
  visitFigures: ask('/regulator/visit-figures', '走访统计', 'Visits and firms visited, by work group', {
    query: requests.visitFiguresQuery,
    answer: visitFigures,
  }),
};

/** A register of visits as a workbook: served where the writers of spreadsheets are. */
const exportVisitsOf = <W extends Whose>(whose: W) => ({
  ...ask(`/${whose}/exports/visits`, '导出走访台账', 'Visits of a time as XLSX', {
    query: requests.visitFileQuery,
    answer: file,
  }),
  file: [xlsxType] as const,
  servedBy: 'lists' as const,
});
export const exportVisits = exportVisitsOf('regulator');
export const exportBankVisits = exportVisitsOf('bank');
