import { noParams } from '../requests/paths.ts';
import * as requests from '../requests/reports.ts';
import { report, reportsBelow, savedForm } from '../responses/reports.ts';
import { ask, order } from './route.ts';

const month = '/regulator/reports/{month}';
const one = `${month}/{orgId}` as const;

/** 月报 of the work group and of those above it. */
export const reportRoutes = {
  reportsBelow: ask(month, '下级报送情况', 'Who below has filed the month, and who is late', {
    params: requests.ofMonth,
    answer: reportsBelow,
  }),
  viewReport: ask(one, '月报', 'The report of a month as it stands and as it was filed', {
    params: requests.ofReport,
    answer: report,
  }),
  enterFigures: order(`${month}/entered`, '填报', 'Enter what no case knows', {
    params: requests.ofMonth,
    body: requests.enterFigures,
    answer: report,
  }),
  fileReport: order(`${month}/filings`, '签发报送月报', 'Sign and file the report', {
    params: requests.ofMonth,
    body: requests.fileReport,
    answer: report,
  }),
  remindOfReport: order(`${one}/reminders`, '催报', 'Remind one below of its report', {
    params: requests.ofReport,
    body: requests.noBody,
    answer: reportsBelow,
  }),
  setReportForm: order('/regulator/report-form', '设置报表式样', 'Set heading and columns of your reports', {
    params: noParams,
    body: requests.reportForm,
    answer: savedForm,
  }),
};
