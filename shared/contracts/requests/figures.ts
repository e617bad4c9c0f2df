import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key } from '../values/text.ts';

/** 统计期, both days counted; without `from` since the mechanism began, without `to` until today. */
const period = () => ({ from: civilDate.optional(), to: civilDate.optional() });

export const figuresQuery = lazily(() => z.strictObject(period()));

/** A cell of the table: a work group's row, and a measure's column. */
export const ofFigure = lazily(() => z.strictObject({ orgId: key, measure: key }));

export const figureFileQuery = lazily(() =>
  z.strictObject({ ...period(), language: z.enum(['zh', 'en']).default('zh') }),
);
