import type { RecordedEvent } from '../../domain/case/chain.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { PersonalDataGroup } from '../../domain/personal-data/groups.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, erasureKey } from '../keys.ts';
import type { Item, Write } from '../ports/table.ts';

/** What is still to be cleared away besides the events; removed with the last of it. */
export type UnfinishedErasure = {
  /** The applicant's code, where its sessions are still to forget it. */
  readonly code?: string;
  /** Notes on the case, inside organisations and private ones, still to be forgotten. */
  readonly notes?: true;
  /** Files still to be taken out of the store. */
  readonly documentIds: readonly string[];
};

export const unfinishedErasureOf = ({ data }: Item): UnfinishedErasure => ({
  ...(typeof data['code'] === 'string' && { code: data['code'] }),
  ...(data['notes'] === true && { notes: true as const }),
  documentIds: (data['documentIds'] ?? []) as readonly string[],
});

/** Due at once, so that the ticker goes on wherever it was broken off. An older one that is unfinished is joined. */
export const erasureWrite = async (
  { table }: Pick<Deps, 'table'>,
  { id, applicant }: CaseFile,
  past: readonly RecordedEvent[],
  groups: readonly PersonalDataGroup[],
  now: number,
): Promise<Write> => {
  const before = await table.get(erasureKey(id));
  const older = before && unfinishedErasureOf(before);
  const code = groups.includes('identity') ? applicant.identity.code : older?.code;
  const filed = groups.includes('documents') ? everFiled(past) : [];
  return {
    kind: 'put',
    item: {
      ...erasureKey(id),
      version: (before?.version ?? 0) + 1,
      index: { due: { pk: duePartition(id), sk: dueSort(now, `${id}#erasure`) } },
      data: {
        kind: 'erasure',
        caseId: id,
        ...(code !== undefined && { code }),
        ...((older?.notes || groups.includes('texts')) && { notes: true }),
        documentIds: [...new Set([...(older?.documentIds ?? []), ...filed])],
      },
    },
    expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
  };
};

/** Removed ones too: the store may have failed when they were. */
const everFiled = (past: readonly RecordedEvent[]): readonly string[] =>
  past.flatMap(({ event }) => (event.type === 'DocumentFiled' ? [event.document.id] : []));
