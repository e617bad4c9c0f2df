import type { CaseEvent, EventType } from '../case/events.ts';
import type { PersonalDataGroup } from './groups.ts';

/** A place in an event where personal data stands: members joined by dots, `*` for each of a list. */
type Place = readonly [path: string, group: PersonalDataGroup];

const applicant: readonly Place[] = [
  ['applicant.contact.name', 'contact'],
  ['applicant.contact.phone', 'contact'],
  ['applicant.name', 'identity'],
  ['applicant.identity.code', 'identity'],
  ['applicant.identity.confirmation.reason', 'texts'],
  ['applicant.address', 'identity'],
  ['need.purposeText', 'texts'],
];
const text = (path: string): Place => [path, 'texts'];
const nothing: readonly Place[] = [];

/** Every place of personal data, for each kind of event: one that is missing does not compile. */
export const personalPlaces: Readonly<Record<EventType, readonly Place[]>> = {
  CaseOpened: applicant,
  ConsentRecorded: nothing,
  ConsentWithdrawn: [text('reason')],
  ApplicationAmended: applicant,
  Screened: [text('screening.findings.*.evidence'), text('screening.findings.*.exception')],
  Scored: nothing,
  ScoreRefused: nothing,
  ScoreReviewed: [text('note')],
  DocumentFiled: [
    ['document.name', 'documents'],
    ['document.filedBy.orgId', 'identity'],
  ],
  DocumentRemoved: [text('reason')],
  RecommendationPrepared: nothing,
  Recommended: [text('round.note')],
  BankContacted: nothing,
  MaterialsCompleted: nothing,
  InformationRequested: [text('request.items')],
  InformationSupplied: [text('supplied')],
  CreditGranted: [text('grant.conditions'), text('grant.lateReason'), text('grant.basis.reason')],
  CreditDeclined: [text('decline.explanation'), text('decline.suggestion')],
  BankAnswerCorrected: [
    text('answer.conditions'),
    text('answer.lateReason'),
    text('answer.basis.reason'),
    text('answer.explanation'),
    text('answer.suggestion'),
    text('why'),
  ],
  ContactFellDue: nothing,
  BankFellSilent: nothing,
  WaitingEnded: [text('reason')],
  PrescriptionFellDue: nothing,
  StageFellDue: nothing,
  CultivationReviewFellDue: nothing,
  RungReached: nothing,
  RemindersPlanned: nothing,
  ExtensionAsked: [text('reason')],
  ExtensionDeclined: [text('reason')],
  DateMoved: [text('reason'), text('asked.reason')],
  TriageSuggested: nothing,
  TriageDecided: [text('decision.note')],
  DiagnosisScheduled: nothing,
  DiagnosisRecorded: [text('diagnosis.findings.*'), text('diagnosis.note')],
  FindingsCorrected: [text('findings.*'), text('why')],
  HandedUp: [text('handUp.question'), text('handUp.reason')],
  HandUpWithdrawn: [text('reason')],
  HandUpAccepted: nothing,
  HandUpRefused: [text('reason')],
  HandUpScheduled: nothing,
  HandUpUnscheduled: [text('note')],
  HandUpConcluded: [text('outcome.findings.*'), text('outcome.note'), text('outcome.recommended.*.measure')],
  HandUpFellDue: nothing,
  FollowUpSet: [text('followUp.text')],
  FollowUpMoved: [text('reason')],
  FollowUpDone: [text('text')],
  FollowUpCalledOff: [text('reason')],
  FollowUpFellDue: nothing,
  PrescriptionAdded: [text('prescription.measure'), ['prescription.ownerOrgId', 'identity']],
  PrescriptionSettled: [text('evidence')],
  PrescriptionDeclined: [text('reason')],
  MoreTimeAsked: [text('reason')],
  MoreTimeAnswered: [text('reason')],
  PrescriptionJudged: [text('note')],
  OfferAccepted: [
    ['outcome.acceptedBy.orgId', 'identity'],
    ['outcome.acceptedBy.personId', 'account'],
  ],
  ContractSigned: [['contract.number', 'identity'], text('contract.ownTerms.reason')],
  LoanDisbursed: nothing,
  OfferAbandoned: [text('reason')],
  OpenWorkCancelled: nothing,
  Urged: [text('note')],
  DepartmentAsked: [text('inquiry.why'), text('inquiry.asked.certificates.*')],
  InquiryOpened: nothing,
  InquiryAnswered: [
    text('reply.note'),
    text('reply.reason'),
    text('reply.certificates.*.name'),
    text('reply.certificates.*.number'),
    text('reply.certificates.*.issuer'),
    text('reply.points.model'),
    text('reply.points.source'),
  ],
  InquiryEnded: [text('reason')],
  CaseAssigned: [text('reason')],
  ActedAsCover: nothing,
  OrganisationSucceeded: nothing,
  TransferProposed: [text('reason')],
  TransferWithdrawn: [text('reason')],
  TransferRefused: [text('reason')],
  CaseTransferred: nothing,
  CaseToldApart: [text('reason')],
  CaseMerged: [text('reason')],
  CaseTakenIn: [text('reason')],
  CaseReopened: [text('reason')],
  StageEntered: [text('phase.reason')],
  ErasureRequested: [text('note')],
  ErasureRequestFellDue: nothing,
  ErasureRefused: [text('reason')],
  RetentionHeld: [text('reason')],
  PersonalDataErased: nothing,
};

/** Who acted, in every event: personal only where it was somebody of the enterprise. */
const actorPlaces: readonly Place[] = [
  ['by.orgId', 'identity'],
  ['by.personId', 'account'],
];

export const placesIn = (type: EventType): readonly Place[] => [...personalPlaces[type], ...actorPlaces];

/** Kinds of data at a place such as `diagnosis.findings.0`; undefined: no place known to this version. */
export const groupAt = (type: EventType, path: string): PersonalDataGroup | undefined => {
  const pattern = path.replace(/\.\d+(?=\.|$)/g, '.*');
  return placesIn(type).find(([place]) => place === pattern)?.[1];
};

/** An organisation's id is personal only where it is the applicant's own code, an account only where it is of its people. */
const ownOnly = ['by.orgId', 'outcome.acceptedBy.orgId', 'prescription.ownerOrgId', 'document.filedBy.orgId'];
const enterpriseOnly = ['by.personId', 'outcome.acceptedBy.personId'];

/** Places of an event that hold personal data, `*` spelt out; `ownCode`: the applicant's identity code. */
export const personalPathsIn = (event: CaseEvent, ownCode: string): readonly string[] =>
  placesIn(event.type).flatMap(([place]) => {
    if (ownOnly.includes(place)) return valueAt(event, place) === ownCode ? [place] : [];
    if (enterpriseOnly.includes(place)) {
      const actor = valueAt(event, place.replace(/\.personId$/, ''));
      return isEnterprise(actor) ? [place] : [];
    }
    return spelt(event, place.split('.')).filter((path) => isText(valueAt(event, path)));
  });

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isEnterprise = (actor: unknown): boolean =>
  typeof actor === 'object' && actor !== null && 'kind' in actor && actor.kind === 'enterprise';

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

export const valueAt = (value: unknown, path: string): unknown => path.split('.').reduce(memberOf, value);

/** `findings.*` as `findings.0`, `findings.1` … */
const spelt = (value: unknown, [name, ...rest]: readonly string[]): readonly string[] => {
  if (name === undefined) return [''];
  const names = name === '*' ? (Array.isArray(value) ? value.map((_, i) => String(i)) : []) : [name];
  return names.flatMap((one) =>
    spelt(memberOf(value, one), rest).map((below) => (below === '' ? one : `${one}.${below}`)),
  );
};
