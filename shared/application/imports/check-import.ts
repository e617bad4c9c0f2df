import { mayDo } from '../../domain/authority/index.ts';
import type { App } from '../app.ts';
import { done, type Result, refused } from '../refusals.ts';
import { columnOf } from './columns.ts';
import { likeRows } from './like-rows.ts';
import type { ImportCheck } from './port.ts';
import { type ImportDeps, judgeFile } from './start-import.ts';

/** The first rows tell whether the columns were read as meant. */
const sampleRows = 5;
/** An answer a person can read; what is beyond is counted and shown by the import itself. */
const mostRejected = 1000;
const mostAlike = 200;

/** 导入前核对: the same judgement as an import's, and nothing is stored. */
export const checkImport = async (
  deps: ImportDeps,
  request: Parameters<App['checkImport']>[0],
): Promise<Result<ImportCheck>> => {
  const { actor } = request;
  if (!mayDo(actor, 'lists.import') || !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const judged = await judgeFile(deps, request);
  if (!judged.ok) return judged;
  const { headings, rows, judgements } = judged.value;
  const rejected = judgements.flatMap(({ rejected: bad }, at) => {
    const row = rows[at];
    return bad && row ? [{ row: bad.row, cells: row.cells, problems: bad.problems }] : [];
  });
  const alike = await likeRows(
    deps,
    actor,
    judgements.flatMap(({ accepted }) => accepted ?? []),
  );
  return done({
    headings,
    passedOver: [...new Set(headings.filter((heading) => columnOf(heading) === undefined))],
    total: rows.length,
    accepted: rows.length - rejected.length,
    failed: rejected.length,
    sample: rows.slice(0, sampleRows).map(({ row, cells }) => ({ row, cells })),
    rejected: rejected.slice(0, mostRejected),
    alike: alike.slice(0, mostAlike),
    alikeTotal: alike.length,
  });
};
