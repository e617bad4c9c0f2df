import type { Deps } from '../deps.ts';
import { dueSort, failingPartition } from '../keys.ts';
import type { Item } from '../ports/table.ts';

/** A throttled table or a full disk is over in a moment: the first tries come fast. */
const firstDelayMs = 1000;
/** An outage of a day costs this many tries a day, and what is mended is noticed within the hour. */
const longestDelayMs = 3_600_000;

/** What a failing item carries with it until it is carried out or rewritten by whoever owns it. */
type Failing = { readonly tries: number; readonly since: number };

/** Written by `backOff`: anything else that moves the item takes it out of the partition of what fails. */
const failingOf = ({ index, data }: Item): Failing | undefined =>
  index?.due?.pk === failingPartition ? (data['failing'] as unknown as Failing | undefined) : undefined;

const momentOf = (item: Item): number => Number.parseInt(item.index?.due?.sk ?? '', 10);

/** Since when it has been due, however often it was put off since. */
export const dueSince = (item: Item): number => failingOf(item)?.since ?? momentOf(item);

/** How long after the so-manieth failure it is tried again: twice as long each time, up to an hour. */
export const delayAfter = (tries: number): number =>
  Math.min(firstDelayMs * 2 ** Math.min(tries - 1, 31), longestDelayMs);

/**
 * Puts a due item off after it failed, out of the way of those that do not. Its version stays what it was: nothing but
 * the moment of its next try has changed, and its owner's next write must find what it expects.
 *
 * @returns false where it could not be put off, or is another's meanwhile: then nothing was written
 */
export const backOff = async ({ table, clock, log }: Deps, item: Item): Promise<boolean> => {
  const { pk, sk, version, index, data } = item;
  const tries = (failingOf(item)?.tries ?? 0) + 1;
  const id = (index?.due?.sk ?? '').replace(/^\d+#/, '');
  const failing = { tries, since: dueSince(item) };
  const due = { pk: failingPartition, sk: dueSort(clock.now() + delayAfter(tries), id) };
  try {
    const { ok } = await table.transact([
      {
        kind: 'put',
        item: { ...item, index: { ...index, due }, data: { ...data, failing } },
        expect: { kind: 'version', version },
      },
    ]);
    return ok;
  } catch (error) {
    log.warn('due_not_put_off', { pk, sk, error: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
};
