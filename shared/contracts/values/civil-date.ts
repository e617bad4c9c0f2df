import * as z from 'zod';
import { writtenDate } from '../../domain/text/index.ts';
import { type CivilDate, isCivilDate } from '../../domain/time/civil-date.ts';
import { say } from './say.ts';

/** A date in China 'YYYY-MM-DD' as stored. */
export const storedDate = z.string().register(z.globalRegistry, { format: 'date' }) as unknown as z.ZodType<
  CivilDate,
  string
>;

const isUsual = (text: string): boolean => isCivilDate(text) && text >= '1900-01-01' && text < '2200-01-01';

/**
 * A date that exists, in the years 1900 to 2199: nobody means another, and a mistyped century is common. As people write
 * it too: 2026/12/3, 2026年12月3日, a time of midnight behind it (`writtenDate`).
 */
export const civilDate = z
  .string()
  .check(
    z.overwrite((written: string) => writtenDate(written) ?? written),
    z.maxLength(10),
    z.refine(
      isUsual,
      say(
        '须为存在的日期，格式 YYYY-MM-DD（1900 至 2199 年）',
        'must be a date that exists, as YYYY-MM-DD, 1900 to 2199',
      ),
    ),
  )
  .register(z.globalRegistry, { format: 'date', example: '2026-12-03' }) as unknown as z.ZodType<
  CivilDate,
  string
>;
