import type { Bilingual } from '../text/bilingual.ts';
import { parseIndustryCode } from './industry-code.ts';
import type { SizeRow, SizeTable } from './size-table.ts';

export const industryProblems = {
  not_an_industry_code: {
    zh: '行业代码不符合 GB/T 4754-2017（如 C3921）',
    en: 'Not an industry code of GB/T 4754-2017 (such as C3921)',
  },
  industry_too_coarse: {
    zh: '该行业门类下标准不一，请填写到大类或小类',
    en: 'Limits differ within this section: give the division or class',
  },
  industry_not_listed: {
    zh: '划型标准未列该行业，请人工选择参照的行业',
    en: 'The standard has no row for this industry: choose a row by hand',
  },
} as const satisfies Record<string, Bilingual>;
export type IndustryProblem = keyof typeof industryProblems;

/** The row of a size table for an industry, or why there is none. */
export function rowOf(
  industry: string | { readonly row: string },
  table: SizeTable,
): SizeRow | IndustryProblem {
  if (typeof industry !== 'string')
    return table.rows.find(({ id }) => id === industry.row) ?? 'industry_not_listed';
  const code = parseIndustryCode(industry);
  if (!code) return 'not_an_industry_code';
  const entries = table.rows.flatMap((row) => row.industries.map((prefix) => ({ row, prefix })));
  const fitting = entries
    .filter(({ prefix }) => code.startsWith(prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
  // A finer row under the code given may ask for other limits than a coarser one above it.
  const finer = entries.filter(
    ({ prefix, row }) => prefix.startsWith(code) && prefix !== code && row !== fitting?.row,
  );
  if (finer.length > 0) return 'industry_too_coarse';
  return fitting?.row ?? 'industry_not_listed';
}
