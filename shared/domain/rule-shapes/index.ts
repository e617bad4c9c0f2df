import type { RuleKind } from '../rule-versions/kinds.ts';
import { calendarYearShape, plausibilityShape, riskSchemesShape, sizeTableShape } from './others.data.ts';
import { productShape } from './product.data.ts';
import { regionShape } from './region.data.ts';
import { gradeRuleShape, scoringModelShape, stageRuleShape } from './scoring.data.ts';
import type { RecordShape } from './shape.ts';
import { prescriptionCatalogueShape, reasonTableShape, triageTableShape } from './tables.data.ts';

export { deadlineChoices } from './deadline-choices.ts';
export { type Difference, differencesOf } from './difference.ts';
export type { ChoiceNames, Field, RecordShape, Reference, Shape, Variants } from './shape.ts';
export { placeWords } from './trail.ts';
export { wordsOf } from './words.ts';

/** What each kind of rule document holds, in words (规则形状): the one place that forms and differences read. */
export const ruleShapes = {
  region: regionShape,
  product: productShape,
  scoringModel: scoringModelShape,
  stageRule: stageRuleShape,
  gradeRule: gradeRuleShape,
  triageTable: triageTableShape,
  reasonTable: reasonTableShape,
  prescriptionCatalogue: prescriptionCatalogueShape,
  riskSchemes: riskSchemesShape,
  sizeTable: sizeTableShape,
  plausibility: plausibilityShape,
  calendarYear: calendarYearShape,
} as const satisfies Readonly<Record<RuleKind, RecordShape>>;
