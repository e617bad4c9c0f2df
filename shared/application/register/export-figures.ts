import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import { done, type Result, refused } from '../refusals.ts';
import { figures } from './figures.ts';
import type { AskedPeriod, CountedTable } from './port.ts';

/** Writes a table of figures as a spreadsheet. */
export interface FigureSheets {
  writeFigures(table: CountedTable, heading: string, words: SheetWords): Promise<Uint8Array>;
}

/** 统计表 as a workbook, under the name of whoever's it is. */
export const exportFigures = async (
  deps: Deps & { readonly sheets: FigureSheets },
  actor: Actor,
  asked: AskedPeriod,
  words: SheetWords,
): Promise<Result<ExportedFile>> => {
  const table = await figures(deps, actor, asked);
  if (!table.ok) return table;
  const { total, counting } = table.value;
  if (!total) return refused('figures_being_counted', { ...(counting && { detail: counting }) });
  const whose = words.organisation?.(actor.orgId) ?? actor.orgId;
  const { title, to } = { zh: { title: '统计表', to: '至' }, en: { title: 'figures', to: 'to' } }[
    words.language
  ];
  const content = await deps.sheets.writeFigures({ ...table.value, total }, `${whose} ${title}`, words);
  return done({
    name: `${title}_${whose}_${table.value.period.from}${to}${table.value.period.to}.xlsx`,
    content,
  });
};
