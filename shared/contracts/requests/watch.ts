import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';

/** One question: the `Change-Mark` of the answer that is shown, and the path with its query as it was asked. */
const question = String.raw`[A-Za-z0-9_-]{22} /[\x21-\x7e]{1,1000}`;
const mostQuestions = 20;

/**
 * 变动提醒: what an open page shows. The request is held until one of the answers is another than the one shown, or
 * until the server has waited long enough; then the page asks again.
 */
export const watchQuery = lazily(() =>
  z.strictObject({
    watch: pattern(
      new RegExp(`^${question}(?:\\n${question}){0,${mostQuestions - 1}}$`),
      `每行须为“标记 路径”，至多 ${mostQuestions} 行`,
      `must be lines of “mark path”, at most ${mostQuestions}`,
    )
      .optional()
      .meta({
        description:
          '页面所示各答复的 Change-Mark 与其路径，一行一个 / the Change-Mark of each answer shown, and its path, one a line',
        example: 'uBM9L0OfO8AfPpgPLY5uU1 /bank/cases?limit=50',
      }),
  }),
);
