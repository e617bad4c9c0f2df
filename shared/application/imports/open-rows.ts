import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { stateKey } from '../keys.ts';
import { textOf } from '../refusals.ts';
import { caseIdOf } from './case-id.ts';
import { headingOf } from './columns.ts';
import type { AcceptedRow } from './judge-list.ts';
import type { ImportRowResult } from './port.ts';
import { alreadyOpen, unexpectedFailure } from './problems.ts';
import type { StoredImport } from './stored-import.ts';

/** What a row that throws comes to: tried again with its chunk, or at last reported. */
export type OnSurprise = 'throw' | 'report';

/**
 * Opens the cases of one chunk, all at once since no two rows of a list concern the same enterprise. Safe to repeat: a
 * row's case has always the same id, and a case that is there is done.
 */
export const openRows = async (
  deps: Deps,
  list: StoredImport,
  rows: readonly AcceptedRow[],
  onSurprise: OnSurprise,
): Promise<readonly ImportRowResult[]> => {
  const opened = await Promise.allSettled(rows.map((row) => openRow(deps, list, row, onSurprise)));
  return opened.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
};

const openRow = async (
  deps: Deps,
  list: StoredImport,
  accepted: AcceptedRow,
  onSurprise: OnSurprise,
): Promise<ImportRowResult> => {
  const { row } = accepted;
  const caseId = caseIdOf(list, row, deps.hash);
  try {
    return await open(deps, list, accepted, caseId);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    deps.log.warn('import_row_failed', { importId: list.id, row, error: name });
    if (onSurprise === 'throw') throw error;
    // The case may have been opened all the same, and only what followed failed.
    const isThere = (await deps.table.get(stateKey(caseId))) !== undefined;
    return isThere ? { row, caseId, problems: [] } : { row, problems: [unexpectedFailure] };
  }
};

const open = async (
  deps: Deps,
  { actor, regionId }: StoredImport,
  { row, ...application }: AcceptedRow,
  caseId: string,
): Promise<ImportRowResult> => {
  const opening = { type: 'openCase', caseId, orgId: actor.orgId, regionId, channel: 'list' } as const;
  const applied = await apply(deps, { caseId, actor, command: { ...opening, ...application } });
  if (applied.ok) return { row, caseId, problems: [] };
  const { code, field, detail, words } = applied.refusal;
  switch (code) {
    case 'case_exists':
      return { row, caseId, problems: [] };
    case 'already_open': {
      const openCaseId = detail?.['openCaseId'];
      const known = typeof openCaseId === 'string' ? openCaseId : undefined;
      return { row, problems: [alreadyOpen(headingOf('identity'), known, words?.['holder'])] };
    }
    case 'busy':
      throw new Error('busy');
    default:
      return { row, problems: [{ field: field ?? '', code, ...textOf(applied.refusal) }] };
  }
};
