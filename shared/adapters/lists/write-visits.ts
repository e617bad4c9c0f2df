import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import type { VisitSheet } from '../../application/visits/export-visits.ts';
import { purposeNames } from '../../domain/matching/value-names.ts';
import type { VisitRow } from '../../domain/visits/index.ts';
import { figureCell } from './figure-cell.ts';
import { boldCell as bold, textCell as text } from './workbook-cells.ts';

const words = {
  zh: {
    heads: [
      '日期',
      '企业名称',
      '统一社会信用代码',
      '走访机构',
      '走访人员',
      '走访结果',
      '需求种类',
      '金额（万元）',
    ],
    more: ['去向', '案件编号', '同日重复'],
    need: { need: '有需求', none: '无需求', served: '已有服务' },
    standing: {
      waiting: '待转申报',
      opened: '已申报',
      joined: '并入在办案件',
      closed: '无需转办',
      withdrawn: '已撤回',
    },
    again: '是',
    sheet: '走访台账',
  },
  en: {
    heads: [
      'Day',
      'Enterprise',
      'Unified social credit code',
      'By',
      'Visitors',
      'Result',
      'Kind of need',
      'Amount (10,000 yuan)',
    ],
    more: ['What became of it', 'Case', 'Twice that day'],
    need: { need: 'Has a need', none: 'No need', served: 'Served already' },
    standing: {
      waiting: 'In no case yet',
      opened: 'Application opened',
      joined: 'Joined an open case',
      closed: 'Nothing to take up',
      withdrawn: 'Withdrawn',
    },
    again: 'yes',
    sheet: 'Visits',
  },
} as const;

const widths = [12, 30, 24, 24, 20, 12, 14, 16, 16, 34, 10];

/** 走访台账, one row a visit; no contact and nothing that was typed freely. */
export const xlsxOfVisits = async (
  { from, to, rows, names }: VisitSheet,
  heading: string,
  sheet: SheetWords,
): Promise<Uint8Array> => {
  const { language, organisation } = sheet;
  const w = words[language];
  const rowOf = (row: VisitRow): Cell[] => [
    text(row.on),
    text(row.name),
    text(row.code),
    text(organisation?.(row.orgId) ?? row.orgId),
    text(
      [row.personId, ...(row.teammates ?? [])]
        .map((id) => names[id] ?? '')
        .filter(Boolean)
        .join('、'),
    ),
    text(w.need[row.need]),
    text(row.purpose && purposeNames[row.purpose][language]),
    figureCell('amount', row.amountFen),
    text(w.standing[row.standing]),
    text(row.caseId),
    text(row.again && w.again),
  ];
  const data: Cell[][] = [
    [bold(heading)],
    [text(`${from} — ${to}`)],
    [...w.heads, ...w.more].map(bold),
    ...rows.map(rowOf),
  ];
  return writeWorkbook([
    { data, sheet: w.sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 3 },
  ]).toBuffer();
};
