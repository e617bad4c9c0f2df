import type { VisitRow } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import type { ExportedFile } from '../exports/port.ts';
import { loggedTransaction } from '../installation/log.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import { done, type Result, refused } from '../refusals.ts';
import { visitsInOrder } from './list-visits.ts';
import type { VisitExportUses } from './port.ts';
import { namesOfPeople } from './view-visit.ts';

/** Rows of a register of visits as a sheet has them. `names`: of people. */
export type VisitSheet = {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly VisitRow[];
  readonly names: Readonly<Record<string, string>>;
};

/** Writes a register of visits as a spreadsheet. */
export interface VisitSheets {
  writeVisits(sheet: VisitSheet, heading: string, words: SheetWords): Promise<Uint8Array>;
}

/** A county's half year (mechanism.md §6.3: some ninety a day); more is another file. */
const mostRows = 20_000;

/** 导出走访台账: written whole, since a row is short; that it was handed out is on record, for it holds names of persons in business. */
export const exportVisits = async (
  deps: Deps & { readonly sheets: VisitSheets },
  request: Parameters<VisitExportUses['exportVisits']>[0],
  words: SheetWords,
): Promise<Result<ExportedFile>> => {
  const { actor } = request;
  const found = await visitsInOrder(deps, request);
  if (!found.ok) return found;
  const { from, to, left } = found.value;
  if (left.rows.length > mostRows) return refused('visits_too_wide', { field: 'from' });
  const people = left.rows.flatMap(({ personId, teammates = [] }) => [personId, ...teammates]);
  const sheet = { from, to, rows: left.rows, names: await namesOfPeople(deps, people) };
  const whose = words.organisation?.(actor.orgId) ?? actor.orgId;
  const title = { zh: '走访台账', en: 'Visits' }[words.language];
  const content = await deps.sheets.writeVisits(sheet, `${whose} ${title}`, words);
  return loggedTransaction(deps, async () =>
    done({
      at: deps.clock.now(),
      by: actor,
      acts: [{ type: 'visits.exported', subject: actor.orgId, detail: { visits: left.rows.length } }],
      writes: [],
      value: { name: `${title}_${whose}_${from}_${to}.xlsx`, content },
    }),
  );
};
