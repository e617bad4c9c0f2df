import { addMonths } from '../../time/civil-arithmetic.ts';
import type { FactField } from '../fact-fields.ts';
import type { CountedEvent, EnterpriseFacts } from '../facts.ts';
import { type CheckResult, finding } from './finding.ts';

/** Platforms, awards and projects count for two years (DQ10). */
const countedMonths = 24;

const papers = [
  ['platforms', 'platformEvents'],
  ['awards', 'awardEvents'],
  ['projects', 'projectEvents'],
] as const satisfies readonly (readonly [FactField, keyof EnterpriseFacts])[];

/** DQ10: no more is claimed than there are papers of provincial level or above within 24 months. */
export function countedWithPapers(facts: EnterpriseFacts): CheckResult {
  const { asOf } = facts;
  const shown = papers.filter(([, events]) => facts[events] !== undefined);
  if (asOf === undefined || shown.length === 0) return undefined;
  const from = addMonths(asOf, -countedMonths);
  const counts = ({ documentNumber, level, date }: CountedEvent) =>
    documentNumber !== undefined &&
    documentNumber !== '' &&
    (level === 'national' || level === 'provincial') &&
    date !== undefined &&
    date >= from &&
    date <= asOf;
  return shown.flatMap(([field, events]) => {
    const [claimed, proven] = [facts[field] ?? 0, (facts[events] ?? []).filter(counts).length];
    return claimed > proven ? [finding('DQ10', 'hard', { [field]: claimed, proven }, [field])] : [];
  });
}

/** DQ11 */
export function contractsRegistered(facts: EnterpriseFacts): CheckResult {
  const { technologyContracts, technologyContractNumbers } = facts;
  if (technologyContracts === undefined || technologyContractNumbers === undefined) return undefined;
  const bare = technologyContracts > 0 && technologyContractNumbers.every((number) => number.trim() === '');
  return bare ? [finding('DQ11', 'soft', { technologyContracts })] : [];
}

/** DQ12: a round that is not paid in by a named investor counts as nothing. */
export function venturePaidIn({ ventureCapital, ventureRounds, asOf }: EnterpriseFacts): CheckResult {
  if (ventureCapital === undefined || ventureRounds === undefined) return undefined;
  const paid = ventureRounds
    .filter(
      ({ paidInOn, investor }) =>
        paidInOn !== undefined && investor && (asOf === undefined || paidInOn <= asOf),
    )
    .reduce((sum, { amount }) => sum + amount, 0);
  return ventureCapital > paid ? [finding('DQ12', 'hard', { ventureCapital, paid }, ['ventureCapital'])] : [];
}
