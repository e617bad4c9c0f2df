import type { Actor } from '../case/actor.ts';
import { type RecordedEvent, type ShownEvent, shownEvent } from '../case/chain.ts';
import type { CaseEvent, EventType } from '../case/events.ts';
import type { LinePlace, OpenWork } from '../case/open-work.ts';
import type { CaseFile } from '../case/state.ts';
import { handOverBy } from '../case/transfer.ts';
import { isOfOwnTask, mayReadDocument } from './documents.ts';
import { mayView } from './permission.ts';
import { type IsWithin, relationTo } from './relation.ts';
import { seatOf } from './seat.ts';

/**
 * The part of the audit trail an actor may read (design §3.11). Work groups read all of it, the enterprise all but who has
 * its case inside the work group (经办人); a bank
 * reads what concerns itself; the owner of a task reads its tasks. Whole events only: a cut event would break its hash.
 */
export const eventsFor = (
  actor: Actor,
  file: CaseFile,
  events: readonly RecordedEvent[],
  isWithin: IsWithin,
): readonly ShownEvent[] => readable(actor, file, events, isWithin).map(shownEvent);

const readable = (
  person: Actor,
  file: CaseFile,
  events: readonly RecordedEvent[],
  isWithin: IsWithin,
): readonly RecordedEvent[] => {
  if (!mayView(person, file, isWithin, 'read')) return [];
  const actor = seatOf(person, file, isWithin);
  switch (relationTo(actor, file, isWithin)) {
    case 'holder':
    case 'supervisor':
    case 'receiver':
    case 'system':
      return events;
    case 'formerHolder': {
      const until = handOverBy(file, actor.orgId)?.version ?? 0;
      return events.filter(({ seq }) => seq <= until);
    }
    case 'applicant':
      return applicantsEvents(events);
    case 'asked':
      return events.filter(({ event }) =>
        isOfDocument(event)
          ? mayReadDocument(actor, file, placedBy(event), isWithin)
          : concernsBank(event, file, actor.orgId),
      );
    case 'owner':
      return events.filter(({ event }) => concernsOwner(event, file, actor.orgId));
    default:
      return [];
  }
};

/** What is the work group's own: who has the case, who stood in for whom, when it is reminded by other rules, which other cases it compared or joined it with. */
const ofWorkGroup: ReadonlySet<EventType> = new Set([
  'CaseAssigned',
  'HandedUp',
  'HandUpWithdrawn',
  'HandUpAccepted',
  'HandUpRefused',
  'HandUpScheduled',
  'HandUpUnscheduled',
  'HandUpConcluded',
  'HandUpFellDue',
  'FollowUpSet',
  'FollowUpMoved',
  'FollowUpDone',
  'FollowUpCalledOff',
  'FollowUpFellDue',
  'ActedAsCover',
  'RemindersPlanned',
  'TransferProposed',
  'TransferWithdrawn',
  'TransferRefused',
  'CaseToldApart',
  'CaseMerged',
  'CaseTakenIn',
]);

export const applicantsEvents = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ event }) => !ofWorkGroup.has(event.type));

type DocumentEvent = Extract<CaseEvent, { readonly type: 'DocumentFiled' | 'DocumentRemoved' }>;

const isOfDocument = (event: CaseEvent): event is DocumentEvent =>
  event.type === 'DocumentFiled' || event.type === 'DocumentRemoved';

const placedBy = (event: DocumentEvent) => (event.type === 'DocumentFiled' ? event.document : event);

const concernsBank = (event: CaseEvent, file: CaseFile, bankId: string): boolean => {
  switch (event.type) {
    case 'BankContacted':
    case 'MaterialsCompleted':
    case 'InformationRequested':
    case 'InformationSupplied':
    case 'CreditGranted':
    case 'CreditDeclined':
    case 'BankAnswerCorrected':
    case 'ContactFellDue':
    case 'BankFellSilent':
    case 'WaitingEnded':
    case 'ExtensionAsked':
    case 'ExtensionDeclined':
    case 'DateMoved':
    case 'OfferAbandoned':
      return event.bankId === bankId;
    case 'OfferAccepted':
      return event.outcome.bankId === bankId;
    case 'ContractSigned':
    case 'LoanDisbursed':
      return file.outcome?.bankId === bankId;
    case 'PrescriptionAdded':
      return event.prescription.ownerOrgId === bankId;
    case 'Recommended':
      return event.round.lines.every((line) => line.bankId === bankId);
    case 'OpenWorkCancelled': {
      const { invitations, requests, offers } = event.work;
      return isOf(event.work, [...invitations, ...requests, ...offers], (place) => place.bankId === bankId);
    }
    case 'OrganisationSucceeded':
      return event.to === bankId;
    case 'RungReached':
      return event.bankId === bankId || ownsDate(event, file, bankId);
    case 'FollowUpSet':
    case 'FollowUpMoved':
    case 'FollowUpDone':
    case 'FollowUpCalledOff':
    case 'FollowUpFellDue':
      return ownsFollowUp(event, file, bankId);
    case 'MoreTimeAsked':
    case 'MoreTimeAnswered':
    case 'PrescriptionDeclined':
      return ownsTask(file, event.prescriptionId, bankId);
    case 'Urged':
      return event.prescriptionId === undefined || ownsTask(file, event.prescriptionId, bankId);
    default:
      return false;
  }
};

/** Whole events only, so one that ends several parties' work is read by those who read the whole case. */
const isOf = (work: OpenWork, places: readonly LinePlace[], isOwn: (place: LinePlace) => boolean): boolean =>
  places.length > 0 &&
  places.every(isOwn) &&
  work.prescriptionIds.length === 0 &&
  (work.followUpIds ?? []).length === 0 &&
  (work.handUps ?? []).length === 0 &&
  work.sessionId === undefined;

const ownsTask = (file: CaseFile, id: string, orgId: string): boolean =>
  file.prescriptions.some((one) => one.id === id && one.ownerOrgId === orgId);

type FollowUpEvent = Extract<CaseEvent, { readonly type: `FollowUp${string}` }>;

const ownsFollowUp = (event: FollowUpEvent, file: CaseFile, orgId: string): boolean =>
  event.type === 'FollowUpSet'
    ? event.followUp.ownerOrgId === orgId
    : isOwnFollowUp(file, event.followUpId, orgId);

const isOwnFollowUp = ({ followUps = [] }: CaseFile, followUpId: string, orgId: string): boolean =>
  followUps.some(({ id, ownerOrgId }) => id === followUpId && ownerOrgId === orgId);

const ownsDate = (
  { prescriptionId, followUpId }: { readonly prescriptionId?: string; readonly followUpId?: string },
  file: CaseFile,
  orgId: string,
): boolean =>
  (prescriptionId !== undefined && ownsTask(file, prescriptionId, orgId)) ||
  (followUpId !== undefined && isOwnFollowUp(file, followUpId, orgId));

const concernsOwner = (event: CaseEvent, file: CaseFile, orgId: string): boolean => {
  const owned = (id: string) => ownsTask(file, id, orgId);
  switch (event.type) {
    case 'PrescriptionAdded':
      return event.prescription.ownerOrgId === orgId;
    case 'PrescriptionSettled':
    case 'PrescriptionFellDue':
    case 'PrescriptionDeclined':
    case 'MoreTimeAsked':
    case 'MoreTimeAnswered':
      return owned(event.prescriptionId);
    case 'RungReached':
      return ownsDate(event, file, orgId);
    case 'FollowUpSet':
    case 'FollowUpMoved':
    case 'FollowUpDone':
    case 'FollowUpCalledOff':
    case 'FollowUpFellDue':
      return ownsFollowUp(event, file, orgId);
    case 'Urged':
      return event.prescriptionId !== undefined && owned(event.prescriptionId);
    case 'OpenWorkCancelled': {
      const { prescriptionIds, sessionId, ...others } = event.work;
      const isRest = sessionId !== undefined || Object.values(others).some(({ length }) => length > 0);
      return prescriptionIds.length > 0 && !isRest && prescriptionIds.every(owned);
    }
    case 'OrganisationSucceeded':
      return event.to === orgId;
    case 'InquiryAnswered':
    case 'InquiryOpened':
      return event.by.orgId === orgId;
    case 'DocumentFiled':
    case 'DocumentRemoved':
      return isOfOwnTask(placedBy(event).about, file, orgId);
    default:
      return false;
  }
};
