import { endOfDay, startOfDay } from '../time/shanghai.ts';
import type { CaseFile } from './state.ts';

/** A moment at which something must happen to a case (时限). The id is stable while the rule that made it stands. */
export type CaseClock = {
  readonly id: string;
  readonly kind: 'bankAnswer' | 'prescription' | 'cultivationReview';
  readonly dueAt: number;
};

/** Every running clock of a case; a function of its state, so that no clock is kept twice. */
export const clocksOf = (file: CaseFile): readonly CaseClock[] => {
  const { phase } = file;
  switch (phase.stage) {
    case 'bankHandling':
      return bankClocks(file, phase.round);
    case 'prescription':
      return file.prescriptions
        .filter((p) => p.state === 'open' && p.overdueSince === undefined)
        .map((p) => ({ id: prescriptionClockId(p.id), kind: 'prescription', dueAt: endOfDay(p.dueOn) }));
    case 'cultivation':
      return phase.reviewDueSince === undefined
        ? [{ id: 'cultivationReview', kind: 'cultivationReview', dueAt: startOfDay(phase.reviewOn) }]
        : [];
    default:
      return [];
  }
};

const bankClocks = (file: CaseFile, current: number): readonly CaseClock[] =>
  (file.rounds.find((round) => round.number === current)?.lines ?? []).flatMap((line) => {
    const dueAt = line.clock?.dueAt;
    const running = dueAt !== undefined && !line.answer && line.silentSince === undefined;
    return running ? [{ id: bankClockId(current, line.bankId), kind: 'bankAnswer' as const, dueAt }] : [];
  });

export const prescriptionClockId = (id: string): string => `prescription:${id}`;

export const bankClockId = (round: number, bankId: string): string => `bankAnswer:${round}:${bankId}`;
