import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { channels } from '../../domain/case/state.ts';
import { sortKeys } from '../../domain/register/sort-keys.ts';
import { tags } from '../../domain/register/tags.ts';
import { turns } from '../../domain/register/turns.ts';
import { sizeClasses } from '../../domain/size-class/size-table.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { pattern } from '../values/pattern.ts';

const defaultLimit = 50;

const place = () => ({
  limit: pattern(/^([1-9]\d?|100)$/, '须为 1 至 100 的整数', 'must be a whole number from 1 to 100')
    .transform(Number)
    .default(defaultLimit),
  cursor: z.string().min(1).max(2000).optional(),
});
export const flag = () =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional();

/** The place of a page: how many, and where the page before ended. */
export const pageQuery = lazily(() => z.strictObject(place()));

/** Values of a closed list, joined by commas. */
export const chosen = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .string()
    .max(400)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(values)))
    .optional();
/** Ids or codes, joined by commas. */
export const named = () =>
  z
    .string()
    .min(1)
    .max(1000)
    .transform((list) => list.split(','))
    .pipe(z.array(z.string().min(1).max(64)).max(50))
    .optional();
const whole = (most: number) =>
  pattern(/^\d{1,15}$/, '须为整数', 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(most))
    .optional();
/** Of a total that has decimals. */
const points = () =>
  pattern(/^\d{1,4}(\.\d{1,2})?$/, '须为至多两位小数的数', 'must be a number with at most two decimals')
    .transform(Number)
    .optional();
/** Ended cases: the recent ones, or years. */
export const endedParts = () =>
  z
    .string()
    .max(80)
    .transform((list) => list.split(','))
    .pipe(z.array(z.union([z.literal('recent'), z.templateLiteral([z.literal('20'), z.number()])])))
    .optional();

/**
 * Filters of a case list; several values of one are joined by commas, and any of them will do. On a command that is given
 * to many cases of a list: only if the case still stands in it.
 */
export const caseFilter = lazily(() =>
  z.strictObject({
    stage: chosen(stages).meta({
      description: '阶段，逗号分隔 / stages, joined by commas',
      example: 'screening,triage',
    }),
    search: z.string().trim().min(1).max(100).optional(),
    overdue: flag(),
    holder: named().meta({ description: '持有方 / whom the case waits for', example: 'bank-a' }),
    assignee: named().meta({
      description:
        '经办人：人员编号、me（我的）或 none（无人） / who has the case: ids of persons, me or none',
      example: 'me,none',
    }),
    bank: named().meta({ description: '推荐过的银行 / banks it was recommended to', example: 'bank-a' }),
    product: named().meta({ description: '推荐的产品 / products asked for', example: 'bank-a-points' }),
    turn: chosen(turns).meta({
      description:
        '办理事项（银行、部门、担保、保险）：待答复、等材料、待放款、待办处方、暂无 / what a bank or an owner of tasks has to do: answer, wait for papers, book the loan, a task, nothing now',
      example: 'answer,loan',
    }),
    group: named().meta({ description: '工作专班 / work groups', example: 'wg-demo-east' }),
    dueFrom: civilDate.optional(),
    dueTo: civilDate.optional(),
    amountFrom: whole(Number.MAX_SAFE_INTEGER).meta({
      description: '需求金额，分 / amount asked for, in fen',
    }),
    amountTo: whole(Number.MAX_SAFE_INTEGER),
    scoreFrom: points(),
    scoreTo: points(),
    openedFrom: civilDate.optional(),
    openedTo: civilDate.optional(),
    enteredFrom: civilDate.optional(),
    enteredTo: civilDate.optional(),
    reason: named().meta({ description: '未授信主要原因 / primary reason of a decline', example: 'R02' }),
    tag: chosen(tags),
    size: chosen(sizeClasses),
    industry: named().meta({ description: '行业门类 / section of the industry', example: 'C' }),
    channel: chosen(channels),
    ended: endedParts().meta({
      description:
        '同时列出已结案件：recent（近八周）或年度；不写时监管端只列在办案件，搜索时也列近八周办结的，银行、部门、担保、保险的列表总列近八周办结的 / ended cases as well: recent (eight weeks) or years; without it a regulator’s list holds open cases only and a search those of the last eight weeks too, as lists of banks and owners of tasks always do',
      example: 'recent,2026',
    }),
  }),
);

export const sortBy = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z
    .string()
    .max(20)
    .transform((text) => ({ key: text.replace(/^-/, ''), descending: text.startsWith('-') }))
    .pipe(z.object({ key: z.enum(keys), descending: z.boolean() }))
    .optional()
    .meta({ description: '排序，减号为倒序 / order, descending with a minus', example: `-${keys[0]}` });
const sort = () => sortBy(sortKeys).meta({ example: '-amount' });

/** One page of a narrowed list. `counts`: what stands behind each filter value as well. */
export const caseListQuery = lazily(() =>
  caseFilter.unwrap().extend({ ...place(), sort: sort(), counts: flag() }),
);

/** 导出案件: the list as it is narrowed and ordered. */
export const exportedList = lazily(() => caseFilter.unwrap().extend({ sort: sort() }));

/** What file is wanted of it. */
export const exportWish = lazily(() =>
  z.strictObject({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
);

/** Which paper the code stands on. */
export const identityQuery = lazily(() =>
  z.strictObject({ kind: z.enum(['uscc', 'businessLicence']).default('uscc') }),
);

export const importRowsQuery = lazily(() => z.strictObject({ failedOnly: flag() }));
