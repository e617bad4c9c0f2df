/** What each kind of rule document holds, for whoever shows or edits one; the words are the domain's. */

export { triageRouteNames } from '../domain/rule-shapes/choice-names.data.ts';
export {
  deadlineChoices,
  differencesOf,
  type Field,
  placeWords,
  type Reference,
  ruleShapes,
  type Shape,
  wordsOf,
} from '../domain/rule-shapes/index.ts';
export { indicatorNames, standardRows } from '../domain/rule-shapes/row-names.ts';
export { kindNames, type RuleKind, ruleKinds } from '../domain/rule-versions/kinds.ts';
export { triedKinds } from '../domain/what-if/tried-kinds.ts';
