import {
  headerProblems,
  isBilingual,
  isFilled,
  isListOf,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from '../rule-tables/rule-header.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { type CivilDate, isCivilDate } from '../time/civil-date.ts';

export const organisationKinds = [
  'provinceRegulator',
  'cityRegulator',
  'workGroup',
  'bank',
  'department',
  'guarantor',
  'insurer',
  'enterprise',
] as const;
/** 省级监管、市级监管、区县工作专班、银行、部门、担保机构、保险机构、企业. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** A party to the mechanism (机构). Enterprises have their identity code as id. */
export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: Bilingual;
  /** The organisation above, null at a root: region codes alone cannot key work groups (mechanism.md §1). */
  readonly parent: string | null;
  /** Region settings it works by; organisations below take over the nearest one. */
  readonly region?: string;
  /** Keys of the reason table's `owners` that it answers for. */
  readonly owns?: readonly string[];
  /**
   * 行政区划代码 (six digits), where it has one: an attribute. Several may share it, and a development zone (开发区) has none
   * of its own.
   */
  readonly divisionCode?: string;
  /** 曾用名, oldest first, each until (and without) a day. */
  readonly formerNames?: readonly { readonly name: Bilingual; readonly until: CivilDate }[];
  /** 已关闭 or 已并入: it takes nothing on any more. Its name, its cases and its people stay readable. */
  readonly ended?: { readonly on: CivilDate; readonly mergedInto?: string };
  /**
   * 演练: a root for practice, and the real work group it stands in for. What stands below it is practice too: it deals with
   * nobody outside, and nobody outside counts it (docs/adr/0070).
   */
  readonly practiceOf?: string;
};

/** Takes on new work: neither closed nor merged into another. */
export const isActive = ({ ended }: Organisation): boolean => ended === undefined;

export type OrganisationTree = ReadonlyMap<string, Organisation>;

export type OrganisationFile = RuleHeader & {
  readonly id: string;
  readonly organisations: readonly Organisation[];
};

export const organisationsSchema = 'huizhen/organisations/1';

/** Reads an organisation tree from parsed JSON: ids once, parents known, no circle. */
export function organisationTreeFrom(data: unknown): Loaded<OrganisationTree> {
  const problems: RuleFileProblem[] = [...headerProblems(data, organisationsSchema)];
  const { id, organisations } = isRecord(data) ? data : {};
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  if (!Array.isArray(organisations)) problems.push({ at: '/organisations', detail: 'must be a list' });
  const tree = new Map<string, Organisation>();
  for (const [index, entry] of Array.isArray(organisations) ? organisations.entries() : []) {
    const at = `/organisations/${index}`;
    if (!isOrganisation(entry)) problems.push({ at, detail: 'not an organisation' });
    else if (tree.has(entry.id)) problems.push({ at, detail: `${entry.id} stands twice` });
    else tree.set(entry.id, entry);
  }
  for (const { id: own, parent } of tree.values()) {
    if (parent !== null && !tree.has(parent)) problems.push({ at: own, detail: `unknown parent: ${parent}` });
    else if (isOnCircle(own, tree)) problems.push({ at: own, detail: 'stands above itself' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: tree };
}

/** One organisation as it is stored. */
export function isOrganisation(value: unknown): value is Organisation {
  return (
    isRecord(value) &&
    isFilled(value['id']) &&
    organisationKinds.some((kind) => kind === value['kind']) &&
    isBilingual(value['name']) &&
    (value['parent'] === null || isFilled(value['parent'])) &&
    (value['region'] === undefined || isFilled(value['region'])) &&
    (value['owns'] === undefined || isListOf(value['owns'], isFilled)) &&
    (value['divisionCode'] === undefined || isDivisionCode(value['divisionCode'])) &&
    (value['practiceOf'] === undefined || isFilled(value['practiceOf'])) &&
    (value['formerNames'] === undefined || isListOf(value['formerNames'], isFormerName)) &&
    (value['ended'] === undefined || isEnding(value['ended']))
  );
}

/** Whether it has the shape of a 行政区划代码 (GB/T 2260); which codes there are is not asked. */
export const isDivisionCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{5}$/.test(value);

const isDay = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value);

const isFormerName = (value: unknown): value is NonNullable<Organisation['formerNames']>[number] =>
  isRecord(value) && isBilingual(value['name']) && isDay(value['until']);

const isEnding = (value: unknown): value is NonNullable<Organisation['ended']> =>
  isRecord(value) &&
  isDay(value['on']) &&
  (value['mergedInto'] === undefined || isFilled(value['mergedInto']));

function isOnCircle(start: string, tree: OrganisationTree): boolean {
  const seen = new Set<string>();
  for (
    let at = tree.get(start)?.parent ?? null;
    at !== null && !seen.has(at);
    at = tree.get(at)?.parent ?? null
  ) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
