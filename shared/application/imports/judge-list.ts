import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { identityKey } from '../../domain/identity/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../jobs/work-in-slices.ts';
import { openCaseGuard, stateKey } from '../keys.ts';
import type { ListRow } from '../ports/list-reader.ts';
import { headingOf } from './columns.ts';
import type { ListRules } from './list-rules.ts';
import type { ImportRowResult } from './port.ts';
import { alreadyOpen, duplicateRow, type RowProblem } from './problems.ts';
import { type Application, judgeRow } from './row-rules.ts';

export type AcceptedRow = Application & { readonly row: number };
/** One row of the list, in the list's order: either to be opened or reported. */
export type Judgement =
  | { readonly accepted: AcceptedRow; readonly rejected?: never }
  | { readonly rejected: ImportRowResult; readonly accepted?: never };

const rejected = (row: number, problems: readonly RowProblem[]): Judgement => ({
  rejected: { row, problems },
});

/**
 * Judges a whole list: 1 each row by itself; 2 against the rows before it (the first row of an enterprise stands);
 * 3 against the open cases. Reads, and writes nothing.
 */
export const judgeList = async (
  deps: Pick<Deps, 'table' | 'rules' | 'clock'>,
  actor: Actor,
  rows: readonly ListRow[],
  rules: ListRules,
): Promise<readonly Judgement[]> => {
  const heading = rules.columns.get('identity')?.heading ?? headingOf('identity');
  const firstRows = new Map<string, number>();
  const judge = (row: ListRow): Judgement => {
    const one = judgeRow(row, rules);
    if (!one.ok) return rejected(one.row, one.problems);
    const key = identityKey(one.application.applicant.identity);
    const first = firstRows.get(key);
    if (first !== undefined) return rejected(one.row, [duplicateRow(heading, first)]);
    firstRows.set(key, one.row);
    return { accepted: { row: one.row, ...one.application } };
  };
  const judged = await inSlices(rows, async (slice) => slice.map(judge));
  const accepted = judged.flatMap((one) => one.accepted ?? []);
  const guards = await inSlices(accepted, (slice) =>
    deps.table.getMany(slice.map(({ applicant }) => openCaseGuard(applicant.identity))),
  );
  const openCases = new Map(
    accepted.flatMap(({ row }, i) => {
      const caseId = guards[i]?.data['caseId'];
      return typeof caseId === 'string' ? [[row, caseId] as const] : [];
    }),
  );
  const toldOf = await whatIsTold(deps, actor, [...openCases.values()]);
  return judged.map((one) => {
    const openCaseId = one.accepted && openCases.get(one.accepted.row);
    return openCaseId === undefined || !one.accepted
      ? one
      : rejected(one.accepted.row, [alreadyOpen(heading, ...toldOf(openCaseId))]);
  });
};

/** Some milliseconds of judging or reading. */
const sliceRows = 250;

const inSlices = async <In, Out>(
  all: readonly In[],
  work: (slice: readonly In[]) => Promise<readonly Out[]>,
): Promise<readonly Out[]> => {
  const done: Out[] = [];
  for (let at = 0; at < all.length; at += sliceRows) {
    done.push(...(await work(all.slice(at, at + sliceRows))));
    await letOthersIn();
  }
  return done;
};

type Told = readonly [caseId: string | undefined, holder: Bilingual | undefined];

/** What the importer is told of each case: its id where it may see it, and who holds it. */
const whatIsTold = async (
  { table, rules, clock }: Pick<Deps, 'table' | 'rules' | 'clock'>,
  actor: Actor,
  caseIds: readonly string[],
): Promise<(caseId: string) => Told> => {
  const states = await table.getMany(caseIds.map(stateKey));
  const files = states.flatMap((state) => (state ? [listedFileOf(state)] : []));
  const told = new Map(
    files.map((file): readonly [string, Told] => {
      const region = rules.caseRules(file.regionId, clock.now());
      const isSeen = region !== undefined && mayView(actor, file, region.isWithin);
      return [file.id, [isSeen ? file.id : undefined, region?.organisationName(file.orgId)]];
    }),
  );
  return (caseId) => told.get(caseId) ?? [undefined, undefined];
};
