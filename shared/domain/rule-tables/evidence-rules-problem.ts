import type { EvidenceKind, ExcludedUse } from '../case/evidence-rules.ts';
import { standards } from '../case/screening.ts';
import { purposes } from '../credit-terms.ts';
import { isBilingual, isFilled, isListOf, isRecord } from './rule-header.ts';

const isOneOf =
  (list: readonly string[]) =>
  (value: unknown): value is string =>
    typeof value === 'string' && list.includes(value);
const isIndustryStart = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-T]\d{0,4}$/.test(code);

const isKind = (value: unknown): value is EvidenceKind =>
  isRecord(value) &&
  isFilled(value['id']) &&
  isBilingual(value['name']) &&
  isListOf(value['standards'], isOneOf(standards)) &&
  value['standards'].length > 0 &&
  typeof value['suffices'] === 'boolean' &&
  (value['industries'] === undefined ||
    (isListOf(value['industries'], isIndustryStart) && value['industries'].length > 0));

const isUse = (value: unknown): value is ExcludedUse =>
  isRecord(value) &&
  isFilled(value['id']) &&
  isBilingual(value['name']) &&
  isListOf(value['words'], isFilled) &&
  (value['purposes'] === undefined || isListOf(value['purposes'], isOneOf(purposes)));

const isToldApart = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map(({ id }) => id)).size === rows.length;

/** What is wrong with 五项标准凭据规则; undefined: they can be used. */
export const evidenceRulesProblem = (value: unknown): string | undefined => {
  if (!isRecord(value)) return 'must be { kinds, excludedUses }';
  const { kinds, excludedUses } = value;
  if (!isListOf(kinds, isKind))
    return 'kinds must be a list of { id, name, standards, suffices, industries? }, industries as A to T and up to four digits';
  if (!isListOf(excludedUses, isUse)) return 'excludedUses must be a list of { id, name, words, purposes? }';
  if (!isToldApart(kinds) || !isToldApart(excludedUses)) return 'ids must differ';
  const findsNothing = excludedUses.some(
    ({ words, purposes: of = [] }) => words.length === 0 && of.length === 0,
  );
  return findsNothing ? 'an excluded use needs words or purposes to be found by' : undefined;
};
