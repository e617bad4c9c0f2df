import type { Bilingual } from '../text/bilingual.ts';
import type { NoticeKind } from './kinds.ts';

/** What a notice says (通知模板). `{case}` is the number of the case; `until` is added where there is a date, with `{until}`. */
export type NoticeTemplate = {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly until?: Bilingual;
};

const answerBy: Bilingual = { zh: '请在 {until} 前答复。', en: 'Please answer by {until}.' };
const finishBy: Bilingual = { zh: '请在 {until} 前完成。', en: 'Please finish it by {until}.' };
const dealBy: Bilingual = { zh: '请在 {until} 前处理。', en: 'Please deal with it by {until}.' };

const template = (
  zhTitle: string,
  enTitle: string,
  zh: string,
  en: string,
  until?: Bilingual,
): NoticeTemplate => ({
  title: { zh: zhTitle, en: enTitle },
  text: { zh, en },
  ...(until && { until }),
});

/**
 * Every kind of notice with its words (通知模板): what is written by a decision and what is shown to people are apart, so that a
 * function which writes none of these ships none. A text says who should look where until when, and nothing of
 * what stands there: it may be read on a screen in a corridor, and goes through mail servers that are not ours.
 */
export const noticeTemplates: Readonly<Record<NoticeKind, NoticeTemplate>> = {
  // 工作专班
  transferProposed: template(
    '有案件申请移交给本专班',
    'A case is proposed to you',
    '案件 {case} 申请移交给本专班，请查看后答复。',
    'It is proposed to hand case {case} over to your work group. Please look and answer.',
  ),
  transferAnswered: template(
    '案件移交有结果',
    'A hand-over was answered',
    '案件 {case} 的移交申请已有结果，请查看。',
    'The proposal to hand case {case} over was answered. Please look.',
  ),
  heldElsewhere: template(
    '案件改由另一专班办理',
    'Another work group holds the case',
    '案件 {case} 已移交另一工作专班继续办理，各项期限不变。',
    'Case {case} was handed over to another work group, which goes on with it; its dates stay as they are.',
  ),
  toScreen: template(
    '新申报待审核',
    'An application to review',
    '案件 {case} 已申报，等待五项标准审核。',
    'Case {case} was submitted and waits for the review of the five standards.',
  ),
  scoreRefused: template(
    '资料需要核对',
    'Facts to check',
    '案件 {case} 的资料不能评分，请核对后更正。',
    'The facts of case {case} cannot be scored. Please check and amend them.',
  ),
  readyToRecommend: template(
    '可以推荐',
    'Ready to recommend',
    '案件 {case} 已评分并匹配产品，等待推荐。',
    'Case {case} is scored and matched, and waits to be recommended.',
  ),
  bankAnswered: template(
    '银行已答复',
    'A bank has answered',
    '案件 {case} 有银行答复，请查看。',
    'A bank has answered about case {case}. Please look.',
  ),
  bankAsksPapers: template(
    '银行需要补充材料',
    'A bank asks for papers',
    '案件 {case} 有银行要求补充材料，请协助企业办理。',
    'A bank asks for papers about case {case}. Please help the enterprise to supply them.',
  ),
  bankNotCalled: template(
    '银行逾期未对接',
    'A bank has not called in time',
    '案件 {case} 有银行逾期未对接企业，请联系。',
    'A bank has not called the enterprise of case {case} in time. Please get in touch.',
  ),
  bankSilent: template(
    '银行逾期未答复',
    'A bank has not answered in time',
    '案件 {case} 有银行逾期未答复，请联系。',
    'A bank has not answered about case {case} in time. Please get in touch.',
  ),
  toDecide: template(
    '等待分流决定',
    'A route to decide',
    '案件 {case} 等待分流决定。',
    'Case {case} waits for somebody to decide its route.',
  ),
  toConvene: template(
    '等待会诊',
    'Waiting for a joint diagnosis',
    '案件 {case} 等待联合会诊，请安排场次。',
    'Case {case} waits for a joint diagnosis. Please convene a session.',
  ),
  prescriptionSettled: template(
    '处方已有结果',
    'A prescription is settled',
    '案件 {case} 有一项处方已有结果，请查看。',
    'A prescription of case {case} is settled. Please look.',
  ),
  prescriptionLate: template(
    '处方逾期',
    'A prescription is late',
    '案件 {case} 有一项处方逾期未完成，请督办。',
    'A prescription of case {case} was not finished in time. Please see to it.',
  ),
  prescriptionDeclined: template(
    '处方被退回',
    'A prescription was declined',
    '案件 {case} 有一项处方被责任单位退回，请另行安排。',
    'A prescription of case {case} was declined by whom it was given to. Please arrange otherwise.',
  ),
  moreTimeAsked: template(
    '收到延期申请',
    'More time is asked for',
    '案件 {case} 有一项处方申请延期，请答复。',
    'More time is asked for a prescription of case {case}. Please answer.',
  ),
  departmentAnswered: template(
    '部门已答复查询',
    'A department has answered',
    '案件 {case} 的部门查询已有答复，请查看。',
    'A department has answered what it was asked in case {case}. Please look.',
  ),
  offerChosen: template(
    '企业已选定授信',
    'An offer was chosen',
    '案件 {case} 的企业已选定授信，等待签约。',
    'The enterprise of case {case} has chosen an offer, which waits to be signed.',
  ),
  offerFellThrough: template(
    '授信已放弃',
    'An offer fell through',
    '案件 {case} 选定的授信已放弃，请查看。',
    'The offer chosen in case {case} fell through. Please look.',
  ),
  signed: template('已签约', 'Signed', '案件 {case} 已签约。', 'The contract of case {case} is signed.'),
  paidOut: template(
    '已放款',
    'Paid out',
    '案件 {case} 有一笔放款，请查看。',
    'Money was paid out in case {case}. Please look.',
  ),
  withdrawn: template(
    '企业已放弃',
    'Withdrawn by the enterprise',
    '案件 {case} 的企业已放弃申请。',
    'The enterprise has withdrawn case {case}.',
  ),
  stageLate: template(
    '阶段已逾期',
    'A stage is late',
    '案件 {case} 在本阶段已过期限，请尽快处理。',
    'Case {case} is past the date of its stage. Please deal with it soon.',
  ),
  reviewDue: template(
    '培育到期复核',
    'Cultivation to review',
    '案件 {case} 的培育已到复核日，请复核。',
    'The review of case {case} in cultivation is due.',
  ),
  consentWithdrawn: template(
    '企业已撤回同意',
    'Consent was withdrawn',
    '案件 {case} 的企业已撤回信息使用同意，请停止向外提供其资料。',
    'The enterprise of case {case} has withdrawn its consent. Please pass none of its data on.',
  ),
  erasureRequested: template(
    '收到删除申请',
    'A request to erase',
    '案件 {case} 收到删除个人信息的申请。',
    'There is a request to erase personal data of case {case}.',
    answerBy,
  ),
  erasureLate: template(
    '删除申请逾期',
    'A request to erase is late',
    '案件 {case} 的删除申请逾期未答复，请处理。',
    'The request to erase in case {case} was not answered in time.',
  ),
  assigned: template(
    '由您经办',
    'A case is yours',
    '案件 {case} 已指派给您经办。',
    'Case {case} was assigned to you.',
  ),
  batchToSign: template(
    '申报清单待签',
    'A list to sign',
    '有一份申报清单等待您签字确认，请登录查看。',
    'An application list waits for your signature. Please sign in and look.',
  ),
  batchSigned: template(
    '清单已签收',
    'A list was acknowledged',
    '您推送的一份清单已由对方签收，请登录查看。',
    'A list that you pushed was acknowledged. Please sign in and look.',
  ),
  // 银行
  batchPushed: template(
    '推荐清单待签收',
    'A list to acknowledge',
    '有一份推荐清单推送给贵行，请负责人登录签收，并办理其中的案件。',
    'A recommendation list was pushed to your bank. Its lead acknowledges it, and its cases wait for you.',
  ),
  batchCalledBack: template(
    '推荐清单已撤回',
    'A list was called back',
    '一份推荐清单已被撤回。贵行尚未开始办理的案件无须再办，请登录查看。',
    'A recommendation list was called back. What your bank had not begun needs no more work. Please sign in and look.',
  ),
  recommended: template(
    '新推荐待办理',
    'A new recommendation',
    '案件 {case} 已推荐给贵行。',
    'Case {case} was recommended to your bank.',
    answerBy,
  ),
  papersSupplied: template(
    '材料已补充',
    'Papers were supplied',
    '案件 {case} 的补充材料已提交。',
    'The papers asked for in case {case} were supplied.',
    answerBy,
  ),
  callOverdue: template(
    '对接已逾期',
    'A call is overdue',
    '案件 {case} 尚未对接企业，已过期限，请尽快联系企业。',
    'The enterprise of case {case} has not been called and the date has passed. Please do so soon.',
  ),
  answerOverdue: template(
    '答复已逾期',
    'An answer is overdue',
    '案件 {case} 尚未答复，已过期限；仍可答复，请尽快办理。',
    'Case {case} has no answer and its date has passed. It can still be answered, please do so soon.',
  ),
  offerAccepted: template(
    '企业已选定贵行授信',
    'Your offer was chosen',
    '案件 {case} 的企业已选定贵行的授信，请安排签约。',
    'The enterprise of case {case} has chosen your offer. Please arrange the contract.',
  ),
  offerAbandoned: template(
    '企业已放弃贵行授信',
    'Your offer was given up',
    '案件 {case} 的企业已放弃贵行的授信。',
    'The enterprise of case {case} has given up your offer.',
  ),
  // 银行、责任单位
  workEnded: template(
    '事项已终止',
    'No more to do',
    '案件 {case} 中由贵单位办理的事项已终止，无须再办。',
    'What your organisation had to do in case {case} has ended. Nothing more is needed.',
  ),
  urged: template(
    '督办',
    'Urged',
    '案件 {case} 由贵单位办理的事项被督办，请查看并处理。',
    'What your organisation does in case {case} is being urged. Please look and deal with it.',
    dealBy,
  ),
  inquiryGiven: template(
    '部门查询待答复',
    'Facts are asked of you',
    '案件 {case} 有一项查询请贵单位答复，请登录查看。',
    'Your department is asked for facts in case {case}. Please sign in and look.',
    answerBy,
  ),
  handedUp: template(
    '有案件提请上级会诊',
    'A case is handed up to you',
    '案件 {case} 提请本级会诊，请查看后答复。',
    'Case {case} is handed up to you for a joint diagnosis. Please look and answer.',
    answerBy,
  ),
  handUpAnswered: template(
    '上级已答复提级会诊',
    'The level above has answered',
    '案件 {case} 的提级会诊已有答复，请查看。',
    'The level above has answered on case {case}. Please look.',
  ),
  handUpConcluded: template(
    '上级会诊已有结论',
    'The level above has concluded',
    '案件 {case} 的上级会诊已有结论和建议，请查看后继续办理。',
    'The joint diagnosis above of case {case} has come to a conclusion. Please look and go on.',
  ),
  handUpOverdue: template(
    '提级会诊逾期未答复',
    'A hand-up is overdue',
    '案件 {case} 提请本级会诊，已过答复日期，请尽快答复。',
    'Case {case} was handed up to you and the date to answer has passed. Please answer soon.',
  ),
  handUpLate: template(
    '上级逾期未答复',
    'The level above is late',
    '案件 {case} 的提级会诊过期未获答复，请联系上级。',
    'The level above has not answered on case {case} in time. Please ask.',
  ),
  handUpNews: template(
    '您的案件提请上级会诊有进展',
    'News from the level above',
    '案件 {case} 提请上级会诊有新进展，请登录查看。',
    'There is news of case {case} at the level above. Please sign in and look.',
  ),
  followUpGiven: template(
    '新的回访跟进',
    'A new follow-up',
    '案件 {case} 有一项会诊后的回访跟进由您办理。',
    'A follow-up of case {case} after a joint diagnosis is yours.',
    finishBy,
  ),
  followUpMoved: template(
    '回访跟进已改期',
    'A follow-up was moved',
    '案件 {case} 由您办理的回访跟进改了日期。',
    'The day of a follow-up of case {case} that is yours was moved.',
    finishBy,
  ),
  followUpOverdue: template(
    '回访跟进已逾期',
    'A follow-up is overdue',
    '案件 {case} 由您办理的回访跟进已过日期，请尽快办理并登记结果。',
    'The day of a follow-up of case {case} that is yours has passed. Please do it and say what came out.',
  ),
  followUpLate: template(
    '有回访跟进逾期',
    'A follow-up is late',
    '案件 {case} 有一项回访跟进过期未办，请督办。',
    'A follow-up of case {case} was not done in time. Please see to it.',
  ),
  followUpDone: template(
    '回访跟进有结果',
    'A follow-up is done',
    '案件 {case} 有一项回访跟进已登记结果，请查看。',
    'What came out of a follow-up of case {case} was recorded. Please look.',
  ),
  prescriptionGiven: template(
    '新的处方任务',
    'A new prescription',
    '案件 {case} 有一项处方由贵单位办理。',
    'A prescription of case {case} is yours to carry out.',
    finishBy,
  ),
  prescriptionOverdue: template(
    '处方任务已逾期',
    'A prescription is overdue',
    '案件 {case} 由贵单位办理的一项处方已逾期，请尽快办理。',
    'A prescription of case {case} that is yours is overdue. Please carry it out soon.',
  ),
  moreTimeAnswered: template(
    '延期申请已答复',
    'More time: answered',
    '案件 {case} 的处方延期申请已答复，请查看。',
    'Your request for more time in case {case} was answered. Please look.',
  ),
  // 企业
  atTheBanks: template(
    '申请已推荐给银行',
    'Recommended to banks',
    '您的申请 {case} 已推荐给银行，银行会与您联系。',
    'Your application {case} was recommended to banks, which will get in touch.',
  ),
  papersNeeded: template(
    '需要补充材料',
    'Papers are needed',
    '您的申请 {case} 需要补充材料，请查看并提交。',
    'Your application {case} needs papers. Please look and supply them.',
  ),
  answerForYou: template(
    '银行已答复',
    'A bank has answered',
    '您的申请 {case} 有银行答复，请查看。',
    'A bank has answered about your application {case}. Please look.',
  ),
  toYourSession: template(
    '联合会诊改期',
    'The joint diagnosis is put off',
    '您的申请 {case} 未在本次联合会诊中办理，工作专班会另行安排。',
    'Your application {case} was not dealt with at this joint diagnosis. The work group will arrange another.',
  ),
  planMade: template(
    '会诊已有结论',
    'The joint diagnosis has a result',
    '您的申请 {case} 的联合会诊已有结论，请查看。',
    'The joint diagnosis of your application {case} has a result. Please look.',
  ),
  yourContract: template(
    '已签约',
    'Signed',
    '您的申请 {case} 已签约。',
    'The contract of your application {case} is signed.',
  ),
  yourLoan: template(
    '已放款',
    'Paid out',
    '您的申请 {case} 有一笔放款，请查看。',
    'Money was paid out for your application {case}. Please look.',
  ),
  yourEnd: template(
    '申请已办结',
    'Your application is closed',
    '您的申请 {case} 已办结，请查看结果。',
    'Your application {case} is closed. Please look at the result.',
  ),
  cultivated: template(
    '申请进入培育',
    'Your application is in cultivation',
    '您的申请 {case} 进入培育，请查看说明。',
    'Your application {case} goes on in cultivation. Please look at the explanation.',
  ),
  reopened: template(
    '申请已重新办理',
    'Your application was reopened',
    '您的申请 {case} 已重新办理。',
    'Your application {case} was reopened.',
  ),
  erasureAnswered: template(
    '删除申请已答复',
    'Your request to erase was answered',
    '您的申请 {case} 的删除个人信息申请已有答复，请查看。',
    'Your request to erase personal data of application {case} was answered. Please look.',
  ),
  // 延期
  extensionAsked: template(
    '有延期申请待答复',
    'A request to move a date',
    '案件 {case} 有一项期限申请延期，请答复。',
    'Somebody asks to move a date in case {case}. Please answer.',
  ),
  extensionDeclined: template(
    '延期申请未同意',
    'A date was not moved',
    '案件 {case} 的延期申请未获同意，请按原期限办理。',
    'The request to move a date in case {case} was declined. The date before stands.',
    { zh: '期限仍为 {until}。', en: 'It is still {until}.' },
  ),
  dateMoved: template(
    '期限已变动',
    'A date has moved',
    '案件 {case} 有一项期限已变动，请查看。',
    'A date in case {case} has moved. Please look.',
    { zh: '新的期限为 {until}。', en: 'It is {until} now.' },
  ),
  // 催办阶梯
  dateNear: template(
    '期限将到',
    'A date is near',
    '案件 {case} 有一项您的期限将到。',
    'A date of yours in case {case} is near.',
    dealBy,
  ),
  dateMissed: template(
    '期限已过，请尽快办理',
    'A date has passed: please act',
    '案件 {case} 有一项您的期限已过，请尽快办理。',
    'A date of yours in case {case} has passed. Please act soon.',
  ),
  dateNearElsewhere: template(
    '辖内一项期限将到',
    'A date below you is near',
    '案件 {case} 有一项期限将到，请关注。',
    'A date in case {case} is near. Please keep an eye on it.',
    { zh: '期限：{until}。', en: 'Its date: {until}.' },
  ),
  dateMissedElsewhere: template(
    '辖内一项期限已过',
    'A date below you has passed',
    '案件 {case} 有一项期限已过，仍未办理，请督办。',
    'A date in case {case} has passed and the work is not done. Please urge it.',
  ),
  // 与会各方
  mentioned: template(
    '同事提到了您',
    'A colleague mentioned you',
    '同事在案件 {case} 的内部备注中提到了您，请查看。',
    'A colleague mentioned you in a note on case {case}. Please look.',
  ),
  coverNamed: template(
    '请您代办',
    'You cover for a colleague',
    '同事休假期间由您代办，起止日期请在“休假与代办”中查看。',
    'You are to cover for a colleague who will be away. See “Leave and cover” for the days.',
    { zh: '代办到 {until}。', en: 'You cover until {until}.' },
  ),
  sessionConvened: template(
    '联合会诊邀请',
    'Invited to a joint diagnosis',
    '邀请参加联合会诊，请查看时间和地点。',
    'You are invited to a joint diagnosis. Please look where and when.',
    { zh: '会议时间：{until}。', en: 'It begins at {until}.' },
  ),
  sessionProposed: template(
    '联合会诊征询时间',
    'Asked for a date of a joint diagnosis',
    '拟召开联合会诊，请答复哪些时间可以出席、由谁出席。',
    'A joint diagnosis is planned. Please say at which of its dates you can come, and who comes.',
    { zh: '最早的时间：{until}。', en: 'The earliest date is {until}.' },
  ),
  sessionMoved: template(
    '联合会诊改期',
    'A joint diagnosis is moved',
    '邀请您参加的联合会诊改期，请查看新的时间和地点。',
    'The joint diagnosis you are invited to is moved. Please look where and when it is now.',
    { zh: '新的时间：{until}。', en: 'It now begins at {until}.' },
  ),
  sessionCancelled: template(
    '联合会诊取消',
    'A joint diagnosis is called off',
    '邀请您参加的联合会诊已取消，请不要前往。',
    'The joint diagnosis you were invited to is called off. Please do not set out.',
  ),
  sessionChanged: template(
    '联合会诊议程有变动',
    'The agenda of a joint diagnosis has changed',
    '邀请您参加的联合会诊议程有变动，请查看。',
    'The agenda of the joint diagnosis you are invited to has changed. Please look.',
    { zh: '会议时间：{until}。', en: 'It begins at {until}.' },
  ),
  minutesToSign: template(
    '会诊纪要待签发',
    'Minutes to sign',
    '联合会诊纪要已送签，请阅后签名或退回。',
    'The minutes of a joint diagnosis are laid out for you. Please read them, then sign or return them.',
  ),
  minutesSigned: template(
    '会诊纪要已签发',
    'Minutes are signed',
    '联合会诊纪要已签发，请查看与您有关的部分。',
    'The minutes of a joint diagnosis are signed. Please look at your part.',
  ),
  minutesReturned: template(
    '会诊纪要被退回',
    'Minutes were returned',
    '联合会诊纪要被退回，请查看原因，更正记录后再送签。',
    'The minutes of a joint diagnosis were returned. Please see why, mend the records and lay them out again.',
  ),
};
