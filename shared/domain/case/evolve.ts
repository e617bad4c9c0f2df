import type { Suspension } from '../deadlines/index.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { withDate } from './evolve-dates.ts';
import { withFollowUp } from './evolve-follow-up.ts';
import { withHandUp } from './evolve-hand-up.ts';
import { withInquiry } from './evolve-inquiry.ts';
import { withLaddersAfter } from './evolve-ladders.ts';
import { withoutOpenWork } from './evolve-open-work.ts';
import {
  broughtBack,
  consentWithdrawn,
  enteredStage,
  takingInAgain,
  withPersonalData,
} from './evolve-personal-data.ts';
import { withPrescription } from './evolve-prescription.ts';
import { transferred, untransferred } from './evolve-transfer.ts';
import { type OtherCase, saidOf } from './merging.ts';
import { type BankClock, type BankLine, type MovedClock, resumedAt, suspendedFrom } from './round.ts';
import { isEnded } from './stages.ts';
import type { CaseFile, Phase } from './state.ts';
import { succeeded } from './succession.ts';

/** The case after one more event. Replaying all events of a case gives its state item (design §3.2). */
export const evolve = (file: CaseFile | undefined, event: CaseEvent): CaseFile => {
  if (event.type === 'CaseOpened') return opened(event);
  if (!file) throw new Error(`A case begins with CaseOpened, not with ${event.type}`);
  const after = withLaddersAfter(broughtBack(applied(file, event), event), event);
  return { ...after, version: file.version + 1 };
};

export const replay = (events: readonly CaseEvent[]): CaseFile | undefined =>
  events.reduce<CaseFile | undefined>(evolve, undefined);

const opened = ({
  caseId,
  orgId,
  regionId,
  channel,
  applicant,
  need,
  consent,
  at,
  by,
}: EventOf<'CaseOpened'>): CaseFile => ({
  id: caseId,
  orgId,
  regionId,
  channel,
  openedAt: at,
  openedBy: by,
  run: 1,
  version: 1,
  enteredStageAt: at,
  applicant,
  need,
  ...(consent && { consent }),
  screenings: [],
  rounds: [],
  triages: [],
  diagnoses: [],
  prescriptions: [],
  phase: { stage: 'intake' },
});

const applied = (file: CaseFile, event: Exclude<CaseEvent, { type: 'CaseOpened' }>): CaseFile => {
  switch (event.type) {
    case 'StageEntered':
      return enteredStage(isEnded(event.phase.stage) ? untransferred(file) : file, event);
    case 'TransferProposed': {
      const { to, reason, at, by } = event;
      return { ...file, transfer: { to, reason, at, by } };
    }
    case 'TransferWithdrawn':
    case 'TransferRefused':
      return untransferred(file);
    case 'CaseTransferred':
      return transferred(file, event);
    case 'ConsentRecorded': {
      const { consentWithdrawal: _withdrawn, ...rest } = file;
      return { ...rest, consent: event.consent };
    }
    case 'ConsentWithdrawn':
      return consentWithdrawn(file, event);
    case 'ApplicationAmended':
      return { ...file, applicant: event.applicant, need: event.need, phase: unprepared(file.phase) };
    case 'Screened':
      return { ...file, screenings: [...file.screenings, event.screening] };
    case 'Scored':
      return { ...file, score: event.score };
    case 'ScoreRefused':
      return { ...file, phase: { stage: 'scoring', findings: event.findings } };
    case 'RecommendationPrepared':
      return { ...file, phase: prepared(file.phase, event) };
    case 'Recommended':
      return { ...file, rounds: [...file.rounds, event.round] };
    case 'BankContacted':
      return withLine(file, event, (line) => ({ ...line, contactedAt: event.at }));
    case 'MaterialsCompleted':
      return withLine(file, event, (line) => ({
        ...line,
        materialsCompleteAt: event.at,
        ...(event.clock && { clock: event.clock }),
      }));
    case 'InformationRequested':
      return withLine(file, event, (line) => ({
        ...line,
        requests: [...line.requests, event.request],
        ...moved(event.clock, suspendedFrom(line.clock?.suspensions ?? [], event.at)),
      }));
    case 'InformationSupplied':
      return withLine(file, event, (line) => supplied(line, event));
    case 'CreditGranted':
      return withLine(file, event, (line) => ({ ...line, answer: event.grant }));
    case 'CreditDeclined':
      return withLine(file, event, (line) => ({ ...line, answer: event.decline }));
    case 'BankAnswerCorrected':
      return withLine(file, event, (line) => ({ ...line, answer: event.answer }));
    case 'ContactFellDue':
      return withLine(file, event, (line) =>
        line.contact ? { ...line, contact: { ...line.contact, overdueSince: event.at } } : line,
      );
    case 'BankFellSilent':
      return withLine(file, event, (line) => ({
        ...line,
        silentSince: event.at,
        ...(line.clock && { clock: unasked(line.clock) }),
        ...(event.awaited && { awaited: true }),
      }));
    case 'WaitingEnded':
      return withLine(file, event, (line) => ({ ...line, releasedAt: event.at }));
    case 'TriageSuggested':
      return file.phase.stage === 'triage'
        ? { ...file, phase: { ...file.phase, suggestion: event.suggestion } }
        : file;
    case 'TriageDecided':
      return { ...file, triages: [...file.triages, event.decision] };
    case 'DiagnosisScheduled':
      return { ...file, phase: { stage: 'jointDiagnosis', sessionId: event.sessionId } };
    case 'DiagnosisRecorded':
      return { ...file, diagnoses: [...file.diagnoses, event.diagnosis] };
    case 'FindingsCorrected':
      return {
        ...file,
        diagnoses: file.diagnoses.map((diagnosis) =>
          diagnosis.sessionId === event.sessionId
            ? { ...diagnosis, findings: event.findings, correctedAt: event.at }
            : diagnosis,
        ),
      };
    case 'FollowUpSet':
    case 'FollowUpMoved':
    case 'FollowUpDone':
    case 'FollowUpCalledOff':
    case 'FollowUpFellDue':
      return withFollowUp(file, event);
    case 'HandedUp':
    case 'HandUpWithdrawn':
    case 'HandUpAccepted':
    case 'HandUpRefused':
    case 'HandUpScheduled':
    case 'HandUpUnscheduled':
    case 'HandUpConcluded':
    case 'HandUpFellDue':
      return withHandUp(file, event);
    case 'PrescriptionAdded':
      return { ...file, prescriptions: [...file.prescriptions, event.prescription] };
    case 'PrescriptionSettled':
    case 'PrescriptionDeclined':
    case 'MoreTimeAsked':
    case 'MoreTimeAnswered':
    case 'PrescriptionJudged':
    case 'PrescriptionFellDue':
      return withPrescription(file, event);
    case 'StageFellDue':
      return file.limit ? { ...file, limit: { ...file.limit, overdueSince: event.at } } : file;
    case 'CultivationReviewFellDue':
      return file.phase.stage === 'cultivation'
        ? { ...file, phase: { ...file.phase, reviewDueSince: event.at } }
        : file;
    case 'OfferAccepted':
      return released({ ...file, outcome: event.outcome }, event.at);
    case 'ContractSigned':
      return file.outcome ? { ...file, outcome: { ...file.outcome, contract: event.contract } } : file;
    case 'LoanDisbursed':
      return file.outcome
        ? {
            ...file,
            outcome: { ...file.outcome, disbursements: [...file.outcome.disbursements, event.disbursement] },
          }
        : file;
    case 'OfferAbandoned':
      return abandoned(file, event);
    case 'DocumentFiled':
      return { ...file, documents: [...(file.documents ?? []), event.document] };
    case 'DocumentRemoved':
      return { ...file, documents: (file.documents ?? []).filter(({ id }) => id !== event.documentId) };
    case 'OpenWorkCancelled':
      return withoutOpenWork(file, event);
    case 'CaseReopened': {
      const { mergedInto: _before, ...rest } = file;
      return reopened(
        event.appliedOn === undefined ? rest : { ...rest, appliedOn: event.appliedOn },
        event.at,
      );
    }
    case 'CaseToldApart':
      return { ...file, toldApart: saidOf(file.toldApart, otherCaseIn(event)) };
    case 'CaseMerged':
      return { ...file, mergedInto: otherCaseIn(event) };
    case 'CaseTakenIn':
      return { ...file, takenIn: saidOf(file.takenIn, otherCaseIn(event)) };
    case 'ErasureRequested':
    case 'ErasureRequestFellDue':
    case 'ErasureRefused':
    case 'RetentionHeld':
      return withPersonalData(file, event);
    case 'PersonalDataErased': {
      const { documents, ...rest } = withPersonalData(file, event);
      return documents && !event.groups.includes('documents') ? { ...rest, documents } : rest;
    }
    case 'OrganisationSucceeded':
      return succeeded(file, event.from, event.to);
    case 'DepartmentAsked': {
      const { inquiry, at, by } = event;
      const asked = {
        ...inquiry,
        askedAt: at,
        askedBy: by,
        state: 'open',
        answers: [],
        openedBy: [],
      } as const;
      return { ...file, inquiries: [...(file.inquiries ?? []), asked] };
    }
    case 'InquiryOpened':
    case 'InquiryAnswered':
    case 'InquiryEnded':
      return withInquiry(file, event);
    case 'CaseAssigned': {
      const { assignee: _before, ...rest } = file;
      return event.to === undefined ? rest : { ...rest, assignee: event.to };
    }
    case 'ExtensionAsked':
    case 'ExtensionDeclined':
    case 'DateMoved':
      return withDate(file, event);
    case 'ScoreReviewed':
    case 'RungReached':
    case 'RemindersPlanned':
    case 'ActedAsCover':
    case 'Urged':
      return file;
    default:
      return event satisfies never;
  }
};

const otherCaseIn = ({
  otherCaseId,
  reason,
  at,
  by,
}: EventOf<'CaseToldApart' | 'CaseMerged' | 'CaseTakenIn'>): OtherCase => ({
  caseId: otherCaseId,
  ...{ reason, at, by },
});

/** A request to move a date lapses when it passes. */
const unasked = ({ asked: _lapsed, ...clock }: BankClock): BankClock => clock;

const prepared = (phase: Phase, { preparation }: EventOf<'RecommendationPrepared'>): Phase =>
  phase.stage === 'recommendation' || phase.stage === 'secondRecommendation'
    ? { ...phase, preparation }
    : phase;

/** A ranking or a finding about what the application was before no longer holds. */
const unprepared = (phase: Phase): Phase =>
  phase.stage === 'recommendation' || phase.stage === 'secondRecommendation' || phase.stage === 'scoring'
    ? { stage: phase.stage }
    : phase;

const withLine = (
  file: CaseFile,
  { round, bankId }: { round: number; bankId: string },
  change: (line: BankLine) => BankLine,
): CaseFile => ({
  ...file,
  rounds: file.rounds.map((r) =>
    r.number === round
      ? { ...r, lines: r.lines.map((line) => (line.bankId === bankId ? change(line) : line)) }
      : r,
  ),
});

const supplied = (line: BankLine, event: EventOf<'InformationSupplied'>): BankLine => ({
  ...line,
  requests: line.requests.map((request) =>
    request.id === event.requestId ? { ...request, suppliedAt: event.at, supplied: event.supplied } : request,
  ),
  ...moved(event.clock, resumedAt(line.clock?.suspensions ?? [], event.at)),
});

const moved = (
  clock: MovedClock | undefined,
  suspensions: readonly Suspension[],
): { readonly clock?: BankClock } => (clock ? { clock: { suspensions, ...clock } } : {});

const released = (file: CaseFile, at: number): CaseFile => ({
  ...file,
  rounds: file.rounds.map((round) => ({
    ...round,
    lines: round.lines.map((line) =>
      line.answer || (line.silentSince !== undefined && !line.awaited) || line.releasedAt !== undefined
        ? line
        : { ...line, releasedAt: at },
    ),
  })),
});

const abandoned = (file: CaseFile, { bankId, at }: EventOf<'OfferAbandoned'>): CaseFile => {
  const { outcome: _outcome, ...rest } = file;
  return {
    ...rest,
    rounds: file.rounds.map((round) => ({
      ...round,
      lines: round.lines.map((line) =>
        line.bankId === bankId && line.answer?.kind === 'granted' ? { ...line, voidedAt: at } : line,
      ),
    })),
  };
};

/** A new start: what was offered or asked before is no longer in force, unless money has flowed on it. */
const reopened = (before: CaseFile, at: number): CaseFile => {
  const file = takingInAgain(before);
  const run = file.run + 1;
  if (file.outcome && file.outcome.disbursements.length > 0) return { ...file, run };
  const { outcome: _outcome, ...rest } = released(file, at);
  const rounds = rest.rounds.map((round) => ({
    ...round,
    lines: round.lines.map((line) => (line.answer?.kind === 'granted' ? { ...line, voidedAt: at } : line)),
  }));
  return { ...rest, rounds, run };
};
