import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { transforms } from '../forms/transforms.ts';
import { pattern } from '../values/pattern.ts';

const defaultLimit = 50;

const limit = pattern(/^([1-9]\d?|100)$/, '须为 1 至 100 的整数', 'must be a whole number from 1 to 100')
  .transform(transforms.number)
  .default(defaultLimit);
const cursor = z.string().min(1).max(2000).optional();
const flag = z.enum(['true', 'false']).transform(transforms.isTrue).optional();

/** The place of a page: how many, and where the page before ended. */
export const pageQuery = z.strictObject({ limit, cursor });

/** Filters of a case list; several stages are joined by commas. */
export const caseListQuery = z.strictObject({
  stage: z
    .string()
    .max(400)
    .transform(transforms.splitAtCommas)
    .pipe(z.array(z.enum(stages)))
    .optional()
    .meta({ description: '阶段，逗号分隔 / stages, joined by commas', example: 'screening,triage' }),
  search: z.string().trim().min(1).max(100).optional(),
  overdue: flag,
  limit,
  cursor,
});

/** 导出案件: the filters of the list, and what file is wanted. */
export const exportQuery = caseListQuery.omit({ limit: true, cursor: true }).extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  language: z.enum(['zh', 'en']).default('zh'),
});

/** Which paper the code stands on. */
export const identityQuery = z.strictObject({ kind: z.enum(['uscc', 'businessLicence']).default('uscc') });

export const importRowsQuery = z.strictObject({ failedOnly: flag });
