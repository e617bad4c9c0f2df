import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { emptyQueue, type Queue, type Slip, type Studio } from '../../domain/studios/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { queueKey, queuesOf, slipKey, slipPlaceKey, slipsOf, studioKey, studiosOf } from '../keys.ts';
import type { Item, JsonObject, Table, Write } from '../ports/table.ts';

type Store = { readonly table: Table };

const studioIn = ({ data }: Item): Studio => data as unknown as Studio;
const queueIn = ({ data }: Item): Queue => data as unknown as Queue;
const slipIn = ({ data }: Item): Slip => data as unknown as Slip;

/** 驻点 are a work group's own affair: who serves there sees all of it, and nobody else any. */
export const mayServe = ({ rules }: Pick<Deps, 'rules'>, actor: Actor): boolean =>
  actor.kind === 'regulator' && mayDo(actor, 'slips.serve') && rules.isWorkGroup(actor.orgId);

/** More than a work group may have: the whole list is one page. */
const mostListed = 200;

export const studiosIn = async ({ table }: Store, orgId: string): Promise<readonly Studio[]> => {
  const { items } = await table.query({ pk: studiosOf(orgId), limit: mostListed });
  return items.map(studioIn);
};

/** Of one's own work group alone: that of another is found by nobody. */
export const findStudio = async (
  { table }: Store,
  orgId: string,
  studioId: string,
): Promise<Studio | undefined> => {
  const item = await table.get(studioKey(orgId, studioId));
  return item && studioIn(item);
};

export const studioWrite = (orgId: string, before: Studio | undefined, after: Studio): Write => ({
  kind: 'put',
  item: {
    ...studioKey(orgId, after.id),
    version: after.version,
    data: after as unknown as JsonObject,
  },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

export const findQueue = async ({ table }: Store, studioId: string, day: CivilDate): Promise<Queue> => {
  const item = await table.get(queueKey(studioId, day));
  return item ? queueIn(item) : emptyQueue(studioId, day);
};

/** Days before this one, newest first. */
export const queuesBefore = async (
  { table }: Store,
  studioId: string,
  today: CivilDate,
  limit: number,
): Promise<readonly Queue[]> => {
  const pk = queuesOf(studioId);
  const { items } = await table.query({ pk, to: today, order: 'descending', limit: limit + 1 });
  return items
    .map(queueIn)
    .filter(({ day }) => day < today)
    .slice(0, limit);
};

const pageSize = 500;

/** All of a day, by number. */
export const slipsOfDay = async (
  { table }: Store,
  studioId: string,
  day: CivilDate,
): Promise<readonly Slip[]> => {
  const slips: Slip[] = [];
  let cursor: string | undefined;
  do {
    const pk = slipsOf(studioId, day);
    const page = await table.query({ pk, limit: pageSize, ...(cursor !== undefined && { cursor }) });
    slips.push(...page.items.map(slipIn));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return slips;
};

export const slipNumbered = async (
  { table }: Store,
  { studioId, day }: Pick<Queue, 'studioId' | 'day'>,
  number: number,
): Promise<Slip | undefined> => {
  const item = await table.get(slipKey(studioId, day, number));
  return item && slipIn(item);
};

export const findSlip = async (store: Store, slipId: string): Promise<Slip | undefined> => {
  const place = await store.table.get(slipPlaceKey(slipId));
  if (!place) return undefined;
  const { studioId, day, number } = place.data as unknown as Pick<Slip, 'studioId' | 'day' | 'number'>;
  return slipNumbered(store, { studioId, day }, number);
};

type Standing = { readonly queue: Queue; readonly slip?: Slip };

/**
 * A slip and the line it stands in, each as it was read: whoever was faster with either of the two has won. A line that is as
 * it was is not written.
 */
export const slipWrites = (before: Standing, { queue, slip }: Required<Standing>): readonly Write[] => {
  const { id, studioId, day, number } = slip;
  const place: Write = {
    kind: 'put',
    item: { ...slipPlaceKey(id), version: 1, data: { studioId, day, number } },
    expect: { kind: 'notExists' },
  };
  const line: Write = {
    kind: 'put',
    item: {
      ...queueKey(studioId, day),
      version: before.queue.version + 1,
      data: { ...queue, version: before.queue.version + 1 } as unknown as JsonObject,
    },
    expect:
      before.queue.version > 0 ? { kind: 'version', version: before.queue.version } : { kind: 'notExists' },
  };
  const state: Write = {
    kind: 'put',
    item: {
      ...slipKey(studioId, day, number),
      version: slip.version,
      data: slip as unknown as JsonObject,
    },
    expect: before.slip ? { kind: 'version', version: before.slip.version } : { kind: 'notExists' },
  };
  return [state, ...(before.slip ? [] : [place]), ...(queue === before.queue ? [] : [line])];
};
