import * as z from 'zod';
import { dispositions, helpedAnswers, judges } from '../../domain/case/diagnosis.ts';
import { documentKinds } from '../../domain/case/documents.ts';
import type { CaseEvent, EventMap } from '../../domain/case/events.ts';
import { followUpOutcomes } from '../../domain/case/follow-up.ts';
import { limitedStages } from '../../domain/case/limits.ts';
import { channels } from '../../domain/case/state.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { confirmedDoubts } from '../values/confirmed.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { applicant, consent, need } from './applicant.ts';
import { diagnosis, prescription } from './diagnosis.ts';
import { caseDocument, documentAbout } from './document.ts';
import { followUpDraft } from './follow-ups.ts';
import { handUpDraft, handUpOutcome } from './hand-ups.ts';
import { inquiryDraft, inquiryReply } from './inquiries.ts';
import { datePlace, ladder, rungReached } from './ladder.ts';
import { limit } from './limit.ts';
import { contract, disbursement, outcome } from './outcome.ts';
import { erasureBasis, personalGroups, retention } from './personal-data.ts';
import { phase, preparation } from './phase.ts';
import { bankClock, decline, grant, informationRequest, movedClock, round } from './round.ts';
import { score } from './score.ts';
import { screening } from './screening.ts';
import { triageDecision, triageSuggestion } from './triage.ts';

/** What each kind of event says, besides when and by whom. */
const contents = () => {
  const line = { round: z.number(), bankId: z.string() };
  const clock = bankClock.optional();
  const moved = movedClock.optional();
  return {
    CaseOpened: {
      caseId: z.string(),
      orgId: z.string(),
      regionId: z.string(),
      channel: z.enum(channels),
      applicant,
      need,
      consent: consent.optional(),
      confirmed: confirmedDoubts,
    },
    ConsentRecorded: { consent },
    ConsentWithdrawn: { reference: z.string().optional(), reason: z.string().optional() },
    ApplicationAmended: { applicant, need, confirmed: confirmedDoubts },
    Screened: { screening },
    Scored: { score },
    ScoreRefused: { findings: z.array(z.string()) },
    ScoreReviewed: { decision: z.enum(['continue', 'triage']), note: z.string() },
    RecommendationPrepared: { preparation },
    Recommended: { round },
    BankContacted: line,
    MaterialsCompleted: { ...line, clock },
    InformationRequested: { ...line, request: informationRequest, clock: moved },
    InformationSupplied: { ...line, requestId: z.string(), supplied: z.string(), clock: moved },
    CreditGranted: { ...line, grant },
    CreditDeclined: { ...line, decline },
    BankAnswerCorrected: {
      ...line,
      answer: z.discriminatedUnion('kind', [grant, decline]),
      why: z.string(),
    },
    ContactFellDue: { ...line, dueAt: moment },
    BankFellSilent: { ...line, dueAt: moment, awaited: z.literal(true).optional() },
    WaitingEnded: { ...line, reason: z.string(), batchId: z.string().optional() },
    PrescriptionFellDue: { prescriptionId: z.string() },
    StageFellDue: { stage: z.enum(limitedStages), dueAt: moment },
    CultivationReviewFellDue: {},
    RungReached: rungReached,
    TriageSuggested: { suggestion: triageSuggestion },
    TriageDecided: { decision: triageDecision },
    DiagnosisScheduled: { sessionId: z.string() },
    DiagnosisRecorded: { diagnosis },
    FindingsCorrected: { sessionId: z.string(), findings: z.array(z.string()), why: z.string() },
    FollowUpSet: { followUp: followUpDraft },
    FollowUpMoved: { followUpId: z.string(), from: storedDate, to: storedDate, reason: z.string() },
    FollowUpDone: { followUpId: z.string(), outcome: z.enum(followUpOutcomes), text: z.string() },
    FollowUpCalledOff: { followUpId: z.string(), reason: z.string() },
    FollowUpFellDue: { followUpId: z.string() },
    HandedUp: { handUp: handUpDraft, from: z.string(), dueOn: storedDate.optional() },
    HandUpWithdrawn: { handUpId: z.string(), reason: z.string() },
    HandUpAccepted: { handUpId: z.string() },
    HandUpRefused: { handUpId: z.string(), reason: z.string() },
    HandUpScheduled: { handUpId: z.string(), sessionId: z.string() },
    HandUpUnscheduled: {
      handUpId: z.string(),
      sessionId: z.string(),
      disposition: z.enum(dispositions),
      note: z.string().optional(),
    },
    HandUpConcluded: { handUpId: z.string(), outcome: handUpOutcome },
    HandUpFellDue: { handUpId: z.string() },
    PrescriptionAdded: { prescription },
    PrescriptionSettled: {
      prescriptionId: z.string(),
      state: z.enum(['done', 'waived', 'failed']),
      evidence: z.string(),
    },
    PrescriptionDeclined: { prescriptionId: z.string(), reason: z.string() },
    MoreTimeAsked: { prescriptionId: z.string(), until: storedDate, reason: z.string() },
    MoreTimeAnswered: {
      prescriptionId: z.string(),
      until: storedDate,
      granted: z.boolean(),
      reason: z.string(),
    },
    PrescriptionJudged: {
      prescriptionId: z.string(),
      judge: z.enum(judges),
      helped: z.enum(helpedAnswers),
      note: z.string().optional(),
    },
    OfferAccepted: { outcome },
    ContractSigned: { contract },
    LoanDisbursed: { disbursement },
    OfferAbandoned: { bankId: z.string(), reason: z.string() },
    DocumentFiled: { document: caseDocument },
    DocumentRemoved: {
      documentId: z.string(),
      kind: z.enum(documentKinds),
      about: documentAbout.optional(),
      reason: z.string(),
    },
    OpenWorkCancelled: {
      work: z.object({
        prescriptionIds: z.array(z.string()),
        invitations: z.array(z.object(line)),
        requests: z.array(z.object({ ...line, requestId: z.string() })),
        offers: z.array(z.object(line)),
        inquiryIds: z.array(z.string()).optional(),
        followUpIds: z.array(z.string()).optional(),
        handUps: z.array(z.object({ handUpId: z.string(), sessionId: z.string().optional() })).optional(),
        sessionId: z.string().optional(),
      }),
    },
    ExtensionAsked: {
      ...datePlace,
      ...{ from: storedDate, until: storedDate, reason: z.string() },
      approver: z.string().optional(),
    },
    ExtensionDeclined: { ...datePlace, from: storedDate, until: storedDate, reason: z.string() },
    DateMoved: {
      ...datePlace,
      from: storedDate,
      to: storedDate,
      dueAt: moment,
      cause: z.enum(['extension', 'calendar']),
      reason: z.string().optional(),
      asked: z
        .object({ at: moment, by: actor, reason: z.string(), approver: z.string().optional() })
        .optional(),
      provisional: z.literal(true).optional(),
      calendarVersion: z.string().optional(),
    },
    RemindersPlanned: {},
    Urged: { note: z.string(), prescriptionId: z.string().optional() },
    DepartmentAsked: { inquiry: inquiryDraft },
    InquiryOpened: { inquiryId: z.string() },
    InquiryAnswered: { inquiryId: z.string(), reply: inquiryReply },
    InquiryEnded: { inquiryId: z.string(), reason: z.string() },
    CaseAssigned: {
      from: z.string().optional(),
      to: z.string().optional(),
      reason: z.string().optional(),
    },
    ActedAsCover: { for: z.string() },
    OrganisationSucceeded: { from: z.string(), to: z.string() },
    TransferProposed: { to: z.string(), reason: z.string() },
    TransferWithdrawn: { to: z.string(), reason: z.string() },
    TransferRefused: { to: z.string(), reason: z.string() },
    CaseTransferred: { from: z.string(), to: z.string() },
    CaseToldApart: { otherCaseId: z.string(), reason: z.string() },
    CaseMerged: { otherCaseId: z.string(), reason: z.string() },
    CaseTakenIn: { otherCaseId: z.string(), reason: z.string() },
    CaseReopened: { reason: z.string(), appliedOn: storedDate.optional() },
    ErasureRequested: { note: z.string().optional(), dueAt: moment.optional() },
    ErasureRequestFellDue: {},
    ErasureRefused: { reason: z.string() },
    RetentionHeld: { until: storedDate, reason: z.string() },
    PersonalDataErased: {
      basis: erasureBasis,
      reference: z.string().optional(),
      groups: personalGroups,
    },
    StageEntered: { phase, retention: retention.optional(), limit: limit.optional() },
  } satisfies Record<keyof EventMap, z.ZodRawShape>;
};

type Contents = ReturnType<typeof contents>;
type Head<T extends string> = {
  type: z.ZodLiteral<T>;
  at: typeof moment;
  by: typeof actor;
  ladders: ReturnType<typeof laddersOf>;
};
type EventSchema<T extends string, Content extends z.ZodRawShape> = z.ZodObject<Head<T> & Content>;
type AnyEventSchema = { [T in keyof Contents]: EventSchema<T, Contents[T]> }[keyof Contents];

const laddersOf = () => z.array(ladder).optional();

const schemas = () =>
  Object.entries(contents()).map(([type, content]) =>
    z
      .object({ type: z.literal(type), at: moment, by: actor, ladders: laddersOf(), ...content })
      .register(z.globalRegistry, { id: type }),
  );

/** 事件. The list above is the whole union; a kind that is missing or differs does not compile. */
export const caseEvent = describes<CaseEvent>()(() =>
  z.discriminatedUnion('type', schemas() as unknown as [AnyEventSchema, ...AnyEventSchema[]]),
);
