import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import type { ReportSheet } from '../../application/reports/export-report.ts';
import { type ReportColumn, reportColumns } from '../../domain/report/form.ts';
import { figureCell } from './figure-cell.ts';
import { boldCell as bold, momentText, numberCell, textCell as text } from './workbook-cells.ts';

const words = {
  zh: {
    column: '指标',
    month: '当月',
    cumulative: '累计（2024年10月起）',
    source: '数据来源',
    counted: '系统由案件计算',
    entered: '填报',
    wan: '（万元）',
    period: '月份',
    notFiled: '未报送的草稿',
    filing: '报送序号',
    at: '报送时间',
    signer: '签发',
    definitions: '口径版本',
    hash: '校验值（SHA-256）',
    corrects: '更正第',
    correctsEnd: '号报送',
    reason: '更正原因',
    differs: '更正内容',
    before: '更正前',
    after: '更正后',
    formula: '口径',
    missing: '尚未报送（未计入合计）',
    unofficial: '本表式样由本单位设置，未见官方规定的式样。',
    report: '月报',
    visits: '走访（按走访台账，报送时冻结；不并入上表）',
    visitFigures: {
      visits: '走访次数',
      firms: '走访户数',
      needFirms: '有需求户数',
      waiting: '待转申报',
      byBanks: '其中银行走访',
    },
  },
  en: {
    column: 'Figure',
    month: 'Month',
    cumulative: 'Since October 2024',
    source: 'Source',
    counted: 'Counted from cases',
    entered: 'Entered',
    wan: ' (10,000 yuan)',
    period: 'Month',
    notFiled: 'A draft that has not been filed',
    filing: 'Filing',
    at: 'Filed',
    signer: 'Signed by',
    definitions: 'Definitions',
    hash: 'Checksum (SHA-256)',
    corrects: 'Corrects filing ',
    correctsEnd: '',
    reason: 'Why',
    differs: 'What differs',
    before: 'Before',
    after: 'After',
    formula: 'How it is counted',
    missing: 'Not filed yet (not in the sums)',
    unofficial: 'This form is the organisation’s own; no official form was found.',
    report: 'Report',
    visits: 'Visits (by the register, frozen when filed; added to nothing above)',
    visitFigures: {
      visits: 'Visits',
      firms: 'Firms visited',
      needFirms: 'Firms with a need',
      waiting: 'Needs in no case yet',
      byBanks: 'Of them by banks',
    },
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** 月报: a heading, one row a figure with the month and the sum since October 2024, who signed; then how each is counted. */
export const xlsxOfReport = async (report: ReportSheet, sheet: SheetWords): Promise<Uint8Array> => {
  const { language } = sheet;
  const w = words[language];
  const chosen = report.form.columns.flatMap((id) => reportColumns.filter((column) => column.id === id));
  const rows: Cell[][] = [
    [bold(report.form.heading)],
    [text(`${w.period} ${report.month} · ${w.definitions} ${report.definitions}`)],
    [text(w.unofficial)],
    [bold(w.column), bold(w.month), bold(w.cumulative), bold(w.source)],
    ...chosen.map((column) => rowOf(column, report, language, w)),
    [],
    ...signatureOf(report, w),
    ...differencesOf(report, language, w),
    ...missingIn(report, sheet, w),
    ...visitsIn(report, w),
  ];
  const formulas = chosen.map((column): Cell[] => [
    bold(titleOf(column, language, w)),
    text(column.formula[language]),
  ]);
  return writeWorkbook([
    { data: rows, sheet: w.report, columns: [{ width: 30 }, { width: 18 }, { width: 22 }, { width: 34 }] },
    { data: formulas, sheet: w.formula, columns: [{ width: 30 }, { width: 90 }] },
  ]).toBuffer();
};

const titleOf = ({ name, unit }: ReportColumn, language: SheetWords['language'], w: Words): string =>
  `${name[language]}${unit === 'amount' || unit === 'balance' ? w.wan : ''}`;

const rowOf = (
  column: ReportColumn,
  { cells, entered }: ReportSheet,
  language: SheetWords['language'],
  w: Words,
): Cell[] => {
  const cell = cells.find(({ id }) => id === column.id);
  const source = entered.find(({ id }) => id === column.id)?.source;
  return [
    text(titleOf(column, language, w)),
    figureCell(column.unit, cell?.month),
    figureCell(column.unit, cell?.cumulative),
    text(
      column.entered ? [w.entered, source].filter(Boolean).join(language === 'zh' ? '：' : ': ') : w.counted,
    ),
  ];
};

const signatureOf = ({ filing }: ReportSheet, w: Words): Cell[][] => {
  if (!filing) return [[bold(w.notFiled)]];
  const { seq, at, signer, hash, corrects } = filing;
  return [
    [text(w.filing), numberCell(seq)],
    [text(w.at), text(momentText(at))],
    [text(w.signer), text(signer)],
    [text(w.hash), text(hash)],
    ...(corrects
      ? [[text(`${w.corrects}${corrects.seq}${w.correctsEnd}`)], [text(w.reason), text(corrects.reason)]]
      : []),
  ];
};

const differencesOf = ({ filing }: ReportSheet, language: SheetWords['language'], w: Words): Cell[][] => {
  if (!filing || filing.differences.length === 0) return [];
  return [
    [],
    [bold(w.differs), bold(w.before), bold(w.after)],
    ...filing.differences.flatMap(({ id, of, before, after }): Cell[][] => {
      const column = reportColumns.find((one) => one.id === id);
      if (!column) return [];
      const what = `${titleOf(column, language, w)} · ${w[of]}`;
      return [[text(what), figureCell(column.unit, before), figureCell(column.unit, after)]];
    }),
  ];
};

const missingIn = ({ missing = [] }: ReportSheet, { organisation }: SheetWords, w: Words): Cell[][] =>
  missing.length === 0
    ? []
    : [[], [bold(w.missing)], ...missing.map((orgId): Cell[] => [text(organisation?.(orgId) ?? orgId)])];

const visitsIn = ({ visits }: ReportSheet, w: Words): Cell[][] =>
  visits
    ? [
        [],
        [bold(w.visits)],
        ...(Object.keys(w.visitFigures) as (keyof Words['visitFigures'])[]).map((id): Cell[] => [
          text(w.visitFigures[id]),
          numberCell(visits[id]),
        ]),
      ]
    : [];
