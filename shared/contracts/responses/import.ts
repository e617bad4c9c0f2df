import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';

export const importReport = lazily(() =>
  z
    .object({
      id: z.string(),
      state: z.enum(['running', 'finished']),
      total: z.number(),
      imported: z.number(),
      failed: z.number(),
      startedAt: moment,
      finishedAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'ImportReport' }),
);

/** What became of the rows; `row` counts as the spreadsheet does. */
export const importRows = lazily(() =>
  z
    .object({
      rows: z.array(
        z.object({
          row: z.number(),
          caseId: z.string().optional(),
          problems: z.array(
            z.object({ field: z.string(), code: z.string(), zh: z.string(), en: z.string() }),
          ),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'ImportRows' }),
);
