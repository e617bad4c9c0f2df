import type { App, ImportCheck } from '../app.ts';
import type { ListRow } from '../ports/list-reader.ts';
import { done, type Result, refused } from '../refusals.ts';
import { columnOf } from './columns.ts';
import { type ImportDeps, judgeFile } from './start-import.ts';

/** The first rows tell whether the columns were read as meant. */
const sampleRows = 5;
/** An answer a person can read; what is beyond is counted and shown by the import itself. */
const mostRejected = 1000;

/** 导入前核对: the same judgement as an import's, and nothing is stored. */
export const checkImport = async (
  deps: ImportDeps,
  request: Parameters<App['checkImport']>[0],
): Promise<Result<ImportCheck>> => {
  const { actor } = request;
  if (actor.kind !== 'regulator' || !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const judged = await judgeFile(deps, request);
  if (!judged.ok) return judged;
  const { headings, rows, judgements } = judged.value;
  const cellsOf = ({ cells }: ListRow) => headings.map((heading) => cells[heading] ?? '');
  const rejected = judgements.flatMap(({ rejected: bad }, at) => {
    const row = rows[at];
    return bad && row ? [{ row: bad.row, cells: cellsOf(row), problems: bad.problems }] : [];
  });
  return done({
    headings,
    passedOver: headings.filter((heading) => heading !== '' && columnOf(heading) === undefined),
    total: rows.length,
    accepted: rows.length - rejected.length,
    failed: rejected.length,
    sample: rows.slice(0, sampleRows).map((row) => ({ row: row.row, cells: cellsOf(row) })),
    rejected: rejected.slice(0, mostRejected),
  });
};
