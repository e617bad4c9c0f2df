import { standards } from '../case/screening.ts';
import {
  standardReason,
  type TriageClass,
  type TriageRow,
  type TriageTable,
  triageClasses,
} from '../case/triage-table.ts';
import { type TriageRoute, triageRoutes } from '../case/triage-types.ts';
import {
  headerProblems,
  isFilled,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from './rule-header.ts';

export const triageTableSchema = 'huizhen/triage/1';

/** Routes the system may take without a person: both leave the way back open, the others end or delay the case. */
const mayGoUnconfirmed: readonly TriageRoute[] = ['secondRecommendation', 'jointDiagnosis'];

export type TriageFile = RuleHeader & {
  readonly id: string;
  readonly routes: Readonly<Record<TriageClass, { readonly route: TriageRoute; readonly confirm: boolean }>>;
  readonly rows: readonly (TriageRow & { readonly evidence: string })[];
};

/**
 * Reads a region's triage table (分流表) from parsed JSON. Every reason of the region's reason table and each of the
 * five standards needs a row: a reason without one would be routed by silence.
 */
export function triageTableFrom(data: unknown, reasonCodes: Iterable<string>): Loaded<TriageTable> {
  const problems: RuleFileProblem[] = [...headerProblems(data, triageTableSchema)];
  const { id, routes, rows } = isRecord(data) ? data : {};
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  for (const name of triageClasses) {
    const detail = routeProblem(isRecord(routes) ? routes[name] : undefined);
    if (detail) problems.push({ at: `/routes/${name}`, detail });
  }
  const known = new Set([...reasonCodes, ...standards.map(standardReason)]);
  const byReason = new Map<string, TriageRow>();
  for (const [index, row] of Array.isArray(rows) ? rows.entries() : []) {
    const at = `/rows/${index}`;
    if (!isRow(row)) problems.push({ at, detail: 'not a row' });
    else if (!known.has(row.reasonCode)) problems.push({ at, detail: `unknown reason: ${row.reasonCode}` });
    else if (byReason.has(row.reasonCode)) problems.push({ at, detail: `${row.reasonCode} stands twice` });
    else byReason.set(row.reasonCode, row);
  }
  for (const code of known)
    if (!byReason.has(code)) problems.push({ at: '/rows', detail: `no row for ${code}` });
  if (problems.length > 0) return { ok: false, problems };
  const file = data as TriageFile;
  return { ok: true, value: { version: `${file.id}@${file.version}`, rows: byReason, routes: file.routes } };
}

function routeProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return 'missing';
  const route = triageRoutes.find((known) => known === value['route']);
  if (!route) return `route must be one of ${triageRoutes.join(', ')}`;
  if (typeof value['confirm'] !== 'boolean') return 'confirm must be true or false';
  return !value['confirm'] && !mayGoUnconfirmed.includes(route)
    ? `${route} needs a person: confirm`
    : undefined;
}

function isRow(value: unknown): value is TriageRow {
  return (
    isRecord(value) &&
    isFilled(value['reasonCode']) &&
    triageClasses.some((known) => known === value['class']) &&
    typeof value['bankSpecificIfAnotherFits'] === 'boolean' &&
    isFilled(value['evidence'])
  );
}
