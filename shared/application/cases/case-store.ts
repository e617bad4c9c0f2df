import type { RecordedEvent } from '../../domain/case/chain.ts';
import { replay } from '../../domain/case/evolve.ts';
import { jsonBytes } from '../../domain/case/json-bytes.ts';
import { isShortened } from '../../domain/case/shortened.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import type { Deps } from '../deps.ts';
import { casePk, eventKey, lastEventKey, stateKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { getWithRules } from '../rules/freshness.ts';

/** A case, whole, and the hash its next event is chained to. */
export type StoredCase = {
  readonly file: CaseFile;
  readonly lastHash: string;
  /** Of all its events as they are stored, as `jsonBytes` counts; absent in what was written before they were counted. */
  readonly historyBytes?: number;
};

/** As the state item has it: once the case is large its long texts are cut (`shortened`). */
export const storedCaseOf = (item: Item): StoredCase => item.data as unknown as StoredCase;

/** The case as lists and figures need it, with one item read: long texts may be cut. */
export const listedFileOf = (item: Item): CaseFile => storedCaseOf(item).file;

/** The case whole: what its state item says while it is small, else what its events say (docs/adr/0030). */
export const wholeCaseOf = async (deps: Pick<Deps, 'table'>, item: Item): Promise<StoredCase> => {
  const stored = storedCaseOf(item);
  return isShortened(stored.file) ? caseFromEvents(deps, stored) : stored;
};

/** The fold of all events there are: never older than the state item that was read before them. */
const caseFromEvents = async (
  deps: Pick<Deps, 'table'>,
  { file: { id, version }, historyBytes }: StoredCase,
): Promise<StoredCase> => {
  const events = await loadEvents(deps, id);
  const last = events.at(-1);
  // The commitments that an erasure leaves are not part of the case: nothing is hashed for it.
  const file = replay(asErased(events, () => '').map(({ event }) => event));
  if (!file || !last) throw new Error('A case whose texts stand in its events has events');
  const uncounted = historyBytes === undefined ? events : events.filter(({ seq }) => seq > version);
  return { file, lastHash: last.hash, historyBytes: (historyBytes ?? 0) + historyBytesOf(uncounted) };
};

export const historyBytesOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, event) => sum + jsonBytes(event), 0);

export const loadCase = async (
  deps: Pick<Deps, 'table'>,
  caseId: string,
): Promise<StoredCase | undefined> => {
  const item = await deps.table.get(stateKey(caseId));
  return item && wholeCaseOf(deps, item);
};

/** For who decides by rules before any command: those that were looked at long ago are looked at with the same call. */
export const loadCaseAndRules = async (
  deps: Pick<Deps, 'table' | 'rules'>,
  caseId: string,
): Promise<StoredCase | undefined> => {
  if (!deps.rules.isStale?.()) return loadCase(deps, caseId);
  const [item] = await getWithRules(deps, [stateKey(caseId)]);
  return item && wholeCaseOf(deps, item);
};

/** What the state item itself says, to be compared with what follows from the events. */
export const loadStateItem = async (
  { table }: Pick<Deps, 'table'>,
  caseId: string,
): Promise<StoredCase | undefined> => {
  const item = await table.get(stateKey(caseId));
  return item && storedCaseOf(item);
};

export const recordedEventOf = (item: Item): RecordedEvent => item.data as unknown as RecordedEvent;

/** Reads the events of a case as they are stored, oldest first; all, or from one on. */
export const loadEvents = async (
  deps: Pick<Deps, 'table'>,
  caseId: string,
  from = 1,
): Promise<readonly RecordedEvent[]> => (await loadEventItems(deps, caseId, from)).map(recordedEventOf);

export const loadEventItems = async (
  { table }: Pick<Deps, 'table'>,
  caseId: string,
  from = 1,
): Promise<readonly Item[]> => {
  const events: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: casePk(caseId),
      from: eventKey(caseId, from).sk,
      to: lastEventKey(caseId).sk,
      limit: 1000,
      ...(cursor !== undefined && { cursor }),
    });
    events.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return events;
};
