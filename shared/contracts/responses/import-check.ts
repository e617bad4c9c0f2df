import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { likeCase, likeness } from './twins.ts';

const rowProblem = lazily(() =>
  z.object({ field: z.string(), code: z.string(), zh: z.string(), en: z.string() }),
);

/** 导入前核对: what an import of this list would do; nothing has been stored. */
export const importCheck = lazily(() =>
  z
    .object({
      headings: z.array(z.string()),
      /** Headings that no column is read from. */
      passedOver: z.array(z.string()),
      total: z.number(),
      accepted: z.number(),
      failed: z.number(),
      /** The first rows, as read: each heading's cell, empty where there is none. */
      sample: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
      /** Rows that would not be imported, in the list's order, with what they hold. */
      rejected: z.array(
        z.object({ row: z.number(), cells: z.array(z.string()), problems: z.array(rowProblem) }),
      ),
      /** 疑似重复: rows that would be opened and are probably of a firm that is on the list or has a case already. */
      alike: z.array(
        z.object({
          row: z.number(),
          name: z.string(),
          rows: z.array(z.object({ row: z.number(), reasons: z.array(likeness) })),
          cases: z.array(likeCase()),
        }),
      ),
      alikeTotal: z.number(),
    })
    .register(z.globalRegistry, { id: 'ImportCheck' }),
);
