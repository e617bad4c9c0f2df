import * as z from 'zod';
import { ledgerSortKeys, ledgerStates } from '../../domain/ledger/index.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key } from '../values/text.ts';
import { chosen, endedParts, flag, named, pageQuery, sortBy } from './list-query.ts';

/** 问题台账: what it is narrowed to, and which page of it. Several values of one are joined by commas. */
export const ledgerQuery = lazily(() =>
  pageQuery.unwrap().extend({
    group: key.optional().meta({
      description:
        '工作专班；上级不写时只得各专班件数 / a work group; without it the levels above get the numbers alone',
      example: 'wg-demo-east',
    }),
    state: chosen(ledgerStates).meta({
      description: '状态；late 为逾期未办 / states; late: open, and its day is over',
      example: 'open,late',
    }),
    owner: named().meta({
      description: '责任单位；enterprise 为企业自办 / owners; enterprise: the enterprise itself',
      example: 'dept-market',
    }),
    code: named().meta({ description: '处方种类 / kinds of prescription', example: 'RX9' }),
    dueFrom: civilDate.optional(),
    dueTo: civilDate.optional(),
    asked: flag().meta({ description: '只看申请延期的 / only where more time is asked for' }),
    search: z.string().trim().min(1).max(100).optional(),
    ended: endedParts().meta({
      description:
        '已结案件的处方：默认近八周 / measures of ended cases: of eight weeks unless said otherwise',
      example: 'recent,2026',
    }),
    sort: sortBy(ledgerSortKeys),
  }),
);

/** 处方成效: over which ended cases. */
export const effectsQuery = lazily(() =>
  z.strictObject({
    ended: endedParts().meta({
      description: '已结案件：默认近八周 / ended cases: of eight weeks unless said otherwise',
      example: 'recent,2026',
    }),
  }),
);

/** 我的处方. */
export const ownLedgerQuery = lazily(() =>
  pageQuery.unwrap().extend({ state: z.enum(['open', 'settled']).default('open') }),
);
