import { ageInYears } from '../age.ts';
import { type FactField, factFieldDefinition, factFields } from '../fact-fields.ts';
import type { EnterpriseFacts } from '../facts.ts';
import { type DataQualityFinding, finding } from './finding.ts';

/** Whether a value may stand in this field (DQ05): a finite number, not negative unless signed, whole if counted. */
export function isSoundNumber(field: FactField, value: unknown): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  const { signed, unit } = factFieldDefinition(field);
  return (signed === true || value >= 0) && (unit === '万元' || Number.isInteger(value));
}

/** Pairs in which the part must not exceed the whole: DQ03 for income, DQ04 for people. */
export const wholes = [
  { rule: 'DQ03', part: 'highTechRevenue', whole: 'revenue' },
  { rule: 'DQ04', part: 'techStaff', whole: 'employees' },
  { rule: 'DQ04', part: 'rdStaff', whole: 'employees' },
  { rule: 'DQ04', part: 'postgraduates', whole: 'employees' },
] as const satisfies readonly { rule: 'DQ03' | 'DQ04'; part: FactField; whole: FactField }[];

/** DQ05: numbers that cannot be what they claim to be. */
export function unsoundNumbers(facts: EnterpriseFacts): readonly DataQualityFinding[] {
  return factFields
    .filter((field) => facts[field] !== undefined && !isSoundNumber(field, facts[field]))
    .map((field) => finding('DQ05', 'hard', { [field]: String(facts[field]) }));
}

/** DQ03 or DQ04: parts greater than their whole. */
export function oversizedParts(facts: EnterpriseFacts, rule: 'DQ03' | 'DQ04'): readonly DataQualityFinding[] {
  return wholes.flatMap(({ rule: of, part, whole }) => {
    const [a, b] = [facts[part], facts[whole]];
    return of === rule && a !== undefined && b !== undefined && a > b
      ? [finding(rule, 'hard', { [part]: a, [whole]: b })]
      : [];
  });
}

/** DQ17: without an age and a revenue there is no stage, hence no score. */
export function missingStageInputs(facts: EnterpriseFacts): readonly DataQualityFinding[] {
  const missing = [];
  const age = ageInYears(facts);
  if (age === undefined || !(age >= 0 && age < Number.POSITIVE_INFINITY)) missing.push('foundedOn');
  if (facts.revenue === undefined) missing.push('revenue');
  return missing.length === 0 ? [] : [finding('DQ17', 'hard', {}, missing)];
}

/** The hard findings that make a score meaningless; what the scorer itself refuses (DQ03, DQ04, DQ05, DQ17). */
export function hardNumberFindings(facts: EnterpriseFacts): readonly DataQualityFinding[] {
  const unsound = unsoundNumbers(facts);
  if (unsound.length > 0) return unsound;
  return [...oversizedParts(facts, 'DQ03'), ...oversizedParts(facts, 'DQ04'), ...missingStageInputs(facts)];
}

/** The same question as `hardNumberFindings` without DQ17 and without explaining: what the bulk of sound facts passes. */
export const numbersAreSound = (facts: EnterpriseFacts): boolean =>
  factFields.every((field) => facts[field] === undefined || isSoundNumber(field, facts[field])) &&
  wholes.every(({ part, whole }) => !((facts[part] ?? 0) > (facts[whole] ?? Number.POSITIVE_INFINITY)));
