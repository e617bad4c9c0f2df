import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { BatchView } from '../../application/batches/port.ts';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import { purposeNames } from '../../domain/matching/value-names.ts';
import { figureCell } from './figure-cell.ts';
import { boldCell as bold, numberCell as count, momentText, textCell as text } from './workbook-cells.ts';

const words = {
  zh: {
    nth: '序号',
    name: '企业名称',
    code: '统一社会信用代码',
    caseId: '案件编号',
    openedAt: '申报日期',
    purpose: '贷款用途',
    amount: '需求金额（万元）',
    tenor: '期限（月）',
    product: '推荐产品',
    bank: '推送银行',
    state: '状态',
    pushed: { application: '提交', recommendation: '推送' },
    acknowledged: { application: '签字确认', recommendation: '签收' },
    calledBack: '撤回',
    none: '尚未',
    sum: '合计',
    hidden: '（现不可见）',
    sheet: '清单',
  },
  en: {
    nth: 'No.',
    name: 'Enterprise',
    code: 'Unified social credit code',
    caseId: 'Case',
    openedAt: 'Applied on',
    purpose: 'Purpose',
    amount: 'Amount (10,000 yuan)',
    tenor: 'Term (months)',
    product: 'Product',
    bank: 'Bank',
    state: 'State',
    pushed: { application: 'Put forward', recommendation: 'Pushed' },
    acknowledged: { application: 'Signed', recommendation: 'Acknowledged' },
    calledBack: 'Called back',
    none: 'not yet',
    sum: 'Total',
    hidden: '(not visible now)',
    sheet: 'List',
  },
} as const;

/** 申报清单、推荐清单: who pushed it and who acknowledged it above, its cases as they were frozen, and their sum. */
export const xlsxOfBatch = async (
  batch: BatchView,
  heading: string,
  sheet: SheetWords,
): Promise<Uint8Array> => {
  const { language } = sheet;
  const w = words[language];
  const { kind, bankId, pushed, acknowledged, calledBack, items, names } = batch;
  const isPushed = kind === 'recommendation';
  const doneText = (one: typeof pushed) =>
    one
      ? [momentText(one.at), sheet.organisation?.(one.by.orgId) ?? one.by.orgId, names[one.by.personId]]
          .filter(Boolean)
          .join(' ')
      : w.none;
  const columns = [
    ...[w.nth, w.name, w.code, w.caseId, w.openedAt, w.purpose, w.amount, w.tenor],
    ...(isPushed ? [w.product] : []),
  ];
  const rows: Cell[][] = [
    [bold(heading)],
    ...(bankId === undefined ? [] : [[text(w.bank), text(sheet.organisation?.(bankId) ?? bankId)]]),
    [text(w.pushed[kind]), text(doneText(pushed))],
    [text(w.acknowledged[kind]), text(doneText(acknowledged))],
    ...(calledBack ? [[text(w.calledBack), text(doneText(calledBack))]] : []),
    columns.map(bold),
    ...items.map((item, nth): Cell[] => [
      count(nth + 1),
      text(item.name ?? w.hidden),
      text(item.code),
      text(item.caseId),
      text(item.openedAt === undefined ? undefined : momentText(item.openedAt).slice(0, 10)),
      text(item.purpose && purposeNames[item.purpose][language]),
      figureCell('amount', item.amountFen),
      count(item.tenorMonths),
      ...(isPushed ? [text(item.productId && (sheet.product?.(item.productId) ?? item.productId))] : []),
    ]),
    [
      bold(w.sum),
      ...Array.from({ length: 5 }, (): Cell => null),
      figureCell(
        'amount',
        items.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
      ),
    ],
  ];
  return writeWorkbook([
    {
      data: rows,
      sheet: w.sheet,
      columns: [10, 30, 24, 34, 14, 14, 18, 12, 30].map((width) => ({ width })),
    },
  ]).toBuffer();
};
