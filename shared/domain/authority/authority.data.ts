import type { ActorKind } from '../case/actor.ts';
import type { CommandType } from '../case/commands.ts';
import type { CaseAct, OfficeAct } from './acts.ts';
import type { Role } from './roles.ts';

/**
 * How a person's organisation stands to a case (与案件的关系). `holder`: its work group; `supervisor`: above that; `receiver`: a work group that
 * it is proposed to hand the case over to; `formerHolder`: one that has handed it over; `approver`: a city that is above it and is asked to
 * move a date of it; `asked`: a
 * bank the case was recommended to; `lender`: the bank whose offer was taken, which is `asked` too; `owner`: has a
 * prescription or a follow-up in it; `inquired`: a department that was asked for facts of the enterprise; `applicant`: the enterprise itself; `system`: the workflow and the ticker.
 */
export const authorityRelations = [
  'holder',
  'supervisor',
  'receiver',
  'formerHolder',
  'approver',
  'asked',
  'lender',
  'owner',
  'inquired',
  'applicant',
  'system',
] as const;
export type AuthorityRelation = (typeof authorityRelations)[number];

export type Grant = {
  /** On a case, by how the organisation stands to it. */
  readonly cases: Partial<Readonly<Record<AuthorityRelation, readonly CaseAct[]>>>;
  /** Outside any single case. */
  readonly office: readonly OfficeAct[];
};

const wholeFile: readonly CaseAct[] = ['list', 'read'];
const regulatorsFile: readonly CaseAct[] = [...wholeFile, 'check'];

/** 经办: the casework of every day. */
const casework: readonly CommandType[] = [
  'openCase',
  'completeIntake',
  'amendApplication',
  'screen',
  'reviewScore',
  'recommend',
  'supplyInformation',
  'endWaiting',
  'decideTriage',
  'scheduleDiagnosis',
  'recordDiagnosis',
  'setFollowUp',
  'moveFollowUp',
  'finishFollowUp',
  'callOffFollowUp',
  'addPrescription',
  'settlePrescription',
  'declinePrescription',
  'askMoreTime',
  'answerMoreTime',
  'askExtension',
  'judgePrescription',
  'acceptOffer',
  'signContract',
  'recordDisbursement',
  'abandonOffer',
  'fileDocument',
  'removeDocument',
  'urge',
  'askDepartment',
  'endInquiry',
  'assign',
  'withdraw',
  'withdrawConsent',
];
/** What people ask about their personal data they may ask above as well, so it is answered there too. */
const personalData: readonly CommandType[] = ['refuseErasure', 'holdPersonalData', 'erasePersonalData'];
/** 疑似重复: what decides that two firms are one, or two. */
const merging: readonly CommandType[] = ['tellApart', 'mergeInto', 'takeIn'];
const ownTask: readonly CommandType[] = [
  'finishFollowUp',
  'settlePrescription',
  'declinePrescription',
  'askMoreTime',
  'fileDocument',
  'removeDocument',
];
const clerksOffice: readonly OfficeAct[] = [
  'figures.read',
  'team.read',
  'notes.keep',
  'leave.own',
  'applicants.check',
  'lists.import',
  'cases.export',
  'sessions.convene',
  'sessions.reply',
  'flows.read',
  'invitations.enterprises',
  'visits.record',
  'visits.read',
  'batches.read',
  'batches.push',
  'slips.serve',
];

/** 上级会诊 of what was handed up to it: the level above discusses, and steers nothing (docs/adr/0008). */
const atOwnTable: readonly CommandType[] = ['scheduleHandUp', 'concludeHandUp'];

const regulatorClerk: Grant = {
  cases: {
    holder: [...regulatorsFile, ...casework],
    supervisor: [...regulatorsFile, 'urge', ...atOwnTable],
    receiver: wholeFile,
    formerHolder: wholeFile,
  },
  office: clerksOffice,
};
const regulatorLead: Grant = {
  cases: {
    holder: [
      ...regulatorsFile,
      ...casework,
      'assignAnybody',
      'closeByRoute',
      'closeAsLent',
      'reopen',
      'correctFindings',
      'answerExtension',
      ...merging,
      'handUp',
      'withdrawHandUp',
      'proposeTransfer',
      'withdrawTransfer',
      ...personalData,
    ],
    supervisor: [
      ...regulatorsFile,
      'urge',
      ...atOwnTable,
      'answerHandUp',
      'handUp',
      'withdrawHandUp',
      ...personalData,
    ],
    receiver: [...wholeFile, 'answerTransfer'],
    formerHolder: wholeFile,
    approver: ['answerExtension'],
  },
  office: [
    ...clerksOffice,
    'leave.others',
    'sessions.sign',
    'reports.prepare',
    'reports.file',
    'reports.remind',
    'flows.resume',
    'personalData.handOut',
    'people.read',
    'visits.erase',
    'slips.erase',
    'studios.keep',
    'batches.acknowledge',
  ],
};
const statistician: Grant = {
  cases: { holder: ['list'], supervisor: ['list'] },
  office: ['figures.read', 'reports.prepare', 'reports.remind', 'cases.export'],
};
const rulesAdministrator: Grant = {
  cases: {},
  office: ['rules.read', 'rules.draft', 'rules.approve', 'organisations.read', 'log.read'],
};
const systemAdministrator: Grant = {
  cases: {},
  office: [
    'organisations.read',
    'organisations.change',
    'people.read',
    'people.change',
    'people.handOver',
    'invitations.people',
    'accounts.change',
    'clients.change',
    'operations.read',
    'operations.act',
    'log.read',
  ],
};

const answering: readonly CommandType[] = [
  'recordContact',
  'completeMaterials',
  'requestInformation',
  'grant',
  'decline',
  'askExtension',
  ...ownTask,
];
const accountManager: Grant = {
  cases: {
    asked: [...wholeFile, ...answering],
    lender: ['recordDisbursement'],
    owner: [...wholeFile, ...ownTask],
  },
  office: [
    'service.read',
    'sessions.reply',
    'notes.keep',
    'visits.record',
    'visits.read',
    'firms.ask',
    'batches.read',
    'leave.own',
  ],
};
const branchLead: Grant = {
  cases: {
    asked: [...wholeFile, ...answering, 'correctAnswer'],
    lender: ['signContract', 'recordDisbursement', 'abandonOffer'],
    owner: [...wholeFile, ...ownTask],
  },
  office: [
    'service.read',
    'sessions.reply',
    'notes.keep',
    'people.read',
    'visits.record',
    'visits.read',
    'firms.ask',
    'batches.read',
    'batches.acknowledge',
    'leave.own',
    'leave.others',
  ],
};

const bodyClerk: Grant = {
  cases: { owner: [...wholeFile, ...ownTask] },
  office: ['sessions.reply', 'notes.keep', 'leave.own'],
};
const bodyLead: Grant = {
  cases: bodyClerk.cases,
  office: ['sessions.reply', 'notes.keep', 'people.read', 'leave.own', 'leave.others'],
};
const bodies = { clerk: bodyClerk, lead: bodyLead };
/** Departments lead sessions, and sign their minutes. */
const departmentLead: Grant = { ...bodyLead, office: [...bodyLead.office, 'sessions.sign'] };
/** It reads nothing of the case: what it was asked is a view of its own. */
const answersInquiries = { inquired: ['openInquiry', 'answerInquiry'] } as const;
const departments = {
  clerk: { ...bodyClerk, cases: { ...bodyClerk.cases, ...answersInquiries } },
  lead: { ...departmentLead, cases: { ...bodyLead.cases, ...answersInquiries } },
};

const applicant: Grant = {
  cases: {
    applicant: [
      ...wholeFile,
      'openCase',
      'completeIntake',
      'amendApplication',
      'supplyInformation',
      'settlePrescription',
      'declinePrescription',
      'askMoreTime',
      'judgePrescription',
      'acceptOffer',
      'abandonOffer',
      'fileDocument',
      'removeDocument',
      'withdraw',
      'withdrawConsent',
      'requestErasure',
    ],
  },
  office: ['sessions.reply'],
};

/**
 * Who may do what (权限表): kind of organisation × role × relation × act, the one place that says it. The dossier is silent
 * on roles inside a work group or a bank; what stands here is designed (docs/adr/0033), except that a supervisor only
 * looks and urges (督办, mechanism.md §2) and that a bank answers for itself alone.
 */
export const authority: Readonly<Record<ActorKind, Partial<Readonly<Record<Role, Grant>>>>> = {
  regulator: {
    clerk: regulatorClerk,
    lead: regulatorLead,
    statistician,
    rulesAdministrator,
    systemAdministrator,
  },
  bank: { accountManager, branchLead },
  department: departments,
  guarantor: bodies,
  insurer: bodies,
  enterprise: { applicant },
  system: {},
};

/** The system has no roles and no say beyond what it works out itself. */
export const systemGrant: Grant = {
  cases: {
    system: [
      ...regulatorsFile,
      'recordScore',
      'prepareRecommendation',
      'passDeadline',
      'recountDates',
      'planReminders',
      'suggestTriage',
      'succeedOrganisation',
      'assign',
      'assignAnybody',
    ],
  },
  office: [],
};
