import type { ActedBy } from '../case/actor.ts';
import type { SealedRecord } from '../personal-data/sealed-records.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { VisitedFirm } from '../visits/index.ts';

/** `waiting` 等候; `called` 已叫号, somebody is being seen; `served` 已办结; `absent` 过号, called and not there; `cancelled` 作废. */
export const slipStates = ['waiting', 'called', 'served', 'absent', 'cancelled'] as const;
export type SlipState = (typeof slipStates)[number];

/** What somebody says at the door: what it is about in few words, and who they are as far as they like. */
export type SlipSaid = {
  readonly wants: string;
  readonly firm?: VisitedFirm;
  readonly phone?: string;
};

/** What was done to a slip; nothing of it goes away but what is erased. */
export type SlipAct =
  | { readonly type: 'given'; readonly said: SlipSaid }
  | { readonly type: 'called'; readonly desk: string }
  /** 过号. */
  | { readonly type: 'missed' }
  /** 重新排队: who was not there when called is back, and stands behind those who wait. */
  | { readonly type: 'requeued' }
  /** 办结; with the visit that came of it, where one did. */
  | { readonly type: 'served'; readonly visitId?: string }
  /** 补登走访 for a slip that was served without one. */
  | { readonly type: 'linked'; readonly visitId: string }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'erased'; readonly basis: string; readonly reference: string };
export type SlipActType = SlipAct['type'];
export const slipActTypes = [
  'given',
  'called',
  'missed',
  'requeued',
  'served',
  'linked',
  'cancelled',
  'erased',
] as const satisfies readonly SlipActType[];

/** 取号单: numbered within its studio and day. Its record is chained by hash, personal values sealed (docs/adr/0010, 0060). */
export type Slip = SlipSaid & {
  readonly id: string;
  readonly studioId: string;
  /** The day of it, in China. */
  readonly day: CivilDate;
  readonly number: number;
  readonly state: SlipState;
  readonly by: ActedBy;
  readonly at: number;
  /** The last time it was called. */
  readonly call?: { readonly desk: string; readonly at: number; readonly by: ActedBy };
  /** How long they waited is counted until then (epoch milliseconds). */
  readonly firstCalledAt?: number;
  readonly endedAt?: number;
  readonly visitId?: string;
  readonly erased?: true;
  readonly version: number;
  readonly records: readonly SealedRecord<SlipAct>[];
};

/**
 * One day's line of one studio (排队). It alone says who is next, so whoever gives or calls a slip writes it, and of two at
 * one moment the second finds what the first has made of it. It holds numbers and desks and no more: a board may show all of it.
 */
export type Queue = {
  readonly studioId: string;
  readonly day: CivilDate;
  /** The last number given; 0: none yet. */
  readonly last: number;
  /** Numbers that wait, the next one first. */
  readonly line: readonly number[];
  /** Who is being seen, by desk; one at each. */
  readonly called: readonly { readonly number: number; readonly desk: string; readonly at: number }[];
  readonly version: number;
};

export const emptyQueue = (studioId: string, day: CivilDate): Queue => ({
  ...{ studioId, day, last: 0, line: [], called: [], version: 0 },
});

/** How many are in front of a number that waits. */
export const beforeIn = ({ line }: Pick<Queue, 'line'>, number: number): number | undefined => {
  const place = line.indexOf(number);
  return place < 0 ? undefined : place;
};

/** 遗留: still open when its day is over. */
export const isLeftOver = ({ state, day }: Pick<Slip, 'state' | 'day'>, today: CivilDate): boolean =>
  day < today && (state === 'waiting' || state === 'called');
