import type { RecordedEvent } from '../case/chain.ts';
import type { PersonalDataGroup } from './groups.ts';
import { withoutGroups } from './seal.ts';

/**
 * The record as its erasures leave it: whatever an erasure names is gone from all events before it. The stored events
 * become just this, one after another; until then it is what readers and the replay go by.
 */
export const asErased = (
  events: readonly RecordedEvent[],
  hash: (text: string) => string,
): readonly RecordedEvent[] => {
  const gone = new Set<PersonalDataGroup>();
  return events
    .toReversed()
    .map((recorded) => {
      const shown = gone.size > 0 ? withoutGroups(recorded, gone, hash) : recorded;
      if (recorded.event.type === 'PersonalDataErased')
        for (const group of recorded.event.groups) gone.add(group);
      return shown;
    })
    .toReversed();
};
