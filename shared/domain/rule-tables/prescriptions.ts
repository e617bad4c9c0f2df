import type { Bilingual } from '../text/bilingual.ts';
import {
  headerProblems,
  isBilingual,
  isFilled,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from './rule-header.ts';

export const prescriptionKinds = [
  'dataEnhancement',
  'technologyEnhancement',
  'guaranteeEnhancement',
  'patentPledge',
  'insurance',
  'unsecuredLoan',
  'renewal',
  'receivablesPledge',
  'creditRepair',
  'titleClearance',
  'freezeWorkaround',
  'riskCompensation',
  'associationEnhancement',
  'relendingMatch',
  'subsidy',
  'paperCompletion',
  'restructuring',
] as const;
export type PrescriptionKind = (typeof prescriptionKinds)[number];

/** One kind of prescription (处方) of the catalogue in mechanism.md §2.3. */
export type PrescriptionRule = {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: PrescriptionKind;
  /** What shows that it is done. */
  readonly proof: Bilingual;
  readonly evidence: string;
};

/** 处方目录, `shared/rules/prescriptions/*.json`. */
export type PrescriptionCatalogue = RuleHeader & {
  readonly id: string;
  readonly prescriptions: readonly PrescriptionRule[];
};

export const prescriptionsSchema = 'huizhen/prescriptions/1';

export function prescriptionCatalogueFrom(data: unknown): Loaded<PrescriptionCatalogue> {
  const problems: RuleFileProblem[] = [...headerProblems(data, prescriptionsSchema)];
  const { id, prescriptions } = isRecord(data) ? data : {};
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  if (!Array.isArray(prescriptions) || prescriptions.length === 0) {
    problems.push({ at: '/prescriptions', detail: 'must be a list' });
  }
  const seen = new Set<string>();
  for (const [index, entry] of Array.isArray(prescriptions) ? prescriptions.entries() : []) {
    const at = `/prescriptions/${index}`;
    if (!isPrescription(entry)) problems.push({ at, detail: 'not a prescription' });
    else if (seen.has(entry.code)) problems.push({ at: `${at}/code`, detail: `${entry.code} stands twice` });
    else seen.add(entry.code);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as PrescriptionCatalogue };
}

function isPrescription(value: unknown): value is PrescriptionRule {
  return (
    isRecord(value) &&
    isFilled(value['code']) &&
    isBilingual(value['name']) &&
    prescriptionKinds.some((kind) => kind === value['kind']) &&
    isBilingual(value['proof']) &&
    isFilled(value['evidence'])
  );
}
