import { groupsOf } from '../personal-data/groups.ts';
import { endOfDay, startOfDay } from '../time/shanghai.ts';
import { isOwed } from './owed-measure.ts';
import { type BankLine, waitsForContact } from './round.ts';
import type { CaseFile } from './state.ts';

/** A moment at which something must happen to a case (时限). The id is stable while the rule that made it stands. */
export type CaseClock = {
  readonly id: string;
  readonly kind:
    | 'contact'
    | 'bankAnswer'
    | 'prescription'
    /** 处方执行时限 of the whole plan, beside the date of each measure. */
    | 'plan'
    /** 回访跟进. */
    | 'followUp'
    /** 上级答复提级. */
    | 'handUpAnswer'
    | 'secondRecommendation'
    | 'jointDiagnosis'
    | 'cultivationReview'
    | 'erasureAnswer'
    /** 催办: the next rungs of whatever dates the case has; of no date itself. */
    | 'ladder'
    | 'retention';
  readonly dueAt: number;
};

type DateClock = CaseClock & { readonly kind: Exclude<CaseClock['kind'], 'ladder'> };

/** Every running clock of a case; a function of its state, so that no clock is kept twice. */
export const clocksOf = (file: CaseFile): readonly CaseClock[] => {
  const nextAt = nextRungAt(file);
  const dates = dateClocksOf(file);
  return nextAt === undefined ? dates : [...dates, { id: ladderClockId, kind: 'ladder', dueAt: nextAt }];
};

/** One for all rungs of a case: what is reached in one moment is told in one transaction. */
export const ladderClockId = 'ladder';

/** Undefined: no rung is left. */
const nextRungAt = ({ ladders = [] }: CaseFile): number | undefined =>
  ladders.reduce<number | undefined>(
    (first, { rungs: [next] }) => (next && (first === undefined || next.at < first) ? next.at : first),
    undefined,
  );

/** Every running clock of a date, of a review or of the retention period. */
export const dateClocksOf = (file: CaseFile): readonly DateClock[] => [
  ...stageClocks(file),
  ...measureClocks(file),
  ...followUpClocks(file),
  ...handUpClocks(file),
];

const stageClocks = (file: CaseFile): readonly DateClock[] => {
  const { phase } = file;
  switch (phase.stage) {
    case 'bankHandling':
      return [...contactClocks(file, phase.round), ...bankClocks(file, phase.round)];
    case 'secondRecommendation':
    case 'jointDiagnosis':
      return limitClocks(file, phase.stage);
    case 'prescription':
      return limitClocks(file, 'plan');
    case 'cultivation':
      return phase.reviewDueSince === undefined
        ? [{ id: 'cultivationReview', kind: 'cultivationReview', dueAt: startOfDay(phase.reviewOn) }]
        : [];
    case 'withdrawn':
    case 'closed':
      return [...erasureAnswerClocks(file), ...retentionClocks(file)];
    default:
      return [];
  }
};

const measureClocks = ({ prescriptions, phase }: CaseFile): readonly DateClock[] =>
  prescriptions
    .filter((one) => isOwed(one, phase.stage) && one.overdueSince === undefined)
    .map(({ id, dueOn }) => ({ id: prescriptionClockId(id), kind: 'prescription', dueAt: endOfDay(dueOn) }));

const followUpClocks = ({ followUps = [] }: CaseFile): readonly DateClock[] =>
  followUps
    .filter(({ state, overdueSince }) => state === 'open' && overdueSince === undefined)
    .map(({ id, on }) => ({ id: followUpClockId(id), kind: 'followUp', dueAt: endOfDay(on) }));

const handUpClocks = ({ handUps = [] }: CaseFile): readonly DateClock[] =>
  handUps.flatMap(({ id, state, dueOn, overdueSince }) =>
    state === 'waiting' && dueOn !== undefined && overdueSince === undefined
      ? [{ id: handUpClockId(id), kind: 'handUpAnswer' as const, dueAt: endOfDay(dueOn) }]
      : [],
  );

const limitClocks = (
  { limit }: CaseFile,
  kind: 'secondRecommendation' | 'jointDiagnosis' | 'plan',
): readonly DateClock[] =>
  limit && limit.overdueSince === undefined ? [{ id: kind, kind, dueAt: limit.dueAt }] : [];

const erasureAnswerClocks = ({ personalData }: CaseFile): readonly DateClock[] => {
  const { dueAt, overdueSince } = personalData?.request ?? {};
  return dueAt !== undefined && overdueSince === undefined
    ? [{ id: 'erasureAnswer', kind: 'erasureAnswer', dueAt }]
    : [];
};

/** 保存期限, at the end of the hold where that is later; it runs while anything is left to erase. */
const retentionClocks = (file: CaseFile): readonly DateClock[] => {
  const { retention, erased = [] } = file.personalData ?? {};
  const left = groupsOf(file.applicant).some((group) => !erased.includes(group));
  if (!retention || !left) return [];
  return [{ id: retentionClockId, kind: 'retention', dueAt: Math.max(retention.dueAt, heldUntil(file)) }];
};

export const retentionClockId = 'retention';

/** The last moment of the hold (留存) on a case's personal data; 0: none. */
export const heldUntil = ({ personalData }: CaseFile): number =>
  personalData?.hold ? endOfDay(personalData.hold.until) : 0;

/** One for all banks of a round, at the first of their dates: they were asked at one moment, under one rule. */
const contactClocks = (file: CaseFile, current: number): readonly DateClock[] => {
  const dueAt = Math.min(...notYetCalling(file, current).flatMap(({ contact }) => contact?.dueAt ?? []));
  return dueAt === Number.POSITIVE_INFINITY ? [] : [{ id: contactClockId(current), kind: 'contact', dueAt }];
};

/** Lines of a round whose bank should call and has neither done so nor been told that it is late. */
export const notYetCalling = (file: CaseFile, current: number): readonly BankLine[] =>
  (file.rounds.find(({ number }) => number === current)?.lines ?? []).filter(
    (line) => line.contact?.overdueSince === undefined && waitsForContact(line),
  );

const bankClocks = (file: CaseFile, current: number): readonly DateClock[] =>
  (file.rounds.find((round) => round.number === current)?.lines ?? []).flatMap((line) => {
    const dueAt = line.clock?.dueAt;
    const running = dueAt !== undefined && !line.answer && line.silentSince === undefined;
    return running ? [{ id: bankClockId(current, line.bankId), kind: 'bankAnswer' as const, dueAt }] : [];
  });

export const prescriptionClockId = (id: string): string => `prescription:${id}`;

export const followUpClockId = (id: string): string => `followUp:${id}`;

export const handUpClockId = (id: string): string => `handUp:${id}`;

export const bankClockId = (round: number, bankId: string): string => `bankAnswer:${round}:${bankId}`;

export const contactClockId = (round: number): string => `contact:${round}`;
