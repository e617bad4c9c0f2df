import { type FactField, factFieldDefinition, factFields } from '../fact-fields.ts';
import { type EnterpriseFacts, type FactSource, sourceKinds } from '../facts.ts';
import { staleFields } from '../stale-facts.ts';
import { type CheckResult, type DataQualityFinding, finding } from './finding.ts';

/** Sources that differ by more than this are in conflict (DQ13). */
const conflictShare = 0.05;

type Sourced = readonly (readonly [FactField, FactSource])[];

const sourced = ({ sources }: EnterpriseFacts): Sourced =>
  factFields.flatMap((field) => {
    const source = sources?.[field];
    return source === undefined ? [] : [[field, source] as const];
  });

/** DQ02: flows of one fiscal year, the prior year's own apart; balances struck at the end of it. */
export function oneFiscalYear(facts: EnterpriseFacts): CheckResult {
  const all = sourced(facts);
  const flows = all.filter(([field]) => factFieldDefinition(field).timing === 'flow');
  const years = flows.flatMap(([field, { fiscalYear }]) =>
    fiscalYear === undefined ? [] : [[field, field.endsWith('Prior') ? fiscalYear + 1 : fiscalYear] as const],
  );
  const year = years[0]?.[1];
  if (year === undefined) return undefined;
  const otherYear = years.filter(([, other]) => other !== year);
  const balances = all.filter(
    ([field, { asAt }]) =>
      factFieldDefinition(field).timing === 'balance' && asAt !== undefined && asAt !== `${year}-12-31`,
  );
  return [
    ...otherYear.map(([field, other]) =>
      finding('DQ02', 'hard', { [field]: other, fiscalYear: year }, [field]),
    ),
    ...balances.map(([field, { asAt }]) =>
      finding('DQ02', 'hard', { [field]: asAt ?? '', fiscalYear: year }, [field]),
    ),
  ];
}

/** DQ13. Names the most trusted source's value beside the one that differs; nothing is dropped. */
export function agreeingSources(facts: EnterpriseFacts): CheckResult {
  const several = sourced(facts).filter(
    ([field, { others }]) => facts[field] !== undefined && others?.length,
  );
  if (several.length === 0) return undefined;
  return several.flatMap(([field, { kind, others = [] }]): DataQualityFinding[] => {
    const ranked = [{ kind, value: facts[field] ?? 0 }, ...others].toSorted(
      (a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind),
    );
    const [trusted, ...rest] = ranked;
    if (trusted === undefined) return [];
    return rest
      .filter(({ value }) => Math.abs(value - trusted.value) > Math.abs(trusted.value) * conflictShare)
      .map((other) =>
        finding('DQ13', 'soft', { [trusted.kind]: trusted.value, [other.kind]: other.value }, [field]),
      );
  });
}

/** DQ15 */
export function freshSources(facts: EnterpriseFacts): CheckResult {
  const dated = sourced(facts).some(([, { asAt }]) => asAt !== undefined);
  if (!dated || facts.asOf === undefined) return undefined;
  return [...staleFields(facts)].map((field) =>
    finding('DQ15', 'soft', { [field]: facts.sources?.[field]?.asAt ?? '', asOf: facts.asOf ?? '' }, [field]),
  );
}
