import type * as z from 'zod';
import type { routeTables } from '../../../shared/contracts/routes/index.ts';

type Tables = typeof routeTables;
type BodyInput<R> = R extends { body: { kind: 'json'; schema: infer S extends z.ZodType } }
  ? z.input<S>
  : never;
type JsonRoutes<A extends keyof Tables> = {
  [N in keyof Tables[A] as Tables[A][N] extends { body: { kind: 'json' } } ? N : never]: BodyInput<
    Tables[A][N]
  >;
};
/** A body for every route that takes JSON: a route without one does not compile. */
type GoodBodies = {
  [A in
    | 'regulator'
    | 'bank'
    | 'enterprise'
    | 'participant'
    | 'administration'
    | 'signedIn'
    | 'newcomer']: JsonRoutes<A>;
};

export const identityCode = '91000000MA000004XL';

type Regulator = GoodBodies['regulator'];

export const application: Omit<Regulator['openCase'], 'channel'> = {
  applicant: {
    kind: 'enterprise',
    name: '示例04 精轴传动（虚构）',
    identity: { kind: 'uscc', code: identityCode },
    industry: 'C3452',
    foundedOn: '2017-06-01',
    facts: { revenue: 5200, employees: 86 },
    existingBankIds: ['bank-a'],
  },
  need: {
    amountFen: 500_000_000,
    tenorMonths: 12,
    purposeText: '更新数控机床',
    purpose: 'equipment',
    methods: ['pledge'],
    wishedBankIds: ['bank-b'],
  },
  consent: { givenOn: '2026-11-20', scope: ['departmentChecks', 'shareWithBanks'] },
};

const prescription: Regulator['addPrescription'] = {
  code: 'RX4',
  measure: '办理专利权质押登记',
  ownerOrgId: 'dept-sci-tech',
  dueOn: '2026-12-20',
};
const reason = { reason: '企业暂不需要' };
const visit = {
  said: {
    firm: { name: '示例04 精轴传动（虚构）', identity: { kind: 'uscc' as const, code: identityCode } },
    on: '2026-11-20',
    teammates: [],
    companions: '镇网格员一人',
    need: 'need' as const,
    wish: { purpose: 'equipment' as const, amountFen: 200_000_000, text: '想换两台机床' },
    contact: { name: '示例联系人', phone: '053100000000' },
    note: '下周再去',
  },
};
const visits = {
  correctVisit: { ...visit, reason: '金额记错' },
  withdrawVisit: { reason: '重复登记' },
};
const studio = { name: '示例园区驻点', place: '示例园区一楼', desks: ['1号窗口', '2号窗口'] };
const studios = {
  addStudio: studio,
  changeStudio: { ...studio, closed: false, version: 1 },
  giveSlip: {
    wants: '换设备贷款',
    firm: { name: '示例04 精轴传动（虚构）', identity: { kind: 'uscc' as const, code: identityCode } },
    phone: '053100000000',
  },
  callNext: { desk: '1号窗口' },
  missSlip: {},
  requeueSlip: {},
  serveSlip: {},
  cancelSlip: { reason: '企业先走了' },
  eraseSlip: { basis: 'purposeAchieved' as const, reference: '2026-018' },
};
const batchItems = { items: [{ caseId: 'case-1', productId: 'bank-a-points' }] };
const batches = {
  draftBatch: { kind: 'recommendation' as const, bankId: 'bank-a', ...batchItems },
  changeBatch: batchItems,
  discardBatch: {},
  pushBatch: {},
  callBackBatch: { reason: '选错了银行' },
};
const notes = {
  addNote: { text: '请再核一次用途', mentions: ['p-2'] },
  withdrawNote: {},
  keepOwnNote: { text: '周五再问' },
};
const minutes = {
  signMinutes: { n: 1, contentHash: 'a'.repeat(64) },
  returnMinutes: { n: 1, reason: '出席人写错' },
};
const listViews = {
  saveListView: { name: '本周例会', address: 'stage=triage', shared: true },
  removeListView: {},
  saveListSettings: { columns: ['enterprise', 'due'], density: 'dense' as const },
};
const documents: Pick<Regulator, 'askUpload' | 'fileDocument' | 'removeDocument'> = {
  askUpload: {
    kind: 'bankPaper',
    about: { kind: 'bank', bankId: 'bank-a' },
    name: '近三年审计报告.pdf',
    mediaType: 'application/pdf',
    bytes: 20_480,
    sha256: 'a'.repeat(64),
  },
  fileDocument: {},
  removeDocument: reason,
};
const shared: Pick<
  Regulator,
  | 'completeIntake'
  | 'amendApplication'
  | 'supplyInformation'
  | 'settlePrescription'
  | 'declinePrescription'
  | 'askMoreTime'
  | 'askExtension'
  | 'judgePrescription'
  | 'acceptOffer'
  | 'signContract'
  | 'recordDisbursement'
  | 'abandonOffer'
  | 'withdraw'
> = {
  completeIntake: { consent: application.consent },
  amendApplication: { need: { tenorMonths: 24 } },
  supplyInformation: { supplied: '已提交近三年审计报告' },
  settlePrescription: { result: 'done', evidence: '登记证明已上传' },
  declinePrescription: reason,
  askMoreTime: { until: '2027-01-31', reason: '评估机构尚未出具报告' },
  askExtension: { kind: 'bankAnswer', bankId: 'bank-a', until: '2027-01-31', reason: '审批排队' },
  judgePrescription: { helped: 'yes', note: '质押后银行重新受理' },
  acceptOffer: { bankId: 'bank-a' },
  signContract: {
    number: '合同2026-001',
    signedOn: '2026-12-01',
    riskShares: [{ party: 'bank', shareBp: 10_000 }],
  },
  recordDisbursement: { on: '2026-12-02', amountFen: 100_000_000 },
  abandonOffer: reason,
  withdraw: reason,
};

export const goodBodies: GoodBodies = {
  regulator: {
    ...documents,
    ...shared,
    openCase: { channel: 'visit', ...application },
    ...visits,
    recordVisit: { ...visit, slipId: 'slip-1' },
    ...studios,
    ...batches,
    acknowledgeBatch: {},
    takeVisit: { caseId: 'case-1' },
    eraseVisit: { basis: 'purposeAchieved', reference: '2026-017' },
    enterFigures: { figures: [{ id: 'visited', value: 90, source: '走访队伍报数' }] },
    setReportForm: { heading: '示例县工作月报', columns: ['appliedFirms', 'visited'] },
    fileReport: { after: 0 },
    remindOfReport: {},
    askExport: { format: 'xlsx', language: 'en' },
    cancelExport: {},
    exportLink: {},
    screen: { findings: [{ standard: 'fixedPremises', finding: 'pass', evidence: '租赁合同' }] },
    reviewScore: { decision: 'continue', note: '已核实' },
    recommend: { choices: [{ bankId: 'bank-a', productId: 'demo-a-1' }] },
    decideTriage: { route: 'coaching', prescriptions: [prescription] },
    correctFindings: { sessionId: 'session-1', findings: ['缺少抵押物'], why: '记录时写错' },
    endWaiting: { bankId: 'bank-a', reason: '银行已书面说明无法办理' },
    addPrescription: prescription,
    inviteFirm: {
      identity: { kind: 'uscc', code: identityCode },
      firmName: '示例04 精轴传动（虚构）',
      personName: '虚构丙',
      mailTo: 'owner@example.com',
    },
    inviteFirmAgain: { mailTo: 'owner@example.com' },
    withdrawFirmInvitation: {},
    confirmRegistration: {},
    refuseRegistration: { reason: '代码与营业执照不一致' },
    endFirmAccess: {},
    askDepartment: {
      departmentId: 'dept-sci-tech',
      asked: { figures: ['rdExpense'], certificates: ['高新技术企业证书'], points: true },
      why: '核对研发投入',
      dueOn: '2027-01-15',
    },
    endInquiry: reason,
    setFollowUp: {
      ...{ sessionId: 'session-1', ownerOrgId: 'wg-demo-east', personId: 'p-1' },
      ...{ on: '2027-01-15', text: '看担保是否落实' },
    },
    handUp: { to: 'city-demo', question: '担保额度不够怎么办', reason: '县内担保机构已满额' },
    withdrawHandUp: reason,
    answerHandUp: { accepted: false, reason: '可先由县担保公司联保' },
    moveFollowUp: { on: '2027-01-20', reason: '企业出差' },
    finishFollowUp: { outcome: 'inOrder', text: '担保已落实' },
    callOffFollowUp: reason,
    proposeTransfer: { to: 'wg-demo-west', reason: '企业迁往西县' },
    withdrawTransfer: { reason: '企业不迁了' },
    answerTransfer: { accepted: false, reason: '企业未在本县经营' },
    tellApart: { otherCaseId: 'case-2', reason: '两家企业' },
    mergeCases: { otherCaseId: 'case-2', reason: '同一企业' },
    answerMoreTime: { until: '2027-01-31', granted: true, reason: '情况属实' },
    answerExtension: {
      kind: 'bankAnswer',
      bankId: 'bank-a',
      until: '2027-01-31',
      granted: true,
      reason: '情况属实',
    },
    closeAsLent: { followUpOn: '2027-03-01' },
    assign: { to: 'p-east', reason: '轮流' },
    urge: { note: '请于本周内答复' },
    reopen: reason,
    withdrawConsent: { reference: '来函〔2026〕12号' },
    refuseErasure: { reason: '法定保存期限未满' },
    holdPersonalData: { until: '2027-06-30', reason: '诉讼期间留存' },
    erasePersonalData: {
      basis: 'purposeAchieved',
      reference: '来函〔2026〕12号',
      groups: ['contact', 'account'],
    },
    convene: {
      startsAt: '2026-12-03T09:30:00+08:00',
      place: '县政府三楼会议室',
      conveners: ['wg-demo-east'],
      invited: ['bank-a'],
      caseIds: ['case-1'],
    },
    conduct: {
      disposition: 'held',
      findings: ['缺少抵押物，专利可质押'],
      prescriptions: [prescription],
      recommendAgain: true,
    },
    closeSession: { attended: ['bank-a'] },
    beginSession: { attendance: [{ orgId: 'bank-a', persons: ['王经理'] }] },
    rescheduleSession: { startsAt: '2026-04-20T14:00:00+08:00', reason: '牵头单位另有会议' },
    fixDate: { startsAt: '2026-04-20T14:00:00+08:00' },
    cancelSession: { reason: '企业已自行解决' },
    addCases: { caseIds: ['case-1'] },
    moveCase: { toSessionId: 'session-2', reason: '企业负责人出差' },
    replyToSession: { canAt: ['2026-04-20T14:00:00+08:00'], who: '王经理' },
    decideInSession: { text: '由甲银行十日内重新评估', votes: [{ orgId: 'bank-a', voice: 'for' }] },
    layOutMinutes: { reason: '发现写错一处' },
    ...minutes,
    ...listViews,
    ...notes,
    resumeFlow: {},
  },
  bank: {
    ...documents,
    ...visits,
    recordVisit: { group: 'wg-demo-east', ...visit },
    askFirmStanding: { identity: { kind: 'uscc', code: identityCode } },
    acknowledgeBatch: {},
    ...listViews,
    ...notes,
    recordContact: {},
    completeMaterials: {},
    grant: { amountFen: 500_000_000, rateBp: 341, tenorMonths: 12, method: 'pledge', firstLoan: true },
    decline: {
      reasonCodes: ['R01'],
      primaryReason: 'R01',
      explanation: '缺少抵押物',
      repairable: true,
    },
    correctAnswer: {
      kind: 'declined',
      reasonCodes: ['R01'],
      primaryReason: 'R01',
      explanation: '缺少抵押物',
      repairable: true,
      why: '误选授信',
    },
    requestInformation: { items: '近三年审计报告' },
    signContract: shared.signContract,
    recordDisbursement: shared.recordDisbursement,
    abandonOffer: shared.abandonOffer,
    finishFollowUp: { outcome: 'inOrder', text: '担保已落实' },
    settlePrescription: shared.settlePrescription,
    declinePrescription: shared.declinePrescription,
    askExtension: shared.askExtension,
    askMoreTime: shared.askMoreTime,
    replyToSession: { canAt: [] },
  },
  enterprise: {
    ...documents,
    openCase: { orgId: 'wg-demo-east', ...application },
    completeIntake: shared.completeIntake,
    amendApplication: shared.amendApplication,
    supplyInformation: shared.supplyInformation,
    acceptOffer: shared.acceptOffer,
    abandonOffer: shared.abandonOffer,
    withdraw: shared.withdraw,
    withdrawConsent: {},
    requestErasure: { note: '贷款已结清，请删除联系人信息' },
    settlePrescription: shared.settlePrescription,
    declinePrescription: shared.declinePrescription,
    askMoreTime: shared.askMoreTime,
    judgePrescription: shared.judgePrescription,
    replyToSession: { canAt: [], note: '负责人出差' },
  },
  participant: {
    ...documents,
    ...listViews,
    ...notes,
    finishFollowUp: { outcome: 'inOrder', text: '担保已落实' },
    settlePrescription: shared.settlePrescription,
    declinePrescription: shared.declinePrescription,
    askMoreTime: shared.askMoreTime,
    replyToSession: { canAt: [], note: '当天有其他安排' },
    ...minutes,
    openInquiry: {},
    answerInquiry: { reply: { result: 'none', note: '本单位无此数据' } },
  },
  signedIn: {
    changePassword: { current: 'the old one', next: 'seven lanterns over the dyke' },
    beginCodes: { password: 'the old one' },
    confirmCodes: { code: '123456' },
    removeCodes: { password: 'the old one' },
    endOwnSessions: { keepSession: 's1' },
    markRead: { notices: ['001764547200000#case-1#3#0'] },
    markAllRead: { upTo: '001764547200000#case-1#3#0' },
    saveReminders: { kinds: [{ kind: 'recommended', mail: 'daily' }], digestHour: 9 },
    setAddress: { address: 'clerk@example.gov.cn' },
    confirmAddress: { code: '123456' },
    removeAddress: {},
    enterLeave: { coverId: 'p-2', from: '2026-12-04', until: '2026-12-05' },
    endLeave: {},
    snooze: { notices: ['001764547200000#case-1#3#0'], until: '2026-12-04' },
  },
  administration: {
    retryDelivery: { channel: 'mail', to: 'p-1', noticeId: '001764547200000#case-1#3#0' },
    setWebhook: {
      url: 'https://example.com/hook',
      template: '{"text":"{{title}}"}',
      secret: 'a-long-shared-secret',
    },
    removeWebhook: {},
    draftRule: { from: '1.0.0' },
    saveRule: { content: { schema: 'huizhen/region/1' }, note: '按会议纪要修改' },
    submitRule: { validFrom: '2026-12-03' },
    returnRule: { reason: '出处未写明' },
    approveRule: { validFrom: '2026-12-03' },
    discardRule: {},
    declineRuleOffer: { hash: 'a'.repeat(64) },
    askRuleWithdrawal: { reason: '银行来函更正' },
    dropRuleWithdrawal: {},
    withdrawRule: {},
    resumeAnywhere: {},
    makeBackup: {},
    checkAudit: {},
    examine: {},
    hereOnRule: {},
    retireRule: { validFrom: '2026-12-31', reason: '产品已下架' },
    addOrganisation: {
      kind: 'bank',
      name: { zh: '示例丁银行（虚构）', en: 'Example Bank D (fictional)' },
      parent: null,
    },
    addPractice: { bankIds: ['bank-a'] },
    renameOrganisation: { name: { zh: '新名称', en: 'New name' }, from: '2026-12-03' },
    editOrganisation: { region: null, owns: ['sciTech'], divisionCode: '330108' },
    moveOrganisation: { parent: 'city-demo' },
    mergeOrganisation: { into: 'wg-demo-west' },
    closeOrganisation: {},
    addPerson: { name: '虚构甲', roles: ['clerk'] },
    renamePerson: { name: '虚构乙' },
    setRoles: { roles: ['clerk', 'lead'], confirmed: true },
    movePerson: { organisationId: 'wg-demo-west', roles: ['clerk'], successorId: 'p-2' },
    leavePerson: { successorId: 'p-2' },
    handOver: { successorId: 'p-2' },
    invitePerson: { mailTo: 'zhang.san@example.gov.cn' },
    withdrawInvitation: {},
    resetAccess: { removesCodes: false, mailTo: 'zhang.san@example.gov.cn' },
    endSessions: {},
    issueClient: { perMinute: 60 },
    revokeClient: {},
    addClient: { name: '甲银行信贷系统', roles: ['accountManager'], perMinute: 60 },
    setClientLimit: { perMinute: 120 },
  },
  newcomer: {
    openInvitation: { invitation: 'inv_1.secret' },
    acceptInvitation: { invitation: 'inv_1.secret' },
  },
};

/** The body to send to a route; undefined where it takes none. */
export const goodBodyOf = (audience: string, name: string): Readonly<Record<string, unknown>> | undefined =>
  (goodBodies as unknown as Record<string, Record<string, Record<string, unknown>> | undefined>)[audience]?.[
    name
  ];
