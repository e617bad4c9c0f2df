import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';

const defaultLimit = 50;

const place = () => ({
  limit: pattern(/^([1-9]\d?|100)$/, '须为 1 至 100 的整数', 'must be a whole number from 1 to 100')
    .transform(Number)
    .default(defaultLimit),
  cursor: z.string().min(1).max(2000).optional(),
});
const flag = () =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional();

/** The place of a page: how many, and where the page before ended. */
export const pageQuery = lazily(() => z.strictObject(place()));

/**
 * Filters of a case list; several stages are joined by commas. On a command that is given to many cases of a list: only
 * if the case still stands in it.
 */
export const caseFilter = lazily(() =>
  z.strictObject({
    stage: z
      .string()
      .max(400)
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(stages)))
      .optional()
      .meta({ description: '阶段，逗号分隔 / stages, joined by commas', example: 'screening,triage' }),
    search: z.string().trim().min(1).max(100).optional(),
    overdue: flag(),
  }),
);

/** One page of a narrowed list. */
export const caseListQuery = lazily(() => caseFilter.unwrap().extend(place()));

/** 导出案件: the filters of the list, and what file is wanted. */
export const exportQuery = lazily(() =>
  caseFilter.unwrap().extend({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
);

/** Which paper the code stands on. */
export const identityQuery = lazily(() =>
  z.strictObject({ kind: z.enum(['uscc', 'businessLicence']).default('uscc') }),
);

export const importRowsQuery = lazily(() => z.strictObject({ failedOnly: flag() }));
