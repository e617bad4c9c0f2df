import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { importKey, importResultPrefix } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import { resultsOf } from './chunks.ts';
import type { ImportReport, ImportRowResult } from './port.ts';
import { loadImport, reportOf, type StoredImport } from './stored-import.ts';

/** An import is its work group's business; for everybody else there is none. */
const visibleImport = async (
  deps: Deps,
  actor: Actor,
  importId: string,
): Promise<StoredImport | undefined> => {
  const loaded = await loadImport(deps, importId);
  const isOwn = mayDo(actor, 'lists.import') && loaded?.stored.actor.orgId === actor.orgId;
  return isOwn ? loaded?.stored : undefined;
};

export const viewImport = async (
  deps: Deps,
  actor: Actor,
  importId: string,
): Promise<Result<ImportReport>> => {
  const stored = await visibleImport(deps, actor, importId);
  return stored ? done(reportOf(stored)) : refused('import_not_found');
};

/** The rows settled so far, in the list's order; rows still waiting to be opened are not among them. */
export const importRows = async (
  deps: Deps,
  actor: Actor,
  importId: string,
  failedOnly: boolean,
): Promise<Result<readonly ImportRowResult[]>> => {
  if (!(await visibleImport(deps, actor, importId))) return refused('import_not_found');
  const rows: ImportRowResult[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.table.query({
      pk: importKey(importId).pk,
      prefix: importResultPrefix,
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    rows.push(...page.items.flatMap(resultsOf));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return done(failedOnly ? rows.filter(({ problems }) => problems.length > 0) : rows);
};
