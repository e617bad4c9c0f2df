import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { measureIds } from '../../domain/register/measures.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

/** By the id of the column; a column without a value (an average of nothing) is left out. */
const cells = z.record(z.string(), z.number());

/**
 * 统计表. While work groups are still being counted `counting` says how many are, `groups` holds those, and there is no `total`.
 * Amounts in fen, shares in basis points, rates in hundredths of a basis point.
 */
export const figureTable = lazily(() =>
  z
    .object({
      at: moment,
      period: z.object({ from: storedDate, to: storedDate }),
      version: z.string(),
      columns: z.array(
        z.object({
          id: z.string(),
          unit: z.enum(['firms', 'times', 'amount', 'share', 'rate']),
          name: bilingual,
          formula: bilingual,
          measure: z.enum(measureIds).optional(),
        }),
      ),
      groups: z.array(z.object({ orgId: z.string(), cells })),
      total: cells.optional(),
      counting: z.object({ counted: z.number(), of: z.number() }).optional(),
    })
    .register(z.globalRegistry, { id: 'FigureTable' }),
);

/** 银行服务. Amounts in fen, shares in basis points, days in tenths of a calendar day. */
export const bankService = lazily(() =>
  z
    .object({
      at: moment,
      period: z.object({ from: storedDate, to: storedDate }),
      columns: z.array(
        z.object({
          id: z.string(),
          unit: z.enum(['times', 'amount', 'share', 'days']),
          name: bilingual,
          formula: bilingual,
        }),
      ),
      banks: z.array(
        z.object({
          bankId: z.string(),
          cells,
          reasons: z.array(z.object({ code: z.string(), count: z.number() })),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'BankService' }),
);

/** The cases behind one cell. */
export const figureCases = lazily(() =>
  z
    .object({
      cases: z.array(
        z.object({
          caseId: z.string(),
          enterpriseName: z.string(),
          stage: z.enum(stages),
          openedOn: storedDate,
          needFen: z.number(),
          lentFen: z.number(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'FigureCases' }),
);
