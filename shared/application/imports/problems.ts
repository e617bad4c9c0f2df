import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { CellFault } from '../ports/list-reader.ts';
import type { ImportRowResult } from './port.ts';

export type RowProblem = ImportRowResult['problems'][number];

/** What may be wrong with a cell of a list (名单校验), in words that say what to write instead. */
export const cellProblems = {
  missing: { zh: '请填写', en: 'Please fill in' },
  too_long: { zh: '内容过长，请缩短', en: 'Too long; please shorten it' },
  code_turned_number: {
    zh: '代码被表格软件改成了数字，末几位已丢失。请把该列设为文本格式后重新填写',
    en: 'The spreadsheet turned the code into a number and lost its last digits. Make the column text and enter it again',
  },
  industry: {
    zh: '应为国民经济行业分类代码，如 C3452 或 3452',
    en: 'Must be a GB/T 4754 code such as C3452 or 3452',
  },
  date: {
    zh: '应为存在的日期，如 2018-03-05 或 2018年3月5日',
    en: 'Must be a date that exists, such as 2018-03-05',
  },
  date_in_future: { zh: '日期晚于今天', en: 'The date lies after today' },
  amount_not_positive: { zh: '金额须大于零', en: 'The amount must be greater than zero' },
  tenor: { zh: '期限应为 1 至 600 的整月数', en: 'The tenor must be a whole number of months, 1 to 600' },
  number: { zh: '应为数字，如 1200 或 1,234.5', en: 'Must be a number such as 1200 or 1,234.5' },
  whole_number: { zh: '应为不小于零的整数', en: 'Must be a whole number, zero or more' },
  negative: { zh: '不能为负数', en: 'Cannot be negative' },
  too_large: { zh: '数值过大，请检查单位', en: 'The number is too large: check the unit' },
  unknown_kind: {
    zh: '应为：企业、个体工商户、农民合作社、家庭农场',
    en: 'Must be one of: enterprise, individual business, cooperative, family farm',
  },
  unknown_identity_kind: {
    zh: '应为：统一社会信用代码、工商注册号',
    en: 'Must be one of: unified social credit code, business registration number',
  },
  unknown_purpose: {
    zh: '应为：流动资金、设备购置、研发、扩大生产、农业生产、外贸、其他',
    en: 'Must be one of: working capital, equipment, research, expansion, agriculture, foreign trade, other',
  },
  unknown_method: {
    zh: '应为：信用、质押、抵押、保证、保险（可多填，用顿号分隔）',
    en: 'Must be among: unsecured, pledge, mortgage, guarantee, insurance',
  },
  unknown_scope: {
    zh: '应为：部门核查、推送银行、征信查询（可多填，用顿号分隔）',
    en: 'Must be among: department checks, share with banks, credit report',
  },
  unknown_bank: {
    zh: '没有这家银行，请填写系统中的银行编号或全称',
    en: 'There is no such bank; enter its key or its full name',
  },
  phone: { zh: '应为电话号码，如 13800000000', en: 'Must be a telephone number' },
  stray_quote: {
    zh: '本行有一个引号没有配对，请删去或补上后重新填写',
    en: 'A quotation mark in this row is never closed; remove or close it',
  },
  surplus_cells: {
    zh: '本行的单元格多于标题，可能有逗号未加引号',
    en: 'The row has more cells than headings; perhaps a comma stands outside quotation marks',
  },
} as const satisfies Record<string, Bilingual>;
export type CellProblem = keyof typeof cellProblems;

export const problem = (field: string, code: CellProblem): RowProblem => ({
  field,
  code,
  ...cellProblems[code],
});

/** What the file leaves uncertain about a cell (单元格存疑), and what to do about it. */
const faultTexts: Readonly<Record<CellFault['code'], Bilingual>> = {
  error_value: {
    zh: '是错误值，请改正公式或填写数值',
    en: 'is an error value; mend the formula or enter the value',
  },
  formula_without_value: {
    zh: '的公式没有计算结果，请用表格软件打开并保存后重新上传',
    en: 'holds a formula without a result; open and save the file in a spreadsheet first',
  },
  unreadable_bytes: {
    zh: '含有无法识别的字节（显示为 \ufffd），请重新填写该单元格',
    en: 'holds bytes that are no text (shown as \ufffd); enter the cell again',
  },
  scaled_number: {
    zh: '的显示与存储不一致，无法确定单位。请改为常规格式后重新填写',
    en: 'is shown otherwise than it is stored, so its unit is not certain; make it General and enter it again',
  },
  code_turned_number: cellProblems.code_turned_number,
  leading_zero_lost: {
    zh: '是数字，开头的 0 可能已丢失。请把该列设为文本格式后重新填写',
    en: 'is a number and may have lost its leading zero. Make the column text and enter it again',
  },
  turned_to_date: {
    zh: '被表格软件改成了日期。请把该列设为文本或常规格式后重新填写',
    en: 'was turned into a date by the spreadsheet. Make the column text or General and enter it again',
  },
  number_for_date: {
    zh: '是数字而不是日期。请写成 2018-03-05 或 2018年3月5日',
    en: 'is a number and no date. Write it like 2018-03-05',
  },
  date_without_day: {
    zh: '只显示了日期的一部分。请写出年月日，如 2018-03-05',
    en: 'shows only a part of a date. Write year, month and day, like 2018-03-05',
  },
  no_such_date: {
    zh: '是表格软件里不存在的日期，请重新填写',
    en: 'is a date that does not exist; enter it again',
  },
};

/** Names the cell, and what stands in it where that helps to find it. */
export const faultProblem = (field: string, { cell, code, shown, stored }: CellFault): RowProblem => {
  const [zh, en] = [faultTexts[code].zh, faultTexts[code].en];
  const seen = shown.length > 40 ? `${[...shown].slice(0, 40).join('')}…` : shown;
  const zhSeen = seen === '' ? '' : stored === undefined ? `（${seen}）` : `（显示 ${seen}，存储 ${stored}）`;
  const enSeen =
    seen === '' ? '' : stored === undefined ? ` (${seen})` : ` (shown ${seen}, stored ${stored})`;
  return { field, code, zh: `「${cell}」${zhSeen}${zh}`, en: `${cell}${enSeen} ${en}` };
};

/** The same enterprise twice in one list: reported where it comes the second time. */
export const duplicateRow = (field: string, firstRow: number): RowProblem => ({
  field,
  code: 'duplicate_in_list',
  zh: `与第 ${firstRow} 行是同一主体，只导入先出现的一行`,
  en: `The same enterprise as in row ${firstRow}; only the first of them is imported`,
});

const elsewhere: Bilingual = { zh: '其他专班', en: 'another work group' };

/** Names the case where the reader may see it, and else who holds it. */
export const alreadyOpen = (
  field: string,
  openCaseId: string | undefined,
  holder: Bilingual = elsewhere,
): RowProblem => ({
  field,
  code: 'already_open',
  ...(openCaseId === undefined
    ? {
        zh: `该主体已在${holder.zh}有在办案件，请与其联系`,
        en: `This enterprise has an open case with ${holder.en}; contact it`,
      }
    : {
        zh: `该主体已有在办案件 ${openCaseId}，请在原案件中继续办理`,
        en: `This enterprise already has the open case ${openCaseId}; go on in that case`,
      }),
});

export const unexpectedFailure: RowProblem = {
  field: '',
  code: 'unexpected',
  zh: '本行未能建档，其他行不受影响。请稍后单独重新导入本行',
  en: 'No case was opened for this row; the others are not affected. Import this row again later',
};
