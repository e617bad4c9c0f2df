import type { CaseView, RecordedEvent } from '../api/routes.ts';

type Event = RecordedEvent['event'];

/** One line of the bank's own story: which sentence, when, and what somebody wrote. */
export type StoryLine = {
  readonly key: string;
  readonly at: string;
  readonly sentence: StorySentence;
  readonly amountFen?: number;
  /** The day that the sentence ends with. */
  readonly day?: string;
  readonly text?: string;
};

export type StorySentence =
  | 'recommended'
  | 'contacted'
  | 'materials'
  | 'asked'
  | 'supplied'
  | 'granted'
  | 'declined'
  | 'correctedGrant'
  | 'correctedDecline'
  | 'notContacted'
  | 'silent'
  | 'letGo'
  | 'accepted'
  | 'signed'
  | 'disbursed'
  | 'abandoned'
  | 'ended'
  | 'voided'
  | 'taskEnded'
  | 'prescribed'
  | 'urged'
  | 'extensionAsked'
  | 'extensionDeclined'
  | 'dateMoved'
  | 'dateNear'
  | 'datePassed';

/**
 * 本行办理过程, oldest first. When several banks are asked at once, or their work ends at once, that event is nobody's
 * alone: what it did to this bank comes from the view, in which each bank reads its own line.
 */
export const storyOf = (
  view: Pick<CaseView, 'rounds' | 'prescriptions'>,
  events: readonly RecordedEvent[],
): readonly StoryLine[] => {
  const rounds = view.rounds.map(
    ({ number, at, note }): StoryLine => ({
      key: `round-${number}`,
      at,
      sentence: 'recommended',
      ...(note && { text: note }),
    }),
  );
  const own = events.flatMap(({ seq, event }) => {
    const line = lineOf(event);
    return line ? [{ key: `event-${seq}`, at: event.at, ...line }] : [];
  });
  return [...rounds, ...own, ...endedOf(view, own)].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

const endedOf = (
  { rounds, prescriptions }: Pick<CaseView, 'rounds' | 'prescriptions'>,
  told: readonly StoryLine[],
): readonly StoryLine[] => {
  const abandonedAt = told.filter(({ sentence }) => sentence === 'abandoned').map(({ at }) => at);
  const lines = rounds.flatMap(({ number, lines: asked }) =>
    asked.flatMap(({ endedAt, voidedAt }): readonly StoryLine[] => [
      ...(endedAt === undefined ? [] : [{ key: `ended-${number}`, at: endedAt, sentence: 'ended' as const }]),
      ...(voidedAt === undefined || abandonedAt.includes(voidedAt)
        ? []
        : [{ key: `voided-${number}`, at: voidedAt, sentence: 'voided' as const }]),
    ]),
  );
  const tasks = prescriptions.flatMap(({ id, state, settledAt, measure }): readonly StoryLine[] =>
    state === 'cancelled' && settledAt !== undefined
      ? [{ key: `task-${id}`, at: settledAt, sentence: 'taskEnded', text: measure }]
      : [],
  );
  return [...lines, ...tasks];
};

const lineOf = (event: Event): Omit<StoryLine, 'key' | 'at'> | undefined => {
  switch (event.type) {
    case 'BankContacted':
      return { sentence: 'contacted' };
    case 'MaterialsCompleted':
      return { sentence: 'materials' };
    case 'InformationRequested':
      return { sentence: 'asked', text: event.request.items };
    case 'InformationSupplied':
      return { sentence: 'supplied', text: event.supplied };
    case 'CreditGranted':
      return { sentence: 'granted', amountFen: event.grant.amountFen };
    case 'CreditDeclined':
      return { sentence: 'declined', text: event.decline.explanation };
    case 'BankAnswerCorrected':
      return event.answer.kind === 'granted'
        ? { sentence: 'correctedGrant', amountFen: event.answer.amountFen, text: event.why }
        : { sentence: 'correctedDecline', text: event.why };
    case 'ContactFellDue':
      return { sentence: 'notContacted' };
    case 'BankFellSilent':
      return { sentence: 'silent' };
    case 'WaitingEnded':
      return { sentence: 'letGo', text: event.reason };
    case 'OfferAccepted':
      return { sentence: 'accepted', amountFen: event.outcome.grantedFen };
    case 'ContractSigned':
      return { sentence: 'signed', text: event.contract.number };
    case 'LoanDisbursed':
      return { sentence: 'disbursed', amountFen: event.disbursement.amountFen };
    case 'OfferAbandoned':
      return { sentence: 'abandoned', text: event.reason };
    case 'PrescriptionAdded':
      return { sentence: 'prescribed', text: event.prescription.measure };
    case 'ExtensionAsked':
      return { sentence: 'extensionAsked', day: event.until, text: event.reason };
    case 'ExtensionDeclined':
      return { sentence: 'extensionDeclined', day: event.from, text: event.reason };
    case 'DateMoved':
      return { sentence: 'dateMoved', day: event.to, ...(event.reason && { text: event.reason }) };
    case 'RungReached':
      if (event.rungs.length === 0) return undefined;
      return { sentence: Date.parse(event.at) > Date.parse(event.dueAt) ? 'datePassed' : 'dateNear' };
    case 'Urged':
      return { sentence: 'urged', text: event.note };
    default:
      return undefined;
  }
};
