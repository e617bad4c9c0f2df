import { mayDo } from '../../domain/authority/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import type { ListReader, ListRow, UnreadList } from '../ports/list-reader.ts';
import { done, type Result, refused } from '../refusals.ts';
import { chunksOf, chunkTransactions } from './chunks.ts';
import { findColumns, knownHeadings } from './columns.ts';
import { type Judgement, judgeList } from './judge-list.ts';
import type { ListRules } from './list-rules.ts';
import type { ImportReport } from './port.ts';
import { importWrite, type LoadedImport, loadImport, reportOf, type StoredImport } from './stored-import.ts';

export type ImportDeps = Deps & {
  readonly lists: ListReader;
};
export type ImportRequest = Parameters<App['startImport']>[0];

/** More is another list: one answer and one report must stay readable. */
const maxRows = 20_000;
/** A list whose storing was broken off is cleared away after this; its sender has long been told that it failed. */
const receivingMs = 3_600_000;

/**
 * 名单导入 (design §4 intake, §5). Cases are opened in the background (`importHandler`).
 * 1 who imports, and whether this id was used before; 2 read the file; 3 find the columns; 4 judge every row;
 * 5 store rows and refusals in chunks; 6 in one write, the import is there and due.
 */
export const startImport = async (
  deps: ImportDeps,
  request: ImportRequest,
): Promise<Result<ImportReport>> => {
  const { actor, importId, format, content } = request;
  if (!mayDo(actor, 'lists.import') || !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const regionId = deps.rules.regionOf(actor.orgId);
  if (regionId === undefined || !deps.rules.caseRules(regionId, deps.clock.now()))
    return refused('unknown_region');

  const fingerprint = deps.hash(`${format}\n${new TextDecoder('latin1').decode(content)}`);
  const before = await loadImport(deps, importId);
  if (before && !isSame(before.stored, request, fingerprint)) return refused('idempotency_mismatch');
  if (before && before.stored.phase !== 'receiving') return done(reportOf(before.stored));

  const judged = await judgeFile(deps, request);
  if (!judged.ok) return judged;
  const { judgements: rows } = judged.value;
  const now = deps.clock.now();
  const taken: StoredImport = {
    kind: 'import',
    id: importId,
    phase: 'receiving',
    actor,
    regionId,
    fingerprint,
    total: rows.length,
    imported: 0,
    failed: rows.filter(({ rejected }) => rejected).length,
    chunks: chunksOf(rows).length,
    next: 0,
    attempts: 0,
    startedAt: before?.stored.startedAt ?? now,
  };
  return (await store(deps, taken, before, rows, now)) ?? answerOther(deps, request, fingerprint);
};

const isSame = (stored: StoredImport, { actor }: ImportRequest, fingerprint: string): boolean =>
  stored.actor.orgId === actor.orgId && stored.fingerprint === fingerprint;

export type JudgedFile = {
  readonly headings: readonly string[];
  readonly rows: readonly ListRow[];
  readonly judgements: readonly Judgement[];
};

type Sent = Pick<ImportRequest, 'actor' | 'content' | 'format'>;

export const judgeFile = async (deps: ImportDeps, sent: Sent): Promise<Result<JudgedFile>> => {
  const read = await readList(deps, sent);
  if (!read.ok) return read;
  const { headings, rows, rules } = read.value;
  return done({ headings, rows, judgements: await judgeList(deps, sent.actor, rows, rules) });
};

type ReadRows = {
  readonly headings: readonly string[];
  readonly rows: readonly ListRow[];
  readonly rules: ListRules;
};

/** The rows of a file as they stand, and what each is judged by. */
export const readList = async (
  deps: ImportDeps,
  { actor, content, format }: Sent,
): Promise<Result<ReadRows>> => {
  const list = await deps.lists.read(content, format, { known: knownHeadings, maxRows });
  if (!list.ok) return notRead(list);
  const found = findColumns(list.headings);
  if (!found.ok)
    return 'missing' in found
      ? refused('columns_missing', { detail: { columns: found.missing } })
      : refused('list_unreadable', { detail: { sameColumn: found.twice } });
  const today = civilDateOf(deps.clock.now());
  const regionId = deps.rules.regionOf(actor.orgId);
  const plausible =
    regionId === undefined ? undefined : deps.rules.caseRules(regionId, deps.clock.now())?.plausible;
  if (!plausible) return refused('unknown_region');
  const bankOf = (text: string) => (deps.rules.isBank(text) ? text : deps.rules.bankNamed(text));
  const { headings, rows } = list;
  return done({ headings, rows, rules: { columns: found.columns, today, plausible, bankOf } });
};

/** Why the file was not read, in the words of the use case. */
const notRead = (list: UnreadList): Result<never> => {
  switch (list.reason) {
    case 'unreadable':
      return refused('list_unreadable');
    case 'encrypted':
      return refused('list_encrypted');
    case 'otherFormat':
      return refused('list_other_format');
    case 'severalSheets':
      return refused('list_on_several_sheets', { detail: { sheets: list.sheets } });
    case 'tooLarge':
      return list.bound === 'rows'
        ? refused('list_too_long', { detail: { maxRows: list.most } })
        : refused('list_too_large', { detail: { bound: list.bound, most: list.most } });
    case 'busy':
      return refused('busy');
    default:
      return list satisfies never;
  }
};

/** Undefined: someone else took this import over meanwhile. */
const store = async (
  { table }: ImportDeps,
  taken: StoredImport,
  before: LoadedImport | undefined,
  rows: readonly Judgement[],
  now: number,
): Promise<Result<ImportReport> | undefined> => {
  const claimed = await table.transact([importWrite(taken, before?.version, now + receivingMs)]);
  if (!claimed.ok) return undefined;
  const version = (before?.version ?? 0) + 1;
  for (const writes of chunkTransactions(taken.id, chunksOf(rows), version)) {
    if (!(await table.transact(writes)).ok) return undefined;
  }
  const isDone = taken.failed === taken.total;
  const stored: StoredImport = isDone
    ? { ...taken, phase: 'finished', next: taken.chunks, finishedAt: now }
    : { ...taken, phase: 'opening' };
  const due = isDone ? undefined : now;
  const started = await table.transact([importWrite(stored, version, due)]);
  return started.ok ? done(reportOf(stored)) : undefined;
};

const answerOther = async (
  deps: ImportDeps,
  request: ImportRequest,
  fingerprint: string,
): Promise<Result<ImportReport>> => {
  const other = await loadImport(deps, request.importId);
  if (!other) return refused('busy');
  return isSame(other.stored, request, fingerprint)
    ? done(reportOf(other.stored))
    : refused('idempotency_mismatch');
};
