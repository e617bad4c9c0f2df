import type { EventOf } from './events.ts';
import { unasked } from './evolve-prescription.ts';
import type { LinePlace } from './open-work.ts';
import type { BankLine } from './round.ts';
import type { CaseFile } from './state.ts';

/** The case with its open work ended at one moment, each in its own way and still on record. */
export const withoutOpenWork = (file: CaseFile, { work, at }: EventOf<'OpenWorkCancelled'>): CaseFile => {
  const changed = (number: number, line: BankLine): BankLine => {
    const isHere = ({ round, bankId }: LinePlace) => round === number && bankId === line.bankId;
    const cancelled = work.requests.filter(isHere).map(({ requestId }) => requestId);
    return {
      ...line,
      ...(cancelled.length > 0 && {
        requests: line.requests.map((request) =>
          cancelled.includes(request.id) ? { ...request, cancelledAt: at } : request,
        ),
      }),
      ...(work.invitations.some(isHere) && { endedAt: at }),
      ...(work.offers.some(isHere) && { voidedAt: at }),
    };
  };
  return {
    ...file,
    prescriptions: file.prescriptions.map((prescription) =>
      work.prescriptionIds.includes(prescription.id)
        ? { ...unasked(prescription), state: 'cancelled', settledAt: at }
        : prescription,
    ),
    ...(file.inquiries && {
      inquiries: file.inquiries.map((one) =>
        work.inquiryIds?.includes(one.id) ? { ...one, state: 'ended' as const } : one,
      ),
    }),
    ...(file.followUps && {
      followUps: file.followUps.map((one) =>
        work.followUpIds?.includes(one.id) ? { ...one, state: 'cancelled' as const } : one,
      ),
    }),
    ...(file.handUps && {
      handUps: file.handUps.map((one) =>
        work.handUps?.some(({ handUpId }) => handUpId === one.id)
          ? { ...one, state: 'cancelled' as const }
          : one,
      ),
    }),
    rounds: file.rounds.map((round) => ({
      ...round,
      lines: round.lines.map((line) => changed(round.number, line)),
    })),
  };
};
