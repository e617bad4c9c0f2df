import * as z from 'zod';
import { moment } from '../values/moment.ts';

export const importReport = z.lazy(() =>
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
    .meta({ id: 'ImportReport' }),
);

/** What became of the rows; `row` counts as the spreadsheet does. */
export const importRows = z.lazy(() =>
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
    .meta({ id: 'ImportRows' }),
);
