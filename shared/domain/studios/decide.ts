import type { ActedBy } from '../case/actor.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Queue, Slip, SlipAct, SlipActType, SlipSaid, SlipState } from './slip.ts';
import type { StudioSaid } from './studio.ts';

export const slipRefusals = [
  'studio_closed',
  'slip_desk_unknown',
  'slip_desk_busy',
  'slip_line_empty',
  'slip_day_over',
  'slip_not_waiting',
  'slip_not_called',
  'slip_not_absent',
  'slip_not_served',
  'slip_over',
  'slip_has_visit',
  'slip_erased',
] as const;
export type SlipRefusal = (typeof slipRefusals)[number];

export type Decided = { readonly queue: Queue; readonly slip: Slip; readonly act: SlipAct };

type Moment = { readonly at: number; readonly by: ActedBy; readonly today: CivilDate };

/** 取号: the next number of the day, at the end of the line. */
export const giveSlip = (
  queue: Queue,
  { closed }: Pick<StudioSaid, 'closed'>,
  id: string,
  said: SlipSaid,
  { at, by }: Moment,
): Decided | SlipRefusal => {
  if (closed) return 'studio_closed';
  const number = queue.last + 1;
  const { studioId, day } = queue;
  return {
    queue: { ...queue, last: number, line: [...queue.line, number] },
    slip: { ...said, id, studioId, day, number, state: 'waiting', by, at, version: 0, records: [] },
    act: { type: 'given', said },
  };
};

/** Whose turn it is at that desk: the first who waits. One is seen at each desk, so that a board shows no two. */
export const nextAt = (
  { line, called, day }: Queue,
  { desks }: Pick<StudioSaid, 'desks'>,
  desk: string,
  { today }: Pick<Moment, 'today'>,
): number | SlipRefusal => {
  if (day !== today) return 'slip_day_over';
  if (!desks.includes(desk)) return 'slip_desk_unknown';
  if (called.some((one) => one.desk === desk)) return 'slip_desk_busy';
  return line[0] ?? 'slip_line_empty';
};

/** What may be done to an existing slip. */
export type SlipChange = Exclude<SlipAct, { readonly type: 'given' }>;

/** From which state it may be done, and what is said where it may not. Past its day nobody is called or stands in line. */
const transitions: Readonly<
  Record<
    Exclude<SlipActType, 'given'>,
    { readonly from: readonly SlipState[]; readonly else: SlipRefusal; readonly onItsDay?: true }
  >
> = {
  called: { from: ['waiting'], else: 'slip_not_waiting', onItsDay: true },
  missed: { from: ['called'], else: 'slip_not_called' },
  requeued: { from: ['absent'], else: 'slip_not_absent', onItsDay: true },
  served: { from: ['called'], else: 'slip_not_called' },
  linked: { from: ['served'], else: 'slip_not_served' },
  cancelled: { from: ['waiting', 'called', 'absent'], else: 'slip_over' },
  erased: { from: ['waiting', 'called', 'served', 'absent', 'cancelled'], else: 'slip_over' },
};

/** What was done to a slip, and what becomes of the line by it; or why it may not be done. */
export const changeSlip = (
  queue: Queue,
  slip: Slip,
  act: SlipChange,
  { at, by, today }: Moment,
): Decided | SlipRefusal => {
  const rule = transitions[act.type];
  if (!rule.from.includes(slip.state)) return rule.else;
  if (rule.onItsDay && slip.day !== today) return 'slip_day_over';
  const { number } = slip;
  const left: Queue = {
    ...queue,
    line: queue.line.filter((one) => one !== number),
    called: queue.called.filter((one) => one.number !== number),
  };
  switch (act.type) {
    case 'called': {
      const call = { desk: act.desk, at, by };
      const seen = [...left.called, { number, desk: act.desk, at }];
      const firstCalledAt = slip.firstCalledAt ?? at;
      return {
        queue: { ...left, called: seen },
        slip: { ...slip, state: 'called', call, firstCalledAt },
        act,
      };
    }
    case 'missed':
      return { queue: left, slip: { ...slip, state: 'absent' }, act };
    case 'requeued':
      return { queue: { ...left, line: [...left.line, number] }, slip: { ...slip, state: 'waiting' }, act };
    case 'served': {
      const { visitId } = act;
      const ended = { ...slip, state: 'served', endedAt: at } as const;
      return { queue: left, slip: { ...ended, ...(visitId !== undefined && { visitId }) }, act };
    }
    case 'linked':
      if (slip.visitId !== undefined) return 'slip_has_visit';
      return { queue, slip: { ...slip, visitId: act.visitId }, act };
    case 'cancelled':
      return { queue: left, slip: { ...slip, state: 'cancelled', endedAt: at }, act };
    case 'erased':
      return slip.erased ? 'slip_erased' : { queue, slip, act };
    default:
      return act satisfies never;
  }
};

/** The visit that came of it: of who is being seen it ends the slip, of one that was ended without it is added. */
export const visitAct = ({ state }: Slip, visitId: string): SlipChange =>
  state === 'served' ? { type: 'linked', visitId } : { type: 'served', visitId };
