export { describeComparison, sizeMeasureNames } from './describe-comparison.ts';
export { parseIndustryCode } from './industry-code.ts';
export { type IndustryProblem, industryProblems, rowOf } from './industry-row.ts';
export { type SizeComparison, type SizeFacts, type SizeResult, sizeClassOf } from './size-class.ts';
export {
  type SizeClass,
  type SizeLimit,
  type SizeMeasure,
  type SizeRow,
  type SizeTable,
  sizeClasses,
  sizeMeasures,
  sizeTableFrom,
} from './size-table.ts';
