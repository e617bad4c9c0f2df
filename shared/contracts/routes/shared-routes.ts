import type { Bilingual } from '../../domain/text/bilingual.ts';
import { caseListQuery, pageQuery } from '../requests/list-query.ts';
import { listSettings, listView, ofListView } from '../requests/list-views.ts';
import * as minutesBodies from '../requests/minutes.ts';
import * as notes from '../requests/notes.ts';
import { noParams, ofCase, ofInformation, ofPrescription, ofSession } from '../requests/paths.ts';
import { repaymentPlanQuery } from '../requests/repayment-plan.ts';
import { scheduleQuery } from '../requests/schedule.ts';
import { replyToSession as replyBody } from '../requests/session.ts';
import * as bodies from '../requests/shared-commands.ts';
import * as group from '../requests/work-group-commands.ts';
import { casePage } from '../responses/case-page.ts';
import { caseView } from '../responses/case-view.ts';
import { listViews } from '../responses/list-views.ts';
import { minutes } from '../responses/minutes.ts';
import { caseNotes, ownNotes } from '../responses/notes.ts';
import { repaymentPlan as repaymentPlanAnswer } from '../responses/offers.ts';
import { schedule as scheduleAnswer } from '../responses/schedule.ts';
import { scoreExplanation } from '../responses/score-explanation.ts';
import { session, sessionPage } from '../responses/session.ts';
import { timeline as timelineAnswer } from '../responses/timeline.ts';
import { type Audience, ask, order, orderCase } from './route.ts';

/*
 * Routes that several audiences have, each once: an audience's table places them below its own path, and says in its own
 * words what they are to it where that differs. Whether a caller may is the domain's word, and so is what it gets to see.
 */

type Home = Exclude<Audience, 'administration' | 'signedIn' | 'newcomer' | 'public'>;

const caseOf = (home: Home) => `/${home}/cases/{caseId}` as const;

export const listCases = (home: Home, { zh, en }: Bilingual) =>
  ask(`/${home}/cases`, zh, en, { query: caseListQuery, answer: casePage });

/** 列表视图: how people keep their lists. */
export const listViewRoutes = <const H extends Home>(home: H) => ({
  listViews: ask(`/${home}/list-views`, '列表视图', 'Saved views of the list, and how you like it', {
    answer: listViews,
  }),
  saveListView: order(`/${home}/list-views`, '保存视图', 'Save a view of the list', {
    params: noParams,
    body: listView,
    answer: listViews,
  }),
  removeListView: order(`/${home}/list-views/{viewId}/removal`, '删除视图', 'Remove a saved view', {
    params: ofListView,
    body: noParams,
    answer: listViews,
  }),
  saveListSettings: order(`/${home}/list-settings`, '列表设置', 'Choose columns and density of the list', {
    params: noParams,
    body: listSettings,
    answer: listViews,
  }),
});

/** 备注 inside the caller's organisation, and private ones. */
export const noteRoutes = <const H extends Home>(home: H) => ({
  viewNotes: ask(
    `/${home}/cases/{caseId}/notes`,
    '内部备注',
    'Notes of your organisation on the case, and your own',
    {
      params: ofCase,
      answer: caseNotes,
    },
  ),
  addNote: order(
    `/${home}/cases/{caseId}/notes`,
    '写备注',
    'Note something for your organisation, and ask colleagues to look',
    {
      params: ofCase,
      body: notes.addNote,
      answer: caseNotes,
    },
  ),
  withdrawNote: order(
    `/${home}/cases/{caseId}/notes/{noteId}/withdrawal`,
    '撤回备注',
    'Withdraw a note of your own',
    {
      params: notes.ofNote,
      body: noParams,
      answer: caseNotes,
    },
  ),
  keepOwnNote: order(`/${home}/cases/{caseId}/own-note`, '个人备注', 'Keep a note that you alone read', {
    params: ofCase,
    body: notes.keepOwnNote,
    answer: caseNotes,
  }),
  ownNotes: ask(`/${home}/own-notes`, '全部个人备注', 'All notes that you alone read', { answer: ownNotes }),
});

/** 还款计划 of an offer or a loan. */
export const repaymentPlan = (home: 'enterprise' | 'bank') =>
  ask(`${caseOf(home)}/repayment-plan`, '还款计划', 'What is due when, to the fen', {
    params: ofCase,
    query: repaymentPlanQuery,
    answer: repaymentPlanAnswer,
  });
/** 日程. */
export const schedule = (home: Home, en: string) =>
  ask(`/${home}/schedule`, '日程', en, { query: scheduleQuery, answer: scheduleAnswer });

export const viewCase = (home: Home, { zh, en }: Bilingual = { zh: '查看案件', en: 'View a case' }) =>
  ask(caseOf(home), zh, en, { params: ofCase, answer: caseView });

export const timeline = (home: Home, en = 'Everything that happened, oldest first') =>
  ask(`${caseOf(home)}/timeline`, '办理过程', en, { params: ofCase, answer: timelineAnswer });

export const explainScore = (home: Home, en: string) =>
  ask(`${caseOf(home)}/score`, '评分说明', en, { params: ofCase, answer: scoreExplanation });

export const completeIntake = (home: Home, { zh, en }: Bilingual) =>
  orderCase(`${caseOf(home)}/intake`, zh, en, ofCase, group.completeIntake);

export const amendApplication = (home: Home) =>
  orderCase(
    `${caseOf(home)}/amendment`,
    '更改申报内容',
    'Amend the application',
    ofCase,
    group.amendApplication,
  );

export const supplyInformation = (home: Home) =>
  orderCase(
    `${caseOf(home)}/information/{requestId}`,
    '补充材料',
    'Supply what a bank asked for',
    ofInformation,
    bodies.supplyInformation,
  );

const ofOne = (home: Home) => `${caseOf(home)}/prescriptions/{prescriptionId}` as const;

export const settlePrescription = (home: Home, en = 'Settle a prescription of yours') =>
  orderCase(`${ofOne(home)}/settlement`, '办结处方', en, ofPrescription, bodies.settlePrescription);

export const declinePrescription = (home: Home) =>
  orderCase(
    `${ofOne(home)}/refusal`,
    '退回处方',
    'Say that a prescription cannot be carried out',
    ofPrescription,
    bodies.declinePrescription,
  );

export const askMoreTime = (home: Home) =>
  orderCase(
    `${ofOne(home)}/more-time`,
    '申请处方延期',
    'Ask for more time for a prescription',
    ofPrescription,
    bodies.askMoreTime,
  );

export const askExtension = (home: Home, summary: { readonly zh: string; readonly en: string }) =>
  orderCase(`${caseOf(home)}/extension`, summary.zh, summary.en, ofCase, bodies.askExtension);

export const judgePrescription = (home: Home) =>
  orderCase(
    `${ofOne(home)}/judgement`,
    '反馈处方成效',
    'Say whether a prescription helped',
    ofPrescription,
    bodies.judgePrescription,
  );

export const acceptOffer = (home: Home, { zh, en }: Bilingual) =>
  orderCase(`${caseOf(home)}/offer-acceptance`, zh, en, ofCase, bodies.acceptOffer);

export const signContract = (home: Home) =>
  orderCase(`${caseOf(home)}/contract`, '登记合同', 'Record the contract', ofCase, bodies.signContract);

export const recordDisbursement = (home: Home) =>
  orderCase(
    `${caseOf(home)}/disbursements`,
    '登记放款',
    'Record a disbursement',
    ofCase,
    bodies.recordDisbursement,
  );

export const abandonOffer = (home: Home) =>
  orderCase(
    `${caseOf(home)}/offer-abandonment`,
    '放弃授信',
    'Abandon the accepted offer',
    ofCase,
    bodies.abandonOffer,
  );

export const withdraw = (home: Home, { zh, en }: Bilingual) =>
  orderCase(`${caseOf(home)}/withdrawal`, zh, en, ofCase, bodies.withdraw);

export const listSessions = (
  home: Home,
  { zh, en }: Bilingual = { zh: '受邀会诊', en: 'Sessions you are invited to' },
) => ask(`/${home}/sessions`, zh, en, { query: pageQuery, answer: sessionPage });

export const viewSession = (home: Home) =>
  ask(`/${home}/sessions/{sessionId}`, '查看会诊', 'View a session', { params: ofSession, answer: session });

export const replyToSession = (home: Home) =>
  order(`/${home}/sessions/{sessionId}/replies`, '答复邀请', 'Reply to an invitation to a session', {
    params: ofSession,
    body: replyBody,
    answer: session,
  });

const minutesOf = (home: Home) => `/${home}/sessions/{sessionId}/minutes` as const;

export const viewMinutes = (home: Home) =>
  ask(minutesOf(home), '会诊纪要', 'Minutes of a session: the draft, and every version signed', {
    params: ofSession,
    query: minutesBodies.minutesQuery,
    answer: minutes,
  });

/** For units that lead sessions. */
export const signMinutes = (home: Home) =>
  order(`${minutesOf(home)}/signatures`, '签发会诊纪要', 'Sign the minutes you have read', {
    params: ofSession,
    body: minutesBodies.signMinutes,
    answer: minutes,
  });

export const returnMinutes = (home: Home) =>
  order(`${minutesOf(home)}/return`, '退回会诊纪要', 'Return minutes unsigned, with the reason', {
    params: ofSession,
    body: minutesBodies.returnMinutes,
    answer: minutes,
  });
