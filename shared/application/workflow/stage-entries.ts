import type { CaseEvent } from '../../domain/case/events.ts';
import type { Phase } from '../../domain/case/state.ts';
import { loadEvents } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';

/** One entry of a case into a stage (进入阶段): the number of its `StageEntered` event, and what is true there. */
export type StageEntry = { readonly entry: number; readonly phase: Phase };

/** The case's entries into stages, oldest first, from the event of that number on. */
export const entriesFrom = async (
  deps: Pick<Deps, 'table'>,
  caseId: string,
  from: number,
): Promise<readonly StageEntry[]> =>
  (await loadEvents(deps, caseId, from)).flatMap(({ seq, event }) =>
    event.type === 'StageEntered' ? [{ entry: seq, phase: event.phase }] : [],
  );

/** The first entry of the case's present run: where its execution begins. */
export const firstEntryOfRun = async (
  deps: Pick<Deps, 'table'>,
  caseId: string,
): Promise<StageEntry | undefined> => {
  const events = await loadEvents(deps, caseId);
  const begun = events.findLast(({ event }) => beginsRun(event));
  const [first] = events.filter(({ seq, event }) => seq > (begun?.seq ?? 0) && event.type === 'StageEntered');
  return first?.event.type === 'StageEntered' ? { entry: first.seq, phase: first.event.phase } : undefined;
};

const beginsRun = ({ type }: CaseEvent): boolean => type === 'CaseOpened' || type === 'CaseReopened';
