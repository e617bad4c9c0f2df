import * as z from 'zod';
import { enteredIds } from '../../domain/report/entered.ts';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';
import { say } from '../values/say.ts';
import { key, name, text } from '../values/text.ts';

/** 报告月份: '2026-11'. */
const month = pattern(/^\d{4}-\d{2}$/, '须为月份，如 2026-11', 'must be a month, like 2026-11');

export const ofMonth = lazily(() => z.strictObject({ month }));
export const ofReport = lazily(() => z.strictObject({ month, orgId: key }));

/** Fen or firms; far beyond what a county can have, and safe to add up. */
const mostEntered = 1_000_000_000_000_000;

/** 填报: all of the month; what is left out is not entered. */
export const enterFigures = lazily(() =>
  z.strictObject({
    figures: z
      .array(
        z.strictObject({
          id: z.enum(enteredIds),
          value: z.number().int().min(0).max(mostEntered),
          source: name,
        }),
      )
      .max(enteredIds.length)
      .refine((figures) => new Set(figures.map(({ id }) => id)).size === figures.length, {
        ...say('每个指标只填一次', 'each column once'),
      }),
  }),
);

const mostColumns = 100;

/** 报表式样. */
export const reportForm = lazily(() =>
  z.strictObject({
    heading: name,
    columns: z.array(key).min(1).max(mostColumns),
    dueDay: z.number().int().min(1).max(28).optional(),
  }),
);

/** 签发报送. `after`: number of the newest filing of this month that the page showed, 0 for none. */
export const fileReport = lazily(() =>
  z.strictObject({ after: z.number().int().min(0), reason: text.optional() }),
);

export const noBody = lazily(() => z.strictObject({}));

export const reportFileQuery = lazily(() =>
  z.strictObject({
    seq: pattern(/^[1-9]\d{0,8}$/, '须为报送序号', 'must be the number of a filing')
      .transform(Number)
      .optional(),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
);
