import { type FactField, factFieldDefinition, factFields } from '../../domain/scoring/fact-fields.ts';
import { type ColumnKind, type KnownHeadings, plainHeading } from '../ports/list-reader.ts';

/** Columns of a list (名单) but the facts. The first heading is the template's; the others are understood as well. */
const applicationColumns = {
  name: ['企业名称', '主体名称', '名称', 'enterprise name', 'name'],
  identity: [
    '统一社会信用代码',
    '信用代码',
    '主体身份代码',
    'unified social credit code',
    'uscc',
    'identity code',
  ],
  industry: ['行业代码', '国民经济行业代码', 'industry code', 'industry'],
  foundedOn: ['成立日期', '注册日期', 'founded on', 'founding date'],
  amount: [
    '融资金额（万元）',
    '融资需求（万元）',
    '申请金额（万元）',
    'amount (10k CNY)',
    'amount (wan yuan)',
  ],
  tenor: ['期限（月）', '融资期限（月）', '贷款期限（月）', 'tenor (months)'],
  purposeText: ['贷款用途', '资金用途', 'loan purpose', 'purpose'],
  purpose: ['用途类别', 'purpose class'],
  methods: ['担保方式', '授信方式', 'security', 'credit method'],
  wishedBanks: ['意向银行', 'wished banks', 'wished bank'],
  existingBanks: ['现有合作银行', '开户银行', 'existing banks'],
  kind: ['主体类型', 'applicant kind'],
  identityKind: ['证件类型', 'identity kind'],
  address: ['地址', '经营地址', 'address'],
  contactName: ['联系人', 'contact', 'contact name'],
  contactPhone: ['联系电话', 'phone', 'contact phone'],
  consentOn: ['授权日期', 'consent date', 'consent given on'],
  consentScope: ['授权范围', 'consent scope'],
  /** What was seen on the licence, for a code that fails its check. */
  codeConfirmation: ['代码核对说明', 'code confirmation'],
  /** 是: an unusual amount was checked and is right. */
  amountConfirmed: ['金额已核对', 'amount confirmed'],
} as const;

export type ApplicationColumn = keyof typeof applicationColumns;
export type Column = ApplicationColumn | FactField;

/** Without these no case can be opened. */
export const requiredColumns: readonly ApplicationColumn[] = [
  'name',
  'identity',
  'industry',
  'foundedOn',
  'amount',
  'tenor',
  'purposeText',
  'purpose',
];

/** Shorter names people give the facts, beside the ones of the scoring catalogue. */
const shortFactNames: { readonly [field in FactField]?: readonly string[] } = {
  revenuePrior: ['上年营业收入'],
  rdExpensePrior: ['上年研发费用'],
  employees: ['职工人数', '员工人数'],
  rdStaff: ['研发人员'],
  techStaff: ['科技人员'],
};

/** Amounts name their unit in the heading, so that yuan are never taken for ten thousand yuan. */
const factHeadings = (field: FactField): readonly string[] => {
  const { name, unit } = factFieldDefinition(field);
  const names = [name.zh, ...(shortFactNames[field] ?? [])];
  if (unit !== '万元') return [...names, ...names.map((zh) => `${zh}（${unit}）`), name.en, field];
  return [...names.map((zh) => `${zh}（万元）`), `${name.en} (10k CNY)`, `${name.en} (wan yuan)`];
};

const known: ReadonlyMap<string, Column> = new Map(
  [
    ...(Object.entries(applicationColumns) as [ApplicationColumn, readonly string[]][]),
    ...factFields.map((field) => [field, factHeadings(field)] as const),
  ].flatMap(([column, headings]) => headings.map((heading) => [plainHeading(heading), column] as const)),
);

/** Four digits (小类): with fewer the first may be the zero of 01 to 05, agriculture, which a number loses. */
const industryNumber = /^\d{4}$/;
/** The 15 digits of a registration number; no division begins with a zero. A code of 18 has digits a number loses. */
const registrationNumber = /^[1-9]\d{14}$/;
/** A mobile, a local or a 400/800 number; an area code begins with the zero that a number loses. */
const phoneNumber = /^(?:1\d{10}|[2-8]\d{6,7}|[48]00\d{7})$/;

const kinds: { readonly [column in Column]?: ColumnKind } = {
  identity: { kind: 'code', asNumber: registrationNumber },
  industry: { kind: 'code', asNumber: industryNumber },
  contactPhone: { kind: 'code', asNumber: phoneNumber },
  foundedOn: { kind: 'date' },
  consentOn: { kind: 'date' },
  amount: { kind: 'number' },
  tenor: { kind: 'number' },
  ...Object.fromEntries(factFields.map((field) => [field, { kind: 'number' }])),
};

/** Every heading an import understands, for whoever reads the file. */
export const knownHeadings: KnownHeadings = new Map(
  [...known].map(([heading, column]) => [heading, kinds[column] ?? { kind: 'text' }] as const),
);

/** The column a heading names, however it is typed. */
export const columnOf = (heading: string): Column | undefined => known.get(plainHeading(heading));

export const headingOf = (column: Column): string =>
  column in applicationColumns
    ? applicationColumns[column as ApplicationColumn][0]
    : (factHeadings(column as FactField)[0] ?? column);

/** The headings of an empty template, all columns. */
export const templateHeadings: readonly string[] = [
  ...(Object.keys(applicationColumns) as ApplicationColumn[]),
  ...factFields,
].map(headingOf);

export const requiredColumnHeadings: readonly string[] = requiredColumns.map(headingOf);

/** Where each column stands among the headings of this list. */
export type ColumnMap = ReadonlyMap<Column, { readonly at: number; readonly heading: string }>;

export type FoundColumns =
  | { readonly ok: true; readonly columns: ColumnMap }
  | { readonly ok: false; readonly missing: readonly string[] }
  | { readonly ok: false; readonly twice: readonly [string, string] };

/** Finds the columns of a list by its headings; unknown headings are passed over, however often they come. */
export const findColumns = (headings: readonly string[]): FoundColumns => {
  const columns = new Map<Column, { at: number; heading: string }>();
  for (const [at, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (!column) continue;
    const before = columns.get(column);
    if (before !== undefined) return { ok: false, twice: [before.heading, heading] };
    columns.set(column, { at, heading });
  }
  const missing = requiredColumns.filter((column) => !columns.has(column)).map(headingOf);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, columns };
};
