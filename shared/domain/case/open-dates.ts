import type { Moment } from '../time/moment.ts';
import { endOfDay, startOfDay } from '../time/shanghai.ts';
import {
  bankClockId,
  contactClockId,
  followUpClockId,
  handUpClockId,
  prescriptionClockId,
} from './clocks.ts';
import type { DatePlace } from './ladder.ts';
import { isOwed } from './owed-measure.ts';
import { isSettled, waitsForContact } from './round.ts';
import type { CaseFile } from './state.ts';

/** 期限: a date that is open until the work is done, also when it has passed. A clock that stands still has none. */
export type OpenDate = DatePlace & {
  /** The same while it is the same work, whatever its date. */
  readonly id: string;
  readonly dueAt: Moment;
};

/** Every date that this case waits for, whether it has passed or not. */
export const openDatesOf = (file: CaseFile): readonly OpenDate[] => [
  ...stageDates(file),
  ...measureDates(file),
  ...followUpDates(file),
  ...handUpDates(file),
];

const stageDates = (file: CaseFile): readonly OpenDate[] => {
  const { phase, limit } = file;
  switch (phase.stage) {
    case 'bankHandling':
      return bankDates(file, phase.round);
    case 'secondRecommendation':
    case 'jointDiagnosis':
      return limit ? [{ id: phase.stage, kind: phase.stage, dueAt: limit.dueAt }] : [];
    case 'prescription':
      return limit ? [{ id: 'plan', kind: 'plan', dueAt: limit.dueAt }] : [];
    case 'cultivation':
      return [{ id: 'cultivationReview', kind: 'cultivationReview', dueAt: startOfDay(phase.reviewOn) }];
    case 'withdrawn':
    case 'closed': {
      const dueAt = file.personalData?.request?.dueAt;
      return dueAt === undefined ? [] : [{ id: 'erasureAnswer', kind: 'erasureAnswer', dueAt }];
    }
    default:
      return [];
  }
};

const measureDates = ({ prescriptions, phase }: CaseFile): readonly OpenDate[] =>
  prescriptions
    .filter((one) => isOwed(one, phase.stage))
    .map(({ id, dueOn }) => ({
      id: prescriptionClockId(id),
      kind: 'prescription',
      prescriptionId: id,
      dueAt: endOfDay(dueOn),
    }));

const followUpDates = ({ followUps = [] }: CaseFile): readonly OpenDate[] =>
  followUps
    .filter(({ state }) => state === 'open')
    .map(({ id, on }) => ({
      id: followUpClockId(id),
      kind: 'followUp',
      followUpId: id,
      dueAt: endOfDay(on),
    }));

/** Until the level above has answered. */
const handUpDates = ({ handUps = [] }: CaseFile): readonly OpenDate[] =>
  handUps.flatMap(({ id, state, dueOn }) =>
    state === 'waiting' && dueOn !== undefined
      ? [{ id: handUpClockId(id), kind: 'handUpAnswer' as const, handUpId: id, dueAt: endOfDay(dueOn) }]
      : [],
  );

/** Each bank has its own date to call, though one clock tells of all. */
const bankDates = ({ rounds }: CaseFile, round: number): readonly OpenDate[] =>
  (rounds.find(({ number }) => number === round)?.lines ?? []).flatMap((line) => {
    const { bankId, contact, clock } = line;
    const calls = contact && waitsForContact(line);
    const answers = clock?.dueAt !== undefined && !isSettled(line);
    const id = contactClockId(round);
    return [
      ...(calls
        ? [{ id: `${id}:${bankId}`, kind: 'contact' as const, round, bankId, dueAt: contact.dueAt }]
        : []),
      ...(answers
        ? [
            {
              id: bankClockId(round, bankId),
              kind: 'bankAnswer' as const,
              ...{ round, bankId, dueAt: clock.dueAt },
            },
          ]
        : []),
    ];
  });
