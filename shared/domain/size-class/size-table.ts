import {
  headerProblems,
  isBilingual,
  isListOf,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from '../rule-tables/rule-header.ts';
import type { Bilingual } from '../text/bilingual.ts';

export const sizeClasses = ['large', 'medium', 'small', 'micro'] as const;
/** 大型、中型、小型、微型. */
export type SizeClass = (typeof sizeClasses)[number];

/** Persons employed (从业人员), operating revenue (营业收入), total assets (资产总额). */
export const sizeMeasures = ['employees', 'revenue', 'assets'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];

/** A lower limit; "以上" includes the number itself. Persons, or 万元. */
export type SizeLimit = { readonly measure: SizeMeasure; readonly atLeast: number };

export type SizeRow = {
  readonly id: string;
  readonly name: Bilingual;
  /** Leading parts of GB/T 4754 codes; the longest that fits an industry decides. */
  readonly industries: readonly string[];
  /** A class asks for all its limits; who reaches none of these classes is micro. */
  readonly limits: Readonly<Record<'large' | 'medium' | 'small', readonly SizeLimit[]>>;
};

/** A size-class standard (划型标准), as `shared/rules/size-classes/*.json` holds it. */
export type SizeTable = RuleHeader & {
  readonly id: string;
  readonly names: Readonly<Record<SizeClass, Bilingual>>;
  readonly rows: readonly SizeRow[];
};

export const sizeTableSchema = 'huizhen/size-classes/1';

/** Reads a size table from parsed JSON. */
export function sizeTableFrom(data: unknown): Loaded<SizeTable> {
  const problems: RuleFileProblem[] = [...headerProblems(data, sizeTableSchema)];
  const table = isRecord(data) ? data : {};
  const names = table['names'];
  if (typeof table['id'] !== 'string') problems.push({ at: '/id', detail: 'missing' });
  if (table['amountUnit'] !== 'wanYuan') problems.push({ at: '/amountUnit', detail: 'must be wanYuan' });
  if (!isRecord(names) || !sizeClasses.every((size) => isBilingual(names[size]))) {
    problems.push({ at: '/names', detail: `must name ${sizeClasses.join(', ')}` });
  }
  if (!isListOf(table['rows'], isRow)) {
    problems.push({
      at: '/rows',
      detail: 'each row needs id, name, industries and limits for large, medium and small',
    });
  } else {
    problems.push(...fallingLimitProblems(table['rows']), ...sharedIndustryProblems(table['rows']));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as SizeTable };
}

function isRow(value: unknown): value is SizeRow {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isBilingual(value['name'])) return false;
  const { industries, limits } = value;
  if (!isListOf(industries, (code): code is string => typeof code === 'string') || !isRecord(limits))
    return false;
  return (['large', 'medium', 'small'] as const).every((size) => {
    const list = limits[size];
    return isListOf(list, isLimit) && list.length > 0;
  });
}

function isLimit(value: unknown): value is SizeLimit {
  if (!isRecord(value)) return false;
  const { measure, atLeast } = value;
  return (
    sizeMeasures.some((known) => known === measure) && Number.isSafeInteger(atLeast) && Number(atLeast) > 0
  );
}

/** A mistyped limit shows as a smaller class asking for more than a larger one, or for another measure. */
function fallingLimitProblems(rows: readonly SizeRow[]): RuleFileProblem[] {
  return rows.flatMap(({ id, limits }) =>
    (
      [
        ['large', 'medium'],
        ['medium', 'small'],
      ] as const
    ).flatMap(([larger, smaller]) =>
      limits[smaller]
        .filter(({ measure, atLeast }) => {
          const above = limits[larger].find((limit) => limit.measure === measure);
          return !above || above.atLeast <= atLeast;
        })
        .map(({ measure }) => ({
          at: `/rows/${id}/limits/${smaller}`,
          detail: `${measure} is not below ${larger}`,
        })),
    ),
  );
}

function sharedIndustryProblems(rows: readonly SizeRow[]): RuleFileProblem[] {
  const owner = new Map<string, string>();
  return rows.flatMap(({ id, industries }) =>
    industries.flatMap((code) => {
      const other = owner.get(code);
      owner.set(code, id);
      return other === undefined
        ? []
        : [{ at: `/rows/${id}/industries`, detail: `${code} already stands in ${other}` }];
    }),
  );
}
