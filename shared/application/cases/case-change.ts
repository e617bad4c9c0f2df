import { chain, firstHash, type RecordedEvent } from '../../domain/case/chain.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { jsonBytes } from '../../domain/case/json-bytes.ts';
import type { CaseSize } from '../../domain/case/room.ts';
import { asStored } from '../../domain/case/shortened.ts';
import { isEnded } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import {
  casesOf,
  casesOfFirm,
  doneBy,
  duePartition,
  dueSort,
  eventKey,
  openCaseGuard,
  type SignalKind,
  signalKey,
  stateKey,
} from '../keys.ts';
import { noticeWrites } from '../notices/notice-writes.ts';
import type { RuleBook } from '../ports/rule-book.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import type { StoredCase } from './case-store.ts';
import { projectionWrites } from './projections.ts';

export type CaseChange = {
  readonly after: CaseFile;
  readonly writes: readonly Write[];
  /** What the workflow is to be told of it. */
  readonly signal?: SignalKind | undefined;
  readonly size: CaseSize;
};

/**
 * Everything one decision changes, as one transaction's writes (design §3.2): state, chained events, guards,
 * projections, and the signal to the workflow where the stage moved.
 */
export const changeOf = (
  deps: Pick<Deps, 'hash' | 'salt' | 'rules'>,
  before: StoredCase | undefined,
  events: readonly CaseEvent[],
  now: number,
): CaseChange => {
  const after = events.reduce<CaseFile | undefined>(evolve, before?.file);
  if (!after) throw new Error('No events, no case');
  const recorded = chained(deps, before, after, events);
  const { stored, size } = storedAfter(before, after, recorded);
  const writes: Write[] = [
    stateWrite(deps, before, stored),
    ...recorded.map((event, nth) => eventWrite(event, nth === 0)),
    ...guardWrites(before?.file, after),
    ...projectionWrites(before?.file, after),
    ...noticeWrites(deps, after, events),
  ];
  const signal = signalOf(events);
  if (signal) writes.push(signalWrite(after, signal, now));
  return { after, writes, signal, size };
};

/** New events, chained to those before them. */
export const chained = (
  { hash, salt }: Pick<Deps, 'hash' | 'salt'>,
  before: StoredCase | undefined,
  after: CaseFile,
  events: readonly CaseEvent[],
): readonly RecordedEvent[] => {
  const from = { seq: before?.file.version ?? 0, hash: before?.lastHash ?? firstHash };
  const { code } = (before?.file ?? after).applicant.identity;
  return chain(after.id, events, from, hash, { salt, ownCode: code });
};

/** An event of usual length, for cases whose events were not counted when they were written. */
const usualEventBytes = 1024;

/**
 * What the state item says after these events (the case, shortened where it is large), and how large the case is then.
 * `pastBytes`: of the events before them.
 */
export const storedAfter = (
  before: StoredCase | undefined,
  after: CaseFile,
  recorded: readonly RecordedEvent[],
  pastBytes = before?.historyBytes ?? (before?.file.version ?? 0) * usualEventBytes,
): { readonly stored: StoredCase; readonly size: CaseSize } => {
  const { file, bytes: state } = asStored(after);
  const added = recorded.map(jsonBytes);
  const act = added.reduce((sum, bytes) => sum + bytes, 0);
  const history = pastBytes + act;
  const lastHash = recorded.at(-1)?.hash ?? before?.lastHash ?? firstHash;
  return {
    stored: { file, lastHash, historyBytes: history },
    size: { state, history, act, largestEvent: Math.max(0, ...added) },
  };
};

export const stateWrite = (
  { rules }: Pick<Deps, 'rules'>,
  before: StoredCase | undefined,
  stored: StoredCase,
): Write => {
  const { file } = stored;
  const item: Item = {
    ...stateKey(file.id),
    version: file.version,
    index: listIndexOf(file, rules),
    data: stored as unknown as JsonObject,
  };
  const expect = before
    ? ({ kind: 'version', version: before.file.version } as const)
    : ({ kind: 'notExists' } as const);
  return { kind: 'put', item, expect };
};

/** `isAct`: the first event of what a person did, which names the act; that of a regulator is found by who did it (已办). */
export const eventWrite = (event: RecordedEvent, isAct: boolean): Write => {
  const { at, by } = event.event;
  const isFound = isAct && by.kind === 'regulator';
  return {
    kind: 'put',
    item: {
      ...eventKey(event.caseId, event.seq),
      version: 1,
      ...(isFound && { index: { list: { pk: doneBy(by.personId), sk: dueSort(at, event.caseId) } } }),
      data: event as unknown as JsonObject,
    },
    expect: { kind: 'notExists' },
  };
};

/** Where a case stands in the lists of its work group and of the levels above, by the tree of organisations as it is. */
export const listIndexOf = (
  file: CaseFile,
  rules: Pick<RuleBook, 'levelsAbove'>,
): NonNullable<Item['index']> => {
  const { city, province } = rules.levelsAbove(file.orgId);
  const sk = dueSort(file.openedAt, file.id);
  return {
    list: { pk: casesOf(file.orgId), sk },
    ...(city !== undefined && { city: { pk: casesOf(city), sk } }),
    ...(province !== undefined && { province: { pk: casesOf(province), sk } }),
  };
};

/** The guard stands while the case is open, and comes back when it is reopened (one open case per enterprise). */
const guardWrites = (before: CaseFile | undefined, after: CaseFile): readonly Write[] => {
  const wasOpen = before !== undefined && !isEnded(before.phase.stage);
  const isOpen = !isEnded(after.phase.stage);
  const key = openCaseGuard(after.applicant.identity);
  const firmList: Write = {
    kind: 'put',
    item: {
      ...{ pk: casesOfFirm(after.applicant.identity.code), sk: after.id },
      version: 1,
      data: { caseId: after.id },
    },
  };
  if (isOpen && !wasOpen) {
    const guard: Write = {
      kind: 'put',
      item: { ...key, version: 1, data: { caseId: after.id } },
      expect: { kind: 'notExists' },
    };
    return before ? [guard] : [guard, firmList];
  }
  return wasOpen && !isOpen ? [{ kind: 'delete', key }] : [];
};

/** What the workflow must be told: a new run is to be started, or the step that waits may go on. */
export const signalOf = (events: readonly CaseEvent[]): SignalKind | undefined => {
  if (events.some(({ type }) => type === 'CaseOpened' || type === 'CaseReopened')) return 'start';
  return events.some(({ type }) => type === 'StageEntered') ? 'advance' : undefined;
};

/** Stands until the workflow was told, so that a crash between the two loses nothing. */
export const signalWrite = (
  file: Pick<CaseFile, 'id' | 'version'>,
  kind: SignalKind,
  now: number,
  more: JsonObject = {},
): Write => ({
  kind: 'put',
  item: {
    ...signalKey(file.id, kind),
    version: file.version,
    index: { due: { pk: duePartition(file.id), sk: dueSort(now, `${file.id}#${kind}`) } },
    data: { kind: 'signal', caseId: file.id, ...more },
  },
});
