import {
  headerProblems,
  isBilingual,
  isFilled,
  isListOf,
  isRecord,
  type Loaded,
  provenanceStatuses,
  type RuleFileProblem,
  type RuleHeader,
} from '../rule-tables/rule-header.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { shareProblems, shareProblemsIn } from './check-shares.ts';
import { type RiskRole, type RiskScheme, type RiskShare, riskRoles, type ShareConstraint } from './scheme.ts';
import { isSchemeTerms } from './scheme-terms.ts';

/** `shared/rules/risk-sharing/*.json`. */
export type RiskSchemes = RuleHeader & {
  readonly id: string;
  readonly roles: Readonly<Record<RiskRole, Bilingual>>;
  readonly schemes: readonly RiskScheme[];
};

export const riskSchemesSchema = 'huizhen/risk-sharing/1';

/** Reads risk-sharing schemes from parsed JSON; fixed shares that do not total 100 % are refused here already. */
export function riskSchemesFrom(data: unknown): Loaded<RiskSchemes> {
  const problems: RuleFileProblem[] = [...headerProblems(data, riskSchemesSchema)];
  const { id, roles, schemes } = isRecord(data) ? data : {};
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  if (!isRecord(roles) || !riskRoles.every((role) => isBilingual(roles[role]))) {
    problems.push({ at: '/roles', detail: `must name ${riskRoles.join(', ')}` });
  }
  if (!Array.isArray(schemes)) problems.push({ at: '/schemes', detail: 'must be a list' });
  for (const [index, scheme] of Array.isArray(schemes) ? schemes.entries() : []) {
    const at = `/schemes/${index}`;
    if (!isScheme(scheme)) problems.push({ at, detail: 'not a scheme' });
    else if (scheme.shares) {
      const wrong = [...shareProblems(scheme.shares), ...shareProblemsIn(scheme.shares, scheme)];
      problems.push(...wrong.map(({ code }) => ({ at: `${at}/shares`, detail: code })));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as RiskSchemes };
}

const isRole = (value: unknown): value is RiskRole => riskRoles.some((role) => role === value);

function isScheme(value: unknown): value is RiskScheme {
  if (!isRecord(value)) return false;
  const { id, name, parties, shares, constraints, limits, appliesTo, status, evidence, terms } = value;
  return (
    isFilled(id) &&
    isBilingual(name) &&
    isBilingual(appliesTo) &&
    isFilled(evidence) &&
    (terms === undefined || isSchemeTerms(terms)) &&
    provenanceStatuses.some((known) => known === status) &&
    isListOf(parties, isRole) &&
    (shares === null || isListOf(shares, isShare)) &&
    isListOf(constraints, isConstraint) &&
    isListOf(
      limits,
      (limit): limit is object => isRecord(limit) && isFilled(limit['kind']) && isBilingual(limit['note']),
    )
  );
}

function isShare(value: unknown): value is RiskShare {
  return isRecord(value) && isRole(value['role']) && typeof value['share'] === 'number';
}

function isConstraint(value: unknown): value is ShareConstraint {
  if (!isRecord(value) || !isListOf(value['roles'], isRole)) return false;
  const bounds = [value['atLeast'], value['atMost'], value['exactly']].filter((bound) => bound !== undefined);
  return bounds.length > 0 && bounds.every((bound) => Number.isSafeInteger(bound));
}
