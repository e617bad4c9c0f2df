import type { CaseEvent } from '../../domain/case/events.ts';
import { replay } from '../../domain/case/evolve.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { erasedMark } from '../../domain/personal-data/erased-mark.ts';
import type { PersonalDataGroup } from '../../domain/personal-data/groups.ts';
import { groupAt, personalPathsIn, valueAt } from '../../domain/personal-data/personal-fields.ts';
import { registerLineOf, shelfOf } from '../../domain/register/line.ts';
import { type CaseChange, chained, eventWrite, stateWrite, storedAfter } from '../cases/case-change.ts';
import { historyBytesOf, loadEvents, type StoredCase } from '../cases/case-store.ts';
import { projectionWrites } from '../cases/projections.ts';
import type { Deps } from '../deps.ts';
import { casesOfFirm, endedPart, keptFiguresKey } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import { erasureWrite } from './unfinished-erasure.ts';

export const erasedGroupsOf = (events: readonly CaseEvent[]): readonly PersonalDataGroup[] =>
  events.flatMap((event) => (event.type === 'PersonalDataErased' ? event.groups : []));

/**
 * What an erasure changes at once, in one transaction: the state without the data, the event that says so, everything
 * that is found by the data, and a due item that stands until the stored events are without it too (`finishErasure`).
 * `overtaken`: someone wrote meanwhile. `unsealed`: an event of an older version holds data that was never sealed; it
 * cannot be erased and still verify, and then rather nothing is erased than half of it.
 */
export const erasingChange = async (
  deps: Pick<Deps, 'table' | 'hash' | 'salt' | 'rules'>,
  before: StoredCase,
  events: readonly CaseEvent[],
  now: number,
): Promise<CaseChange | 'overtaken' | 'unsealed'> => {
  const { file } = before;
  const past = await loadEvents(deps, file.id);
  if (past.length !== file.version) return 'overtaken';
  const recorded = chained(deps, before, file, events);
  const erased = asErased([...past, ...recorded], deps.hash);
  const left = erased.map(({ event }) => event);
  const groups = erasedGroupsOf(events);
  const { code } = file.applicant.identity;
  if (!areGone(left.slice(0, past.length), groups, code)) return 'unsealed';
  const after = replay(left);
  if (!after) throw new Error('No events, no case');
  const pastBytes = historyBytesOf(erased.slice(0, past.length));
  const { stored, size } = storedAfter(before, after, recorded, pastBytes);
  const found: readonly Write[] = groups.includes('identity')
    ? [{ kind: 'delete', key: { pk: casesOfFirm(code), sk: file.id } }]
    : [];
  return {
    after,
    size,
    writes: [
      stateWrite(deps, before, stored),
      ...recorded.map((event, nth) => eventWrite(event, nth === 0)),
      ...projectionWrites(file, after),
      ...found,
      ...forgottenFigures(file),
      await erasureWrite(deps, file, past, groups, now),
    ],
  };
};

/** What is kept of the month in which the case came to rest marks its firm; it is counted anew from the line. */
const forgottenFigures = (file: CaseFile): readonly Write[] => {
  const line = registerLineOf(file);
  if (shelfOf(line) === 'open') return [];
  return [{ kind: 'delete', key: keptFiguresKey(line.orgId, endedPart(line.enteredOn.slice(0, 7))) }];
};

const areGone = (
  events: readonly CaseEvent[],
  groups: readonly PersonalDataGroup[],
  ownCode: string,
): boolean =>
  events.every((event) =>
    personalPathsIn(event, ownCode).every((path) => {
      const group = groupAt(event.type, path);
      return group === undefined || !groups.includes(group) || valueAt(event, path) === erasedMark;
    }),
  );
