import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import type { CountedTable, GroupFigures } from '../../application/register/port.ts';
import { type Column, columns } from '../../domain/register/columns.ts';
import { figureCell } from './figure-cell.ts';
import { boldCell as bold, textCell as text } from './workbook-cells.ts';

const words = {
  zh: {
    period: '统计期',
    to: '至',
    group: '工作专班',
    total: '合计',
    wan: '（万元）',
    version: '口径版本',
    formula: '口径',
  },
  en: {
    period: 'Period',
    to: 'to',
    group: 'Work group',
    total: 'Total',
    wan: ' (10,000 yuan)',
    version: 'Definitions',
    formula: 'How it is counted',
  },
} as const;

const firstWidth = 24;
const columnWidth = 14;

/** 统计表: a heading, one row a work group and their sum; on a second sheet how each column is counted. */
export async function xlsxOfFigures(
  { period, version, groups, total }: CountedTable,
  heading: string,
  { language, organisation }: SheetWords,
): Promise<Uint8Array> {
  const w = words[language];
  const titleOf = ({ name, unit }: Column) => `${name[language]}${unit === 'amount' ? w.wan : ''}`;
  const rowOf = (label: Cell, row: Omit<GroupFigures, 'orgId'>): Cell[] => [
    label,
    ...columns.map((column) => figureCell(column.unit, column.value(row))),
  ];
  const figures: Cell[][] = [
    [bold(heading)],
    [text(`${w.period} ${period.from} ${w.to} ${period.to} · ${w.version} ${version}`)],
    [bold(w.group), ...columns.map((column) => bold(titleOf(column)))],
    ...groups.map(({ orgId, ...row }) => rowOf(text(organisation?.(orgId) ?? orgId), row)),
    rowOf(bold(w.total), total),
  ];
  const formulas: Cell[][] = columns.map((column) => [bold(titleOf(column)), text(column.formula[language])]);
  return writeWorkbook([
    {
      data: figures,
      sheet: heading.slice(0, longestSheetName),
      columns: [{ width: firstWidth }, ...columns.map(() => ({ width: columnWidth }))],
      stickyRowsCount: 3,
    },
    { data: formulas, sheet: w.formula, columns: [{ width: firstWidth }, { width: 90 }] },
  ]).toBuffer();
}

/** A spreadsheet takes no longer name of a sheet. */
const longestSheetName = 31;
