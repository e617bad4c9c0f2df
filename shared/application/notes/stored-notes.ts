import { isEnded } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { type CaseNote, mostNotes } from '../../domain/notes/index.ts';
import { batchesOf } from '../cases/batches.ts';
import type { Deps } from '../deps.ts';
import {
  duePartition,
  dueSort,
  forgetNotesKey,
  noteKey,
  notesOfOrganisation,
  notesPk,
  ownNoteKey,
  ownNotePrefix,
  ownNotesOf,
} from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

type TableDeps = Pick<Deps, 'table'>;
const pageSize = 90;

export const noteOf = ({ data }: Item): CaseNote => data['note'] as unknown as CaseNote;

/** Those of one organisation on one case, the newest first. */
export const readNotes = async (
  { table }: TableDeps,
  caseId: string,
  orgId: string,
): Promise<readonly Item[]> => {
  const prefix = notesOfOrganisation(orgId);
  const { items } = await table.query({ pk: notesPk(caseId), prefix, order: 'descending', limit: mostNotes });
  return items;
};

export const noteWrite = (caseId: string, note: CaseNote, before?: Item): Write => ({
  kind: 'put',
  item: {
    ...noteKey(caseId, note),
    version: (before?.version ?? 0) + 1,
    data: { note: note as unknown as JsonObject },
  },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

/** Found on the case by who erases its texts, and on the `list` index by whose it is. */
export const ownNoteWrite = (caseId: string, personId: string, text: string): Write =>
  text === ''
    ? { kind: 'delete', key: ownNoteKey(caseId, personId) }
    : {
        kind: 'put',
        item: {
          ...ownNoteKey(caseId, personId),
          version: 1,
          index: { list: { pk: ownNotesOf(personId), sk: caseId } },
          data: { caseId, text },
        },
      };

/** When freely typed texts of the case were erased last: what was noted until then is gone with them. */
export const textsErasedAt = ({ personalData }: CaseFile): number | undefined => {
  const moments = (personalData?.erasures ?? []).flatMap(({ at, groups }) =>
    groups.includes('texts') ? at : [],
  );
  return moments.length === 0 ? undefined : Math.max(...moments);
};

/** Nothing is noted anew on an ended case whose texts were erased: nobody would erase it again. */
export const takesNotes = (file: CaseFile): boolean =>
  textsErasedAt(file) === undefined || !isEnded(file.phase.stage);

/**
 * Erases what was noted on a case up to a moment (备注的删除): of every organisation, and of every person for themselves. May be
 * repeated. False: somebody wrote meanwhile.
 */
export const eraseNotes = async ({ table }: TableDeps, caseId: string): Promise<boolean> => {
  let cursor: string | undefined;
  do {
    const place = cursor !== undefined && { cursor };
    const page = await table.query({ pk: notesPk(caseId), limit: pageSize, ...place });
    const writes = page.items.flatMap((item): readonly Write[] => {
      const { pk, sk, version } = item;
      if (sk.startsWith(ownNotePrefix)) return [{ kind: 'delete', key: { pk, sk } }];
      const note = noteOf(item);
      return note.erased
        ? []
        : [
            {
              kind: 'put',
              item: {
                ...item,
                version: version + 1,
                data: { note: { ...note, text: '', mentions: [], erased: true } as unknown as JsonObject },
              },
              expect: { kind: 'version', version },
            },
          ];
    });
    for (const batch of batchesOf(writes)) if (!(await table.transact(batch)).ok) return false;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return true;
};

/** Puts on the due index that the private notes of somebody who leaves or moves go with them. */
export const forgetNotesWrite = (personId: string, at: number): Write => ({
  kind: 'put',
  item: {
    ...forgetNotesKey(personId),
    version: 1,
    index: { due: { pk: duePartition(personId), sk: dueSort(at, `notes#${personId}`) } },
    data: { kind: 'forgetNotes', personId },
  },
});

/** 个人备注 of who has left: page by page, the due item last, so that it may be broken off anywhere. */
export const forgetNotes = async ({ table }: TableDeps, due: Item): Promise<void> => {
  const personId = String(due.data['personId']);
  let cursor: string | undefined;
  do {
    const place = cursor !== undefined && { cursor };
    const page = await table.query({ pk: ownNotesOf(personId), index: 'list', limit: pageSize, ...place });
    if (page.items.length > 0)
      await table.transact(page.items.map(({ pk, sk }): Write => ({ kind: 'delete', key: { pk, sk } })));
    cursor = page.cursor;
  } while (cursor !== undefined);
  await table.transact([{ kind: 'delete', key: { pk: due.pk, sk: due.sk } }]);
};
