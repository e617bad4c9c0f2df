import type { App } from '../../../shared/application/app.ts';
import type { CommandRequest } from '../../../shared/application/cases/port.ts';
import type { FirmInvitation } from '../../../shared/application/firms/port.ts';
import type { Firm } from '../../../shared/application/firms/stored-firm.ts';
import type { ListViews } from '../../../shared/application/list-views/port.ts';
import type { Operation } from '../../../shared/application/operations/port.ts';
import type { Overview } from '../../../shared/application/queries/port.ts';
import { done, type Refusal } from '../../../shared/application/refusals.ts';
import type { RuleOffer, VersionLine } from '../../../shared/application/rules/port.ts';
import type { WhatIf } from '../../../shared/application/rules/what-if/port.ts';
import type { MinutesView } from '../../../shared/application/sessions/minutes/port.ts';
import type { StoppedCase } from '../../../shared/application/stopped-flows/stopped-flow.ts';
import type { Transfer } from '../../../shared/application/transfers/port.ts';
import { viewOf } from '../../../shared/domain/access/views.ts';
import { chain, firstHash, shownEvent } from '../../../shared/domain/case/chain.ts';
import { offersIn } from '../../../shared/domain/case/offers.ts';
import { pathOf } from '../../../shared/domain/case/path.ts';
import type { Organisation } from '../../../shared/domain/organisation/index.ts';
import type { Person } from '../../../shared/domain/people/index.ts';
import { figuresOf } from '../../../shared/domain/register/figures.ts';
import { registerLineOf } from '../../../shared/domain/register/line.ts';
import { measuresVersion } from '../../../shared/domain/register/measures.ts';
import { addService } from '../../../shared/domain/register/service.ts';
import type { MinutesContent } from '../../../shared/domain/sessions/minutes.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { CivilDate } from '../../../shared/domain/time/civil-date.ts';
import { regulator } from '../../support/actors.ts';
import { drawn } from '../../support/paths.ts';
import { demoRules, sealing } from '../../support/rule-books.ts';
import { story } from '../../support/story.ts';
import { fakeBatchPage, fakeBatchView } from './fake-batches.ts';
import { fakeFollowUps } from './fake-follow-ups.ts';
import { fakeHandUps } from './fake-hand-ups.ts';
import { fakeOwnInquiries } from './fake-inquiries.ts';
import { fakeEffects, fakeLedger, fakeOwnLedger, fakeSuggestions } from './fake-ledger.ts';
import { fakeReports } from './fake-reports.ts';
import { fakeBoard, fakeQueue, fakeSlipView, fakeStudio, fakeStudios } from './fake-studios.ts';
import { fakeCaseTwins, fakeFirmTwins, fakePairs } from './fake-twins.ts';
import { fakeCaseVisits, fakeVisitPage, fakeVisits, fakeVisitView } from './fake-visits.ts';

/** Somebody who signs in with a password and codes, and is signed in at one browser. */
const access = {
  account: { loginName: 'clerk1', passwordSince: 1, codesSince: 2, recoveryCodesLeft: 8 },
  sessions: [{ id: 's1', startedAt: 1, seenAt: 2, agent: 'browser', source: '192.0.2.1' }],
  signIns: [{ at: 1, outcome: 'signedIn', source: '192.0.2.1', agent: 'browser' }],
} as const;
const issued = { id: 'inv_1', path: '/idp/invitation/inv_1.secret', expiresAt: 3 };

const firm: Firm = {
  code: '91000000MA000004XL',
  identityKind: 'uscc',
  name: '示例04 精轴传动（虚构）',
  workGroup: 'wg-demo-east',
  since: 1,
  version: 1,
};
const firmInvitation: FirmInvitation = {
  ...issued,
  mailed: true,
  personId: 'person-1',
  identityCode: firm.code,
  firmName: firm.name,
  workGroup: { zh: '东县工作专班', en: 'East County Work Group' },
};

/** One call of a use case, with what it was given. */
export type Call = { readonly useCase: keyof App; readonly given: readonly unknown[] };

/** A case with a loan drawn: every stage behind it, so that every kind of thing is in its view and its events. */
/** 移交 that waits for its answer. */
const waiting: Transfer = {
  ...{ caseId: 'case-1', enterpriseName: '示例（虚构）', stage: 'screening', needFen: 1 },
  ...{ from: 'wg-demo-east', to: 'wg-demo-west', at: 1, reason: '企业迁往西县' },
};
const exportJob = {
  id: 'export_1',
  state: 'ready',
  format: 'csv',
  name: '案件_全部.csv',
  askedBy: 'clerk-1',
  askedAt: 1_795_000_000_000,
  total: 3,
  written: 3,
  bytes: 900,
  finishedAt: 1_795_000_001_000,
  expiresAt: 1_795_259_201_000,
  downloads: 1,
} as const;
const told = story(drawn);
const view = viewOf(regulator, told.file, () => false);
if (!view) throw new Error('the holder sees its case');
const timeline = chain(told.file.id, told.events, { seq: 0, hash: firstHash }, () => 'hash', sealing).map(
  shownEvent,
);

const line = registerLineOf(told.file);
const counted = {
  figures: figuresOf([line], { from: '2020-01-01' as CivilDate, to: '2030-12-31' as CivilDate }),
  sessionsHeld: 1,
};

const session: Session = {
  id: 'session-1',
  orgId: 'wg-demo-east',
  version: 2,
  convenedAt: told.at,
  convenedBy: regulator,
  startsAt: told.at + 1,
  place: '县政府三楼会议室',
  conveners: ['wg-demo-east'],
  invited: ['bank-a'],
  attended: [],
  agenda: [{ caseId: 'case-1', disposition: 'held', dealtWithAt: told.at + 2 }],
  state: 'convened',
};

const minuted: MinutesContent = {
  head: {
    startsAt: told.at + 1,
    closedAt: told.at + 3,
    place: '县政府三楼会议室',
    conveners: ['wg-demo-east'],
    present: [{ orgId: 'bank-a', persons: ['王经理'] }],
    absent: [],
    missing: [],
    units: [{ orgId: 'bank-a', name: { zh: '示例甲银行（虚构）', en: 'Example Bank A (fictional)' } }],
  },
  firms: [
    {
      caseId: 'case-1',
      name: told.file.applicant.name,
      code: told.file.applicant.identity.code,
      amountFen: told.file.need.amountFen,
      tenorMonths: told.file.need.tenorMonths,
      purpose: told.file.need.purpose,
      wasThere: true,
      persons: ['负责人'],
      reasons: [{ bankId: 'bank-a', codes: ['R01'], tableVersion: 'decline-reasons@1.0.0' }],
      disposition: 'held',
      findings: ['缺少抵押物，专利可质押'],
      prescriptions: [],
      decision: {
        text: '由甲银行十日内重新评估',
        at: told.at + 2,
        by: regulator,
        votes: [{ orgId: 'bank-a', voice: 'for' }],
      },
    },
  ],
};
const minutes: MinutesView = {
  sessionId: 'session-1',
  versions: [
    {
      n: 1,
      state: 'frozen',
      contentHash: 'a'.repeat(64),
      laidAt: told.at + 4,
      laidBy: regulator,
      signers: ['wg-demo-east'],
      signatures: [{ orgId: 'wg-demo-east', by: regulator, name: '东县负责人', at: told.at + 5 }],
      frozenAt: told.at + 5,
      hash: 'b'.repeat(64),
      previousHash: '0'.repeat(64),
    },
  ],
  shown: { n: 1, ...minuted, erased: [], intact: true, differs: [] },
  draft: { ...minuted, differs: [{ row: 'findings', caseId: 'case-1' }] },
  signers: ['wg-demo-east'],
};

const stopped: StoppedCase = {
  caseId: 'case-1',
  applicantName: told.file.applicant.name,
  orgId: 'wg-demo-east',
  stage: 'scoring',
  ending: 'failed',
  error: 'Lambda.Unknown',
  since: told.at,
  tries: 2,
  nextTryAt: told.at + 1,
};

const doing = { personId: 'p-rules', orgId: 'wg-demo-east', at: told.at };
const ruleOffer: RuleOffer = {
  ...{ kind: 'calendarYear', id: '2027', version: '1.0.0', hash: 'b'.repeat(64), against: '1.0.0' },
  differences: [{ at: '/holidays/0', kind: 'added', sentence: { zh: '新增元旦', en: 'New Year is new' } }],
  declined: doing,
};
const ruleVersion: VersionLine = {
  kind: 'region',
  id: 'demo',
  version: '2.0.0',
  status: 'submitted',
  proposedFrom: '2026-12-03',
  name: { zh: '示例区域', en: 'Demo region' },
  provenance: { status: 'demo', source: { zh: '示例', en: 'demo' } },
  hash: 'a'.repeat(64),
  bytes: 2_100,
  basedOn: '1.0.0',
  makers: [doing],
  submitted: doing,
  edition: 3,
};

const organisation: Organisation = {
  id: 'org-1',
  kind: 'workGroup',
  name: { zh: '示例开发区工作专班（虚构）', en: 'Example Zone Work Group (fictional)' },
  parent: 'city-demo',
  region: 'demo',
  owns: ['workGroup'],
  divisionCode: '330108',
  formerNames: [{ name: { zh: '旧名', en: 'Old name' }, until: '2026-11-01' }],
};
const person: Person = {
  id: 'p-1',
  name: '虚构甲',
  orgId: 'wg-demo-east',
  kind: 'regulator',
  roles: ['clerk'],
  state: 'active',
  addedAt: told.at,
  formerly: [{ orgId: 'wg-demo-west', until: '2026-11-01' }],
  version: 2,
};

const none = { before: 0, after: 0, entered: 0, left: 0 };
const whatIf: WhatIf = {
  at: told.at,
  usedBy: ['demo'],
  pinned: [{ regionId: 'demo', names: 'triage-suggested@1.0.0' }],
  complete: true,
  figures: {
    looked: 1,
    changed: 1,
    scores: { before: 1, after: 1, higher: 0, lower: 1, mean: -2.5, mostUp: 0, mostDown: -2.5 },
    grades: { changed: 1, moves: [{ from: 'B', to: 'C', count: 1 }] },
    products: {
      changed: 1,
      reordered: 0,
      withoutAny: none,
      each: [{ productId: 'bank-a-points', before: 1, after: 0, entered: 0, left: 1 }],
    },
    routes: { routed: 1, changed: 1, moves: [{ from: 'close?', to: null, count: 1 }] },
    dates: { counted: 1, changed: 1, earlier: 1, later: 0, begun: 0, ended: 0 },
    limits: [{ limit: 'tooYoung', ...none }],
  },
  fromToday: [{ regionId: 'demo', what: 'bankAnswer', before: '2026-12-28' }],
  examples: [
    {
      kind: 'grade',
      caseId: 'case-1',
      name: '示例04 精轴传动（虚构）',
      points: { before: 62, after: 59.5 },
      grade: { before: 'B', after: 'C' },
      why: [{ zh: '研发费用金额：8 分变为 5.5 分', en: 'R&D expense: 8 points become 5.5' }],
    },
  ],
};

const noViews: ListViews = { own: [], shared: [] };

const emptyOverview: Overview = {
  at: told.at,
  since: '2026-10-01' as CivilDate,
  total: 0,
  stages: [],
  funnel: [],
  due: { overdue: 0, soon: 0, later: 0, none: 0, ended: 0 },
  urgent: [],
  answers: { granted: 0, declined: 0, silent: 0, waiting: 0, released: 0 },
  declineReasons: [],
  weeks: [],
  ageing: [],
  holders: [],
  news: { opened: 0, moved: 0, ended: 0, granted: 0, declined: 0, silent: 0, lent: 0, lentFen: 0 },
  counties: [],
};

/** An application that does nothing, writes down what it was asked, and can be told to refuse. */
export const fakeApp = () => {
  const calls: Call[] = [];
  let refusal: Refusal | undefined;
  const answering =
    <T>(useCase: keyof App, value: T) =>
    async (...given: readonly unknown[]) => {
      calls.push({ useCase, given });
      return refusal ? { ok: false as const, refusal } : done(value);
    };
  const report = {
    id: 'import-1',
    state: 'running',
    total: 2,
    imported: 0,
    failed: 0,
    startedAt: told.at,
  } as const;
  const operation: Operation = {
    now: told.at,
    stopped: 1,
    oldestDueMs: 60_000,
    ownLog: { state: 'never' },
    machine: {
      version: '0.2.0',
      startedAt: told.at,
      disk: { free: 2_000_000_000, data: 1_000_000 },
      backups: {
        at: '02:30',
        keep: 30,
        kept: [{ name: 'huizhen-2026-12-01.backup', madeAt: told.at, bytes: 1000 }],
        making: { state: 'running', startedAt: told.at, done: 1, total: 2 },
      },
      audit: {
        state: 'done',
        startedAt: told.at,
        endedAt: told.at + 1,
        result: { cases: 1, events: 2, acts: 3, broken: [{ id: 'case-1', at: 'EVENT 2' }] },
      },
      examination: { state: 'failed', startedAt: told.at, endedAt: told.at + 1, says: 'ENOSPC' },
    },
  };
  const { applicantName: _name, ...flow } = stopped;
  const notes = {
    notes: [
      {
        ...{ id: 'note_1', by: 'p-1', byName: '示例同事（虚构）', at: 1_764_547_200_000 },
        text: '请再核一次用途（虚构）',
        mine: true,
        mentions: [{ id: 'p-2', name: '另一同事（虚构）' }],
      },
    ],
    own: '周五再问（虚构）',
    colleagues: [{ id: 'p-2', name: '另一同事（虚构）' }],
    mayWrite: true,
  };
  const leaves = {
    at: 1_764_547_200_000,
    leaves: [
      {
        id: 'leave-1',
        personId: 'p-1',
        coverId: 'p-2',
        from: '2026-12-04' as CivilDate,
        until: '2026-12-05' as CivilDate,
        enteredBy: 'p-1',
        enteredAt: 1_764_547_200_000,
        state: 'coming' as const,
        notCovered: ['lead' as const],
        coverGone: false,
        mayEnd: true,
      },
    ],
    people: [{ id: 'p-2', name: '示例同事（虚构）', roles: ['clerk' as const], canCover: true }],
    forOthers: true,
  };
  const reminders = {
    mailOffered: true,
    address: 'clerk@example.gov.cn',
    unconfirmed: 'other@example.gov.cn',
    digestHour: 8,
    kinds: [
      {
        kind: 'recommended',
        title: { zh: '新推荐待办理', en: 'A new recommendation' },
        text: { zh: '案件已推荐给贵行。', en: 'A case was recommended.' },
        mail: 'atOnce',
      },
    ],
  } as const;
  const stuckDelivery = {
    channel: 'webhook',
    to: 'bank-a',
    noticeId: '001764547200000#case-1#3#0',
    kind: 'recommended',
    state: 'givenUp',
    tries: 10,
    changedAt: told.at,
    why: 'status 503',
  } as const;
  const webhook = {
    hook: { url: 'https://example.com/hook', template: '{}', changedAt: told.at },
    templates: { plain: '{}', weCom: '{}', dingTalk: '{}' },
  };
  const app: App = {
    ...fakeReports(answering),
    transfers: answering('transfers', {
      incoming: [waiting],
      outgoing: [waiting],
      handedOver: [waiting],
    }),
    twinPairs: answering('twinPairs', fakePairs),
    caseTwins: answering('caseTwins', fakeCaseTwins),
    firmTwins: answering('firmTwins', fakeFirmTwins),
    tellApart: answering('tellApart', { view, version: view.version, repeated: false }),
    mergeCases: answering('mergeCases', { view, version: view.version, repeated: false }),
    operation: answering('operation', operation),
    stoppedAnywhere: answering('stoppedAnywhere', { flows: [flow] }),
    resumeAnywhere: answering('resumeAnywhere', flow),
    makeBackupNow: answering('makeBackupNow', operation),
    checkAuditNow: answering('checkAuditNow', operation),
    examineNow: answering('examineNow', operation),
    listRules: answering('listRules', {
      rules: [{ kind: 'region', id: 'demo', later: [], open: ruleVersion, retired: false, versions: 2 }],
    }),
    ruleHistory: answering('ruleHistory', { kind: 'region', id: 'demo', versions: [ruleVersion] }),
    viewRule: answering('viewRule', {
      ...ruleVersion,
      content: { id: 'demo' },
      problems: [
        {
          ...{ kind: 'region', id: 'demo', version: '2.0.0', at: '/name', detail: 'missing' },
          message: { zh: '未填写', en: 'missing' },
        },
      ],
      checkedFor: '2026-12-03',
    }),
    draftRule: answering('draftRule', { ...ruleVersion, created: true }),
    saveRule: answering('saveRule', ruleVersion),
    submitRule: answering('submitRule', ruleVersion),
    returnRule: answering('returnRule', ruleVersion),
    approveRule: answering('approveRule', ruleVersion),
    discardRule: answering('discardRule', ruleVersion),
    ruleOffers: answering('ruleOffers', { offers: [ruleOffer] }),
    declineRuleOffer: answering('declineRuleOffer', ruleOffer),
    askRuleWithdrawal: answering('askRuleWithdrawal', ruleVersion),
    dropRuleWithdrawal: answering('dropRuleWithdrawal', ruleVersion),
    withdrawRule: answering('withdrawRule', ruleVersion),
    retireRule: answering('retireRule', ruleVersion),
    listOrganisations: answering('listOrganisations', {
      organisations: [
        {
          ...organisation,
          version: 2,
          managed: true,
          planned: [{ from: '2026-12-03', name: organisation.name }],
        },
      ],
    }),
    organisationEffects: answering('organisationEffects', { openCases: 1, people: 2, products: 0, below: 0 }),
    changeOrganisation: answering('changeOrganisation', { organisation, version: 3 }),
    listPeople: answering('listPeople', { people: [person] }),
    viewPerson: answering('viewPerson', person),
    changePerson: answering('changePerson', person),
    personWork: answering('personWork', {
      sessions: [{ id: 'session-1', startsAt: 1, place: '会议室' }],
      cases: 2,
      candidates: [person],
    }),
    handOver: answering('handOver', { sessions: ['session-1'], cases: 2 }),
    team: answering('team', {
      at: told.at,
      people: [
        {
          ...{ id: person.id, name: person.name, roles: person.roles, state: person.state },
          ...{ load: { open: 3, waiting: 2, overdue: 1, thisWeek: 1 }, assignable: true },
        },
      ],
      nobody: { open: 1, waiting: 1, overdue: 0, thisWeek: 0 },
      turns: [person.id],
    }),
    listStudios: answering('listStudios', fakeStudios),
    addStudio: answering('addStudio', fakeStudio),
    changeStudio: answering('changeStudio', fakeStudio),
    viewQueue: answering('viewQueue', fakeQueue),
    viewBoard: answering('viewBoard', fakeBoard),
    giveSlip: answering('giveSlip', fakeSlipView),
    callNext: answering('callNext', fakeSlipView),
    viewSlip: answering('viewSlip', fakeSlipView),
    missSlip: answering('missSlip', fakeSlipView),
    requeueSlip: answering('requeueSlip', fakeSlipView),
    serveSlip: answering('serveSlip', fakeSlipView),
    cancelSlip: answering('cancelSlip', fakeSlipView),
    eraseSlip: answering('eraseSlip', fakeSlipView),
    recordVisit: answering('recordVisit', fakeVisitView),
    correctVisit: answering('correctVisit', fakeVisitView),
    withdrawVisit: answering('withdrawVisit', fakeVisitView),
    viewVisit: answering('viewVisit', fakeVisitView),
    takeVisit: answering('takeVisit', fakeVisitView),
    eraseVisit: answering('eraseVisit', fakeVisitView),
    listVisits: answering('listVisits', fakeVisitPage),
    knownFirms: answering('knownFirms', {
      firms: [{ name: firm.name, code: firm.code, open: true }],
    }),
    visitFigures: answering('visitFigures', fakeVisits),
    visitsOfCase: answering('visitsOfCase', fakeCaseVisits),
    exportVisits: answering('exportVisits', { name: '走访台账.xlsx', content: new Uint8Array([1]) }),
    askFirmStanding: answering('askFirmStanding', { standing: 'another', left: 29 }),
    listBatches: answering('listBatches', fakeBatchPage),
    viewBatch: answering('viewBatch', fakeBatchView),
    draftBatch: answering('draftBatch', fakeBatchView),
    changeBatch: answering('changeBatch', fakeBatchView),
    discardBatch: answering('discardBatch', {}),
    pushBatch: answering('pushBatch', fakeBatchView),
    acknowledgeBatch: answering('acknowledgeBatch', fakeBatchView),
    callBackBatch: answering('callBackBatch', fakeBatchView),
    exportBatch: answering('exportBatch', { name: '推荐清单.xlsx', content: new Uint8Array([1]) }),
    ledger: answering('ledger', fakeLedger),
    effects: answering('effects', fakeEffects),
    suggestions: answering('suggestions', fakeSuggestions),
    ownInquiries: answering('ownInquiries', fakeOwnInquiries),
    followUps: answering('followUps', fakeFollowUps),
    handUps: answering('handUps', fakeHandUps),
    ownLedger: answering('ownLedger', fakeOwnLedger),
    ownWork: answering('ownWork', { at: told.at, tasks: [], total: 0 }),
    doneWork: answering('doneWork', {
      acts: [
        {
          ...{ at: told.at, type: 'Screened', caseId: 'case-1' },
          ...{ enterpriseName: '示例（虚构）', stage: 'scoring' },
        },
      ],
    }),
    handOverPreview: answering('handOverPreview', {
      sessions: [{ id: 'session-1', startsAt: told.at, place: '会议室' }],
      drafts: [{ kind: 'region', id: 'demo', version: '2.0.0' }],
      cases: 2,
      candidates: [person],
    }),
    readLog: answering('readLog', {
      records: [
        {
          ...{ seq: 1, previousHash: '0'.repeat(64), hash: 'a'.repeat(64) },
          event: {
            ...{ type: 'person.added', subject: person.id, detail: { roles: ['clerk'] } },
            ...{ at: told.at, by: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-east' } },
          },
        },
      ],
      names: { [person.id]: person.name },
    }),
    checkLog: answering('checkLog', { acts: 1, whole: true }),
    viewOwnAccess: answering('viewOwnAccess', access),
    changePassword: answering('changePassword', access),
    beginCodes: answering('beginCodes', { secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' }),
    confirmCodes: answering('confirmCodes', { recoveryCodes: ['AAAAA-BBBBB'] }),
    removeCodes: answering('removeCodes', access),
    endOwnSessions: answering('endOwnSessions', access),
    viewAccessOf: answering('viewAccessOf', access),
    invitePerson: answering('invitePerson', issued),
    withdrawInvitation: answering('withdrawInvitation', {}),
    openInvitation: answering('openInvitation', { personName: '虚构甲', expiresAt: 3 }),
    acceptInvitation: answering('acceptInvitation', { personId: 'p-1' }),
    resetAccess: answering('resetAccess', issued),
    endSessionsOf: answering('endSessionsOf', access),
    issueClient: answering('issueClient', { clientId: 'person-1', secret: 'shown-once', perMinute: 60 }),
    revokeClient: answering('revokeClient', {}),
    addClient: answering('addClient', { clientId: 'person-1', secret: 'shown-once', perMinute: 60 }),
    setClientLimit: answering('setClientLimit', {}),
    listClients: answering('listClients', {
      clients: [
        {
          ...{ id: 'person-1', name: '甲银行信贷系统', orgId: 'bank-a', roles: ['accountManager'] },
          ...{ state: 'active', perMinute: 60, since: 1, usedAt: 2 },
          organisation: { zh: '甲银行', en: 'Bank A' },
        },
      ],
    }),
    inviteFirm: answering('inviteFirm', firmInvitation),
    inviteFirmAgain: answering('inviteFirmAgain', firmInvitation),
    withdrawFirmInvitation: answering('withdrawFirmInvitation', {}),
    endFirmAccess: answering('endFirmAccess', {}),
    listFirms: answering('listFirms', { firms: [firm], cursor: 'next' }),
    listFirmInvitations: answering('listFirmInvitations', {
      invitations: [
        {
          ...{ personId: 'person-1', personName: '虚构丙', code: firm.code, firmName: firm.name },
          ...{ madeAt: 1, expiresAt: 2, expired: true },
        },
      ],
    }),
    listRegistrations: answering('listRegistrations', {
      registrations: [
        {
          ...{ id: 'person-2', identityKind: 'uscc', code: firm.code, firmName: firm.name },
          ...{ contactName: '虚构丁', phone: '13800000000', at: 1, people: 1, alsoWaiting: 0 },
          elsewhere: { zh: '西县工作专班', en: 'West County Work Group' },
        },
      ],
    }),
    confirmRegistration: answering('confirmRegistration', {}),
    refuseRegistration: answering('refuseRegistration', {}),
    viewFirm: answering('viewFirm', {
      firm,
      people: [
        {
          ...{ id: 'person-1', name: '虚构丙', state: 'invited', addedAt: 1 },
          invitation: { expiresAt: 2, expired: false },
        },
      ],
    }),
    ruleDifference: answering('ruleDifference', {
      against: '1.0.0',
      differences: [
        {
          at: '/maxRounds/value',
          kind: 'changed',
          sentence: { zh: '推荐轮次上限 由 3 变为 2', en: 'Rounds at most changes from 3 to 2' },
          before: { zh: '3', en: '3' },
          after: { zh: '2', en: '2' },
        },
      ],
    }),
    hereOnRule: answering('hereOnRule', { others: [{ ...doing, since: told.at }] }),
    tryRule: answering('tryRule', whatIf),
    tryRuleOnList: answering('tryRuleOnList', {
      ...whatIf,
      list: {
        total: 2,
        refused: [
          { row: 3, problems: [{ field: '成立日期', code: 'missing', zh: '未填写', en: 'missing' }] },
        ],
      },
    }),
    execute: answering('execute', { view, version: view.version, repeated: false }),
    viewCase: answering('viewCase', view),
    listCases: answering('listCases', {
      cases: [
        {
          id: 'case-1',
          orgId: 'wg-demo-east',
          enterpriseName: '示例04 精轴传动（虚构）',
          identityCode: '91000000MA000004XL',
          stage: 'bankHandling',
          round: 1,
          amountFen: 500_000_000,
          openedAt: told.at,
          enteredStageAt: told.at,
          version: 8,
          score: { total: 65.95, grade: 'B', label: '演示权重·非官方' },
          dueAt: told.at,
        },
      ],
      cursor: 'next',
    }),
    overview: answering('overview', emptyOverview),
    askExport: answering('askExport', exportJob),
    viewExport: answering('viewExport', exportJob),
    cancelExport: answering('cancelExport', exportJob),
    listExports: answering('listExports', { exports: [exportJob], names: { 'clerk-1': '虚构甲' } }),
    exportLink: answering('exportLink', { url: '/files/exports/export_1', expiresAt: told.at }),
    figures: answering('figures', {
      at: told.at,
      period: { from: '2026-11-01' as CivilDate, to: '2026-11-30' as CivilDate },
      version: measuresVersion,
      groups: [{ orgId: 'wg-demo-east', ...counted }],
      total: counted,
    }),
    readInbox: answering('readInbox', {
      notices: [
        {
          id: '001764547200000#case-1#3#0',
          kind: 'recommended',
          title: { zh: '新推荐待办理', en: 'A new recommendation' },
          text: { zh: '案件 case-1 已推荐给贵行。', en: 'Case case-1 was recommended to your bank.' },
          caseId: 'case-1',
          applicantName: '示例企业',
          at: told.at,
          until: told.at + 1,
          state: 'snoozed',
          snoozedUntil: '2026-12-04',
        },
      ],
      cursor: '001764547200000#case-1#3#0',
    }),
    countUnread: answering('countUnread', { unread: 1, more: false }),
    markRead: answering('markRead', {}),
    markAllRead: answering('markAllRead', {}),
    snooze: answering('snooze', {}),
    viewReminders: answering('viewReminders', reminders),
    saveReminders: answering('saveReminders', reminders),
    setAddress: answering('setAddress', reminders),
    confirmAddress: answering('confirmAddress', reminders),
    removeAddress: answering('removeAddress', reminders),
    viewNotes: answering('viewNotes', notes),
    addNote: answering('addNote', notes),
    withdrawNote: answering('withdrawNote', notes),
    keepOwnNote: answering('keepOwnNote', notes),
    ownNotes: answering('ownNotes', { notes: [{ caseId: 'case-1', text: '周五再问（虚构）' }] }),
    viewLeaves: answering('viewLeaves', leaves),
    enterLeave: answering('enterLeave', leaves),
    endLeave: answering('endLeave', leaves),
    noticesOfCase: answering('noticesOfCase', {
      notices: [
        {
          id: '001764547200000#case-1#3#0',
          kind: 'recommended',
          title: { zh: '新推荐待办理', en: 'A new recommendation' },
          party: 'bank',
          orgId: 'bank-a',
          at: told.at,
          until: told.at + 1,
          readAt: told.at + 1,
          mail: { sent: 1, waiting: 0, uncertain: 0, givenUp: 0 },
          webhook: { sent: 0, waiting: 1, uncertain: 0, givenUp: 0 },
        },
      ],
    }),
    stuckDeliveries: answering('stuckDeliveries', { deliveries: [stuckDelivery] }),
    retryDelivery: answering('retryDelivery', stuckDelivery),
    viewHook: answering('viewHook', webhook),
    setHook: answering('setHook', webhook),
    removeHook: answering('removeHook', webhook),
    listViews: answering('listViews', noViews),
    saveListView: answering('saveListView', noViews),
    removeListView: answering('removeListView', noViews),
    saveListSettings: answering('saveListSettings', noViews),
    casesBehind: answering('casesBehind', [line]),
    bankService: answering('bankService', {
      at: told.at,
      period: { from: '2026-01-01', to: '2026-12-31' },
      banks: [{ bankId: 'bank-a', service: addService([]) }],
    }),
    exportFigures: answering('exportFigures', {
      name: '统计表.xlsx',
      content: new TextEncoder().encode('PK'),
    }),
    checkImport: answering('checkImport', {
      headings: ['企业名称'],
      passedOver: [],
      total: 1,
      accepted: 1,
      failed: 0,
      sample: [{ row: 2, cells: ['示例'] }],
      rejected: [],
      alike: [],
      alikeTotal: 0,
    }),
    timeline: answering('timeline', timeline),
    schedule: answering('schedule', {
      from: '2026-03-01' as CivilDate,
      to: '2026-03-31' as CivilDate,
      entries: [
        { kind: 'case', on: '2026-03-12' as CivilDate, caseId: 'case-1', name: '示例企业', due: 'plan' },
        { kind: 'session', on: '2026-03-13' as CivilDate, at: told.at, id: 's-1', place: '三楼会议室' },
      ],
      total: 2,
      daysOff: [],
      workdays: [],
    }),
    namedTimeline: answering('namedTimeline', {
      events: timeline,
      names: { [person.id]: person.name },
      path: pathOf(told.events, demoRules.calendar, told.at),
    }),
    matching: answering('matching', {
      need: { amountFen: 1 },
      catalogueVersion: '1',
      fits: [],
      nearlyFits: [],
      doesNotFit: [],
      excluded: [],
    }),
    offers: answering('offers', {
      caseId: 'case-1',
      version: view.version,
      offers: offersIn(view).map((offer) => ({
        ...offer,
        refusal: { code: 'offer_already_accepted' } as const,
      })),
    }),
    repaymentPlan: answering('repaymentPlan', {
      ...{ bankId: 'bank-a', amountFen: 300_000_00, rateBp: 345, tenorMonths: 1, drawn: false },
      ...{ method: 'interestOnly', dayCount: 'months', stated: { method: true, dayCount: false } },
      instalments: [
        { dueOn: '2026-07-16' as never, principalFen: 300_000_00, interestFen: 862_50, balanceFen: 0 },
      ],
      ...{ principalFen: 300_000_00, interestFen: 862_50 },
    }),
    ownProducts: answering('ownProducts', {
      askedFor: 'bank-a-points',
      products: [
        {
          productId: 'bank-a-points',
          terms: { maxAmountFen: 1_200_000_000, rateBp: { min: 330, max: 420 } },
          bought: { minScore: 85, rateBp: { min: 310, max: 400 } },
          methods: ['unsecured'],
          channelLimits: { online: 600_000_000 },
          misses: [{ zh: '成立时间：不符合', en: 'Age: not met' }],
        },
      ],
    }),
    improvements: answering('improvements', {
      improvements: [
        {
          id: 'T4',
          kind: 'supply',
          missing: 'notReported',
          fields: ['techStaff', 'employees'],
          from: null,
          next: 10,
          full: 30,
          leadingFactForFull: 26,
          gain: 6,
          name: { zh: '科技人员占职工总数的比重', en: 'sci-tech staff ratio' },
          unit: '%',
        },
      ],
      nextGrade: { grade: 'A', points: 4 },
    }),
    explainScore: answering('explainScore', {
      modelId: 'demo-18-stage-v1',
      modelVersion: '1.0.0',
      title: null,
      stage: { zh: '成长期', en: 'Growth' },
      classes: [],
      indicators: [],
      improvements: [],
      nextGrade: { grade: 'A', points: 14.05 },
    }),
    checkApplicant: answering('checkApplicant', {
      identityCode: '91000000MA000004XL',
      valid: true,
      confirmable: false,
      problems: [],
      warnings: [],
      open: true,
      openCaseId: 'case-1',
    }),
    personalInformation: answering('personalInformation', new TextEncoder().encode('{}')),
    verifyAudit: answering('verifyAudit', { events: 9, whole: false, brokenAt: 4 }),
    askUpload: answering('askUpload', {
      documentId: 'doc-1',
      upload: {
        method: 'PUT' as const,
        url: '/files/case-1/doc-1',
        headers: { 'content-type': 'application/pdf' },
        expiresAt: told.at,
      },
    }),
    fileDocument: answering('fileDocument', { view, version: view.version, repeated: false }),
    removeDocument: answering('removeDocument', { view, version: view.version, repeated: false }),
    documentLink: answering('documentLink', { url: '/files/case-1/doc-1', expiresAt: told.at }),
    listStopped: answering('listStopped', { cases: [stopped] }),
    askToResume: answering('askToResume', stopped),
    convene: answering('convene', session),
    conduct: answering('conduct', session),
    closeSession: answering('closeSession', session),
    beginSession: answering('beginSession', session),
    rescheduleSession: answering('rescheduleSession', session),
    fixDate: answering('fixDate', session),
    cancelSession: answering('cancelSession', session),
    addCases: answering('addCases', session),
    moveCase: answering('moveCase', session),
    replyToSession: answering('replyToSession', session),
    decideInSession: answering('decideInSession', session),
    viewMinutes: answering('viewMinutes', minutes),
    layOutMinutes: answering('layOutMinutes', minutes),
    signMinutes: answering('signMinutes', minutes),
    returnMinutes: answering('returnMinutes', minutes),
    viewSession: answering('viewSession', session),
    listSessions: answering('listSessions', { sessions: [session] }),
    startImport: answering('startImport', report),
    viewImport: answering('viewImport', report),
    importRows: answering('importRows', [
      { row: 2, problems: [{ field: 'name', code: 'empty', zh: '不能为空', en: 'must not be empty' }] },
    ]),
  };
  return {
    app,
    calls,
    /** From now on every use case refuses so. */
    refuseWith: (next: Refusal | undefined) => {
      refusal = next;
    },
    /** The last command given. */
    lastCommand: (): CommandRequest | undefined =>
      calls.filter(({ useCase }) => useCase === 'execute').at(-1)?.given[0] as CommandRequest | undefined,
  };
};
export const storedCase = { view, timeline };
