import type { Actor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { type Compared, likeAmong } from '../../domain/twins/index.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../jobs/work-in-slices.ts';
import { linesToCompare, toldTwin } from '../twins/read-twins.ts';
import type { AcceptedRow } from './judge-list.ts';
import type { LikeRow } from './port.ts';

const sliceRows = 100;

/**
 * 名单中的疑似重复: rows that would be opened, and are probably of one firm with another row of the list or with a case that the
 * work group has; a firm that comes back with its own code after its case ended is none. They are marked and go on.
 */
export const likeRows = async (
  deps: Deps,
  actor: Actor,
  accepted: readonly AcceptedRow[],
): Promise<readonly LikeRow[]> => {
  const lines = (await linesToCompare(deps, actor)) ?? [];
  const ofList = accepted.map(({ row, applicant }) => ({ row, ...comparedOf(applicant) }));
  const ofGroup = lines.map(({ name, code, phone }, nth) => ({ nth, name, code, phone }));
  const find = likeAmong<Compared & { readonly row?: number; readonly nth?: number }>([
    ...ofList,
    ...ofGroup,
  ]);
  const found: LikeRow[] = [];
  for (const [at, one] of ofList.entries()) {
    if (at % sliceRows === 0) await letOthersIn();
    const like = find(one);
    const rows = like.flatMap(({ known, reasons }) =>
      known.row === undefined ? [] : [{ row: known.row, reasons }],
    );
    const cases = like.flatMap(({ known, reasons }) => {
      const line = known.nth === undefined ? undefined : lines[known.nth];
      if (!line || (line.code === one.code && isEnded(line.stage))) return [];
      return [{ case: toldTwin(line), reasons }];
    });
    if (rows.length + cases.length > 0) found.push({ row: one.row, name: one.name, rows, cases });
  }
  return found;
};

const comparedOf = ({ name, identity, contact }: AcceptedRow['applicant']): Compared => ({
  ...{ name, code: identity.code, phone: contact?.phone },
});
