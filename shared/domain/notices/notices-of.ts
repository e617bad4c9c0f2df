import type { Prescription } from '../case/diagnosis.ts';
import type { CaseEvent, EventOf, EventType } from '../case/events.ts';
import type { OpenWork } from '../case/open-work.ts';
import { isSettled } from '../case/round.ts';
import type { CaseFile } from '../case/state.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { endOfDay } from '../time/shanghai.ts';
import type { NoticeKind } from './kinds.ts';
import type { Notice } from './notice.ts';
import { applicant, bank, followUpOwner, owner, type To, workGroup } from './parties.ts';
import { type Above, toldOnRung } from './told-on-rung.ts';

type Draft = { readonly kind: NoticeKind; readonly to: To; readonly until?: number | undefined };

/** The case after what happened, whether its region's table routes it on by itself (分流表), and who stands above its work group. */
type NoticeContext = {
  readonly file: CaseFile;
  readonly routesItself: boolean;
  readonly above?: () => Above;
};

type Row<T extends EventType> = (event: EventOf<T>, context: NoticeContext) => readonly Draft[];

const draft = (kind: NoticeKind, to: To, until?: number): Draft => ({ kind, to, until });
const nobody = (): readonly Draft[] => [];
const toWorkGroup =
  (kind: NoticeKind) =>
  (_: CaseEvent, { file }: NoticeContext): readonly Draft[] => [draft(kind, workGroup(file))];
const toApplicant =
  (kind: NoticeKind) =>
  (_: CaseEvent, { file }: NoticeContext): readonly Draft[] => [draft(kind, applicant(file))];
const toBoth =
  (ofGroup: NoticeKind, ofApplicant: NoticeKind) =>
  (_: CaseEvent, { file }: NoticeContext): readonly Draft[] => [
    draft(ofGroup, workGroup(file)),
    draft(ofApplicant, applicant(file)),
  ];

/**
 * Which event makes which notice for whom (通知对照表), the one place that says it; an event without a row does not compile. What
 * an organisation did itself it is not told (`noticesOf`).
 */
const table: { readonly [T in EventType]: Row<T> } = {
  CaseOpened: nobody,
  ConsentRecorded: nobody,
  ConsentWithdrawn: (_, { file }) => [
    draft('consentWithdrawn', workGroup(file)),
    ...unique(file.rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId))).map((id) =>
      draft('consentWithdrawn', bank(id)),
    ),
  ],
  ApplicationAmended: nobody,
  Screened: nobody,
  Scored: nobody,
  ScoreRefused: toWorkGroup('scoreRefused'),
  ScoreReviewed: nobody,
  RecommendationPrepared: toWorkGroup('readyToRecommend'),
  Recommended: ({ round }, { file }) => [
    // Of a list that was pushed to it (推荐清单) the bank is told once, not of each case.
    ...(round.batchId === undefined
      ? round.lines.map(({ bankId, clock }) => draft('recommended', bank(bankId), clock?.dueAt))
      : []),
    draft('atTheBanks', applicant(file)),
  ],
  // The enterprise follows this on its own page.
  BankContacted: nobody,
  MaterialsCompleted: nobody,
  InformationRequested: toBoth('bankAsksPapers', 'papersNeeded'),
  InformationSupplied: ({ bankId, clock }) => [draft('papersSupplied', bank(bankId), clock?.dueAt)],
  CreditGranted: toBoth('bankAnswered', 'answerForYou'),
  CreditDeclined: toBoth('bankAnswered', 'answerForYou'),
  BankAnswerCorrected: toBoth('bankAnswered', 'answerForYou'),
  ContactFellDue: ({ bankId }, { file }) => [
    draft('bankNotCalled', workGroup(file)),
    draft('callOverdue', bank(bankId)),
  ],
  BankFellSilent: ({ bankId }, { file }) => [
    draft('bankSilent', workGroup(file)),
    draft('answerOverdue', bank(bankId)),
  ],
  WaitingEnded: ({ bankId, batchId }) => (batchId === undefined ? [draft('workEnded', bank(bankId))] : []),
  PrescriptionFellDue: ({ prescriptionId }, { file }) => [
    draft('prescriptionLate', workGroup(file)),
    ...ownersOf(file, [prescriptionId]).map((to) => draft('prescriptionOverdue', to)),
  ],
  StageFellDue: toWorkGroup('stageLate'),
  CultivationReviewFellDue: toWorkGroup('reviewDue'),
  RungReached: (event, { file, above }) =>
    toldOnRung(event, file, above?.() ?? {}).map(({ to, isOwn }) => {
      const isPast = event.at > event.dueAt;
      if (isOwn) return draft(isPast ? 'dateMissed' : 'dateNear', to, isPast ? undefined : event.dueAt);
      return draft(
        isPast ? 'dateMissedElsewhere' : 'dateNearElsewhere',
        to,
        isPast ? undefined : event.dueAt,
      );
    }),
  TriageSuggested: ({ suggestion }, { file }) =>
    suggestion.confirm ? [draft('toDecide', workGroup(file))] : [],
  TriageDecided: nobody,
  // Whoever is asked to a session's table is told with its hour by the session itself.
  DiagnosisScheduled: nobody,
  DiagnosisRecorded: ({ diagnosis }, { file }) => [
    draft(diagnosis.disposition === 'held' ? 'planMade' : 'toYourSession', applicant(file)),
  ],
  FindingsCorrected: toApplicant('planMade'),
  FollowUpSet: ({ followUp }, { file }) => [
    draft('followUpGiven', followUpOwner(file, followUp), endOfDay(followUp.on)),
  ],
  FollowUpMoved: ({ followUpId }, { file }) =>
    followUpOwners(file, [followUpId]).map(({ to, on }) => draft('followUpMoved', to, endOfDay(on))),
  FollowUpDone: toWorkGroup('followUpDone'),
  FollowUpCalledOff: ({ followUpId }, { file }) =>
    followUpOwners(file, [followUpId]).map(({ to }) => draft('workEnded', to)),
  FollowUpFellDue: ({ followUpId }, { file }) => [
    draft('followUpLate', workGroup(file)),
    ...followUpOwners(file, [followUpId])
      .filter(({ to }) => to.party !== 'workGroup' || to.assignee !== undefined)
      .map(({ to }) => draft('followUpOverdue', to)),
  ],
  HandedUp: ({ handUp: { to }, dueOn }, { file }) => [
    draft('handedUp', above(to), dueOn === undefined ? undefined : endOfDay(dueOn)),
    draft('handUpNews', applicant(file)),
  ],
  HandUpWithdrawn: ({ handUpId }, { file }) =>
    handUpsOf(file, handUpId).map(({ to }) => draft('workEnded', above(to))),
  HandUpAccepted: ({ handUpId }, { file }) => toBelow('handUpAnswered', handUpId, file),
  HandUpRefused: ({ handUpId }, { file }) => toBelow('handUpAnswered', handUpId, file),
  // Told to the table by the session itself.
  HandUpScheduled: nobody,
  HandUpUnscheduled: nobody,
  HandUpConcluded: ({ handUpId }, { file }) => [
    ...toBelow('handUpConcluded', handUpId, file),
    draft('handUpNews', applicant(file)),
  ],
  HandUpFellDue: ({ handUpId }, { file }) => [
    draft('handUpLate', workGroup(file)),
    ...handUpsOf(file, handUpId).map(({ to }) => draft('handUpOverdue', above(to))),
  ],
  PrescriptionAdded: ({ prescription: { ownerOrgId, dueOn } }, { file }) => [
    draft('prescriptionGiven', owner(file, ownerOrgId), endOfDay(dueOn)),
  ],
  PrescriptionSettled: toWorkGroup('prescriptionSettled'),
  PrescriptionDeclined: toWorkGroup('prescriptionDeclined'),
  MoreTimeAsked: toWorkGroup('moreTimeAsked'),
  MoreTimeAnswered: ({ prescriptionId }, { file }) =>
    ownersOf(file, [prescriptionId]).map((to) => draft('moreTimeAnswered', to)),
  // Read where the measure stands; it asks for nothing.
  PrescriptionJudged: nobody,
  OfferAccepted: ({ outcome }, { file }) => [
    draft('offerChosen', workGroup(file)),
    draft('offerAccepted', bank(outcome.bankId)),
    ...releasedBy(file, outcome.acceptedAt).map((id) => draft('workEnded', bank(id))),
  ],
  ContractSigned: toBoth('signed', 'yourContract'),
  LoanDisbursed: toBoth('paidOut', 'yourLoan'),
  OfferAbandoned: ({ bankId }, { file }) => [
    draft('offerFellThrough', workGroup(file)),
    draft('offerAbandoned', bank(bankId)),
    draft('answerForYou', applicant(file)),
  ],
  DocumentFiled: nobody,
  DocumentRemoved: nobody,
  OpenWorkCancelled: ({ work }, { file }) => endedFor(file, work).map((to) => draft('workEnded', to)),
  // The lead answers, of the city where it is for that to say; who asked from within the work group is told of nothing they did.
  ExtensionAsked: ({ approver }, { file }) => [
    draft('extensionAsked', { party: 'answerable', orgId: approver ?? file.orgId }),
  ],
  ExtensionDeclined: ({ bankId, from }, { file }) => [
    draft('extensionDeclined', workGroup(file), endOfDay(from)),
    ...(bankId === undefined ? [] : [draft('extensionDeclined', bank(bankId), endOfDay(from))]),
  ],
  DateMoved: ({ bankId, dueAt }, { file }) => [
    draft('dateMoved', workGroup(file), dueAt),
    ...(bankId === undefined ? [] : [draft('dateMoved', bank(bankId), dueAt)]),
  ],
  RemindersPlanned: nobody,
  Urged: ({ prescriptionId }, { file }) =>
    prescriptionId === undefined ? waitedFor(file) : urgedOwners(file, (one) => one.id === prescriptionId),
  DepartmentAsked: ({ inquiry: { departmentId, dueOn } }) => [
    draft('inquiryGiven', { party: 'owner', orgId: departmentId }, endOfDay(dueOn)),
  ],
  InquiryOpened: nobody,
  InquiryAnswered: toWorkGroup('departmentAnswered'),
  InquiryEnded: ({ inquiryId }, { file }) => inquired(file, [inquiryId]).map((to) => draft('workEnded', to)),
  CaseAssigned: ({ to }, { file }) =>
    to === undefined ? [] : [draft('assigned', { ...workGroup(file), assignee: to })],
  ActedAsCover: nobody,
  OrganisationSucceeded: nobody,
  TransferProposed: ({ to }) => [draft('transferProposed', { party: 'workGroup', orgId: to })],
  TransferWithdrawn: ({ to }) => [draft('transferAnswered', { party: 'workGroup', orgId: to })],
  TransferRefused: toWorkGroup('transferAnswered'),
  CaseTransferred: ({ from }, { file }) => [
    draft('transferAnswered', { party: 'workGroup', orgId: from }),
    draft('heldElsewhere', applicant(file)),
    ...banksAtWork(file).map((id) => draft('heldElsewhere', bank(id))),
  ],
  // What ends with it is told to whom it ends for; the rest is the work group's own.
  CaseToldApart: nobody,
  CaseMerged: nobody,
  CaseTakenIn: nobody,
  CaseReopened: toApplicant('reopened'),
  ErasureRequested: ({ dueAt }, { file }) => [draft('erasureRequested', workGroup(file), dueAt)],
  ErasureRequestFellDue: toWorkGroup('erasureLate'),
  ErasureRefused: toApplicant('erasureAnswered'),
  RetentionHeld: nobody,
  // Whose data is gone can be told nothing more.
  PersonalDataErased: nobody,
  StageEntered: ({ phase: { stage } }, { file, routesItself }) => {
    switch (stage) {
      case 'screening':
        return [draft('toScreen', workGroup(file))];
      case 'triage':
        return routesItself ? [] : [draft('toDecide', workGroup(file))];
      case 'jointDiagnosis':
        return [draft('toConvene', workGroup(file))];
      case 'cultivation':
        return [draft('cultivated', applicant(file))];
      case 'withdrawn':
        return [draft('withdrawn', workGroup(file)), draft('yourEnd', applicant(file))];
      case 'closed':
        return [draft('yourEnd', applicant(file))];
      default:
        return [];
    }
  },
};

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

const ownersOf = (file: CaseFile, prescriptionIds: readonly string[]): readonly To[] =>
  file.prescriptions
    .filter(({ id }) => prescriptionIds.includes(id))
    .map(({ ownerOrgId }) => owner(file, ownerOrgId));

const followUpOwners = ({ followUps = [], ...file }: CaseFile, ids: readonly string[]) =>
  followUps.filter(({ id }) => ids.includes(id)).map((one) => ({ to: followUpOwner(file, one), on: one.on }));

/** 上级: its regulators are told as a work group is. */
const above = (orgId: string): To => ({ party: 'workGroup', orgId });

const handUpsOf = ({ handUps = [] }: CaseFile, handUpId: string) =>
  handUps.filter(({ id }) => id === handUpId);

/** Whoever handed it up, and the work group that holds the case. */
const toBelow = (kind: NoticeKind, handUpId: string, file: CaseFile): readonly Draft[] =>
  unique([file.orgId, ...handUpsOf(file, handUpId).map(({ from }) => from)]).map((orgId) =>
    draft(kind, orgId === file.orgId ? workGroup(file) : above(orgId)),
  );

/** Banks that answer for the case still, or lend in it. */
const banksAtWork = ({ rounds, outcome }: CaseFile): readonly string[] =>
  unique([
    ...(rounds.at(-1)?.lines ?? [])
      .filter(({ endedAt }) => endedAt === undefined)
      .map(({ bankId }) => bankId),
    ...(outcome ? [outcome.bankId] : []),
  ]);

/** Banks that were still asked when the enterprise took another's offer. */
const releasedBy = (file: CaseFile, at: number): readonly string[] =>
  unique(
    file.rounds.flatMap(({ lines }) =>
      lines.filter(({ releasedAt }) => releasedAt === at).map(({ bankId }) => bankId),
    ),
  );

const inquired = ({ inquiries = [] }: CaseFile, ids: readonly string[]): readonly To[] =>
  inquiries
    .filter(({ id }) => ids.includes(id))
    .map(({ departmentId }) => ({ party: 'owner', orgId: departmentId }));

const endedFor = (
  file: CaseFile,
  { prescriptionIds, invitations, offers, inquiryIds = [], followUpIds = [], handUps = [] }: OpenWork,
): readonly To[] => [
  ...inquired(file, inquiryIds),
  ...[...invitations, ...offers].map(({ bankId }) => bank(bankId)),
  ...ownersOf(file, prescriptionIds),
  ...followUpOwners(file, followUpIds).map(({ to }) => to),
  ...handUps.flatMap(({ handUpId }) => handUpsOf(file, handUpId)).map(({ to }) => above(to)),
];

const urgedOwners = (file: CaseFile, isUrged: (one: Prescription) => boolean): readonly Draft[] =>
  file.prescriptions
    .filter(isUrged)
    .map(({ ownerOrgId, dueOn, overdueSince }) =>
      draft('urged', owner(file, ownerOrgId), overdueSince === undefined ? endOfDay(dueOn) : undefined),
    );

/** Whom the case waits for when it is urged (督办): banks that have not answered, owners of open tasks, else its work group. */
const waitedFor = (file: CaseFile): readonly Draft[] => {
  switch (file.phase.stage) {
    case 'bankHandling':
      return (file.rounds.at(-1)?.lines ?? [])
        .filter((line) => !isSettled(line) || line.silentSince !== undefined)
        .filter(({ answer, releasedAt, endedAt }) => !answer && !releasedAt && !endedAt)
        .map(({ bankId, clock, silentSince }) =>
          draft('urged', bank(bankId), silentSince === undefined ? clock?.dueAt : undefined),
        );
    case 'prescription':
      return urgedOwners(file, ({ state }) => state === 'open');
    case 'outcome':
      return file.outcome ? [draft('urged', bank(file.outcome.bankId))] : [draft('urged', applicant(file))];
    default:
      return [draft('urged', workGroup(file))];
  }
};

const rowOf = (event: CaseEvent): ((event: CaseEvent, context: NoticeContext) => readonly Draft[]) =>
  table[event.type] as (event: CaseEvent, context: NoticeContext) => readonly Draft[];

/** Given to one person, by a colleague often. */
const isPersonal: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'assigned',
  'followUpGiven',
  'followUpMoved',
]);

/** What a colleague gives somebody to do, or asks their lead to agree to, is no act of their own. */
const isOwnAct = (kind: NoticeKind, { orgId, assignee }: To, { by }: CaseEvent): boolean => {
  if (kind === 'extensionAsked') return false;
  return isPersonal.has(kind) && assignee !== undefined ? assignee === by.personId : orgId === by.orgId;
};

/**
 * The notices of what one decision brought about, each kind once for each organisation; with the earliest date where several
 * have one. Nobody is told what their own organisation has just done, and nobody whose data was erased.
 *
 * @param context the case after all of these events
 */
export const noticesOf = (events: readonly CaseEvent[], context: NoticeContext): readonly Notice[] => {
  const found = new Map<string, Notice>();
  for (const event of events) {
    for (const { kind, to, until } of rowOf(event)(event, context)) {
      if (to.orgId === erasedMark || isOwnAct(kind, to, event)) continue;
      const name = `${kind}|${to.party}|${to.orgId}`;
      const earliest = [found.get(name)?.until, until].filter((one) => one !== undefined);
      found.set(name, {
        kind,
        ...to,
        caseId: context.file.id,
        at: event.at,
        ...(earliest.length > 0 && { until: Math.min(...earliest) }),
      });
    }
  }
  return [...found.values()];
};
