import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { plainNumber, plainText } from './plain.ts';

/** 管理日志, newest first. `names`: of people, as far as the reader may know them. */
export const installationLog = lazily(() =>
  z.object({
    records: z.array(
      z.object({
        seq: plainNumber,
        previousHash: plainText,
        hash: plainText,
        event: z.object({
          type: plainText,
          subject: plainText,
          detail: z.record(z.string(), z.json()),
          at: moment,
          by: actor,
        }),
      }),
    ),
    names: z.record(z.string(), z.string()),
    cursor: z.string().optional(),
  }),
);

export const logCheck = lazily(() =>
  z.object({ acts: plainNumber, whole: z.boolean(), brokenAt: z.number().optional() }),
);
