import type { Prescription } from './diagnosis.ts';
import type { EventOf } from './events.ts';
import type { CaseFile } from './state.ts';

type PrescriptionEvent = EventOf<
  | 'PrescriptionSettled'
  | 'PrescriptionDeclined'
  | 'PrescriptionFellDue'
  | 'MoreTimeAsked'
  | 'MoreTimeAnswered'
  | 'PrescriptionJudged'
>;

/** The case with what happened to one measure of its ledger. */
export const withPrescription = (file: CaseFile, event: PrescriptionEvent): CaseFile => ({
  ...file,
  prescriptions: file.prescriptions.map((one) => (one.id === event.prescriptionId ? after(one, event) : one)),
});

const after = (one: Prescription, event: PrescriptionEvent): Prescription => {
  const { at, by } = event;
  switch (event.type) {
    case 'PrescriptionSettled': {
      const { state, evidence } = event;
      return { ...unasked(one), state, evidence, settledAt: at, settledBy: by };
    }
    case 'PrescriptionDeclined':
      return { ...unasked(one), state: 'declined', evidence: event.reason, settledAt: at, settledBy: by };
    case 'PrescriptionFellDue':
      return { ...one, overdueSince: at };
    case 'MoreTimeAsked':
      return { ...one, moreTime: { until: event.until, reason: event.reason, at, by } };
    case 'MoreTimeAnswered': {
      if (!event.granted) return unasked(one);
      const { overdueSince: _late, ...onTime } = unasked(one);
      return { ...onTime, dueOn: event.until, timesMoved: (one.timesMoved ?? 0) + 1 };
    }
    case 'PrescriptionJudged': {
      const { judge, helped, note } = event;
      const judgement = { helped, at, ...(note !== undefined && { note }) };
      return { ...one, judged: { ...one.judged, [judge]: judgement } };
    }
    default:
      return event satisfies never;
  }
};

/** What has ended is given no more time. */
export const unasked = ({ moreTime: _asked, ...one }: Prescription): Prescription => one;
