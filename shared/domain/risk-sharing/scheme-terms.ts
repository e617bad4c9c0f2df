import { type CreditMethod, creditMethods } from '../credit-terms.ts';
import { sizeClassNames } from '../matching/index.ts';
import { formatPercent } from '../money/basis-points.ts';
import type { Fen } from '../money/fen.ts';
import { formatMoney } from '../money/format-money.ts';
import { isRecord } from '../rule-tables/rule-header.ts';
import type { SizeClass } from '../size-class/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { type CivilDate, parseCivilDate } from '../time/civil-date.ts';

/** 费用: what a party takes for its share, a year, of the loan. */
export const feeKinds = ['guarantee', 'reguarantee', 'premium'] as const;
export type FeeKind = (typeof feeKinds)[number];
export type Fee = { readonly kind: FeeKind; readonly rateBp: number };

/** 费率上限. Of several for one kind the first whose loans reach so far holds; without `upToFen` all loans. */
export type FeeCap = {
  readonly kind: FeeKind;
  readonly upToFen?: Fen;
  readonly atMost?: number;
  readonly below?: number;
  readonly exactly?: number;
};

/** 单户在保余额上限, over all banks; of schemes with one name in `with` together. */
export type InForceLimit = { readonly atMostFen: Fen; readonly with?: string };

/**
 * What a scheme holds a contract to (mechanism.md §5.3). What the source does not give is absent and binds nobody.
 * `maxLoanBySize`: classes that are not named take no part.
 */
export type SchemeTerms = {
  readonly validFrom?: CivilDate;
  readonly validUntil?: CivilDate;
  readonly maxLoanFen?: Fen;
  readonly maxLoanBySize?: Readonly<Partial<Record<SizeClass, Fen>>>;
  readonly maxTenorMonths?: number;
  readonly methods?: readonly CreditMethod[];
  readonly inForce?: InForceLimit;
  readonly fees?: readonly FeeCap[];
};

/** What is signed. `inForceFen`: of the same firm under the same limit already, without this one. */
export type SharedLoan = {
  readonly amountFen: Fen;
  readonly tenorMonths: number;
  readonly method: CreditMethod;
  readonly signedOn: CivilDate;
  readonly size: SizeClass | undefined;
  readonly inForceFen: Fen;
  readonly fees: readonly Fee[];
};

export const schemeRules = ['validity', 'loan', 'size', 'tenor', 'method', 'inForce', 'fee'] as const;
export type SchemeRule = (typeof schemeRules)[number];
export type SchemeMiss = { readonly rule: SchemeRule; readonly text: Bilingual };

const miss = (rule: SchemeRule, zh: string, en: string): readonly SchemeMiss[] => [
  { rule, text: { zh, en } },
];
const none: readonly SchemeMiss[] = [];

/** What a contract misses of its scheme. What is in force elsewhere is never named: it is another bank's business. */
export const schemeMisses = (terms: SchemeTerms, loan: SharedLoan): readonly SchemeMiss[] => [
  ...validityMiss(terms, loan),
  ...loanMiss(terms, loan),
  ...tenorMiss(terms, loan),
  ...methodMiss(terms, loan),
  ...inForceMiss(terms, loan),
  ...loan.fees.flatMap((fee) => feeMiss(terms, loan, fee)),
];

const validityMiss = ({ validFrom, validUntil }: SchemeTerms, { signedOn }: SharedLoan) => {
  if (validFrom !== undefined && signedOn < validFrom)
    return miss('validity', `自 ${validFrom} 起施行`, `in force from ${validFrom}`);
  if (validUntil !== undefined && signedOn > validUntil)
    return miss('validity', `有效期至 ${validUntil}`, `in force until ${validUntil}`);
  return none;
};

const loanMiss = ({ maxLoanFen, maxLoanBySize }: SchemeTerms, { amountFen, size }: SharedLoan) => {
  const above = (most: Fen) =>
    miss('loan', `单笔不超过 ${formatMoney(most, 'zh')}`, `at most ${formatMoney(most, 'en')} a loan`);
  if (maxLoanFen !== undefined && amountFen > maxLoanFen) return above(maxLoanFen);
  if (!maxLoanBySize) return none;
  if (size === undefined)
    return miss(
      'size',
      '企业规模无法判定，上限按规模确定',
      'the limit goes by size, and the firm’s size cannot be told',
    );
  const most = maxLoanBySize[size];
  if (most === undefined) return miss('size', '不适用于该规模的企业', 'not for firms of this size');
  return amountFen > most ? above(most) : none;
};

const tenorMiss = ({ maxTenorMonths }: SchemeTerms, { tenorMonths }: SharedLoan) =>
  maxTenorMonths !== undefined && tenorMonths > maxTenorMonths
    ? miss('tenor', `期限不超过 ${maxTenorMonths} 个月`, `at most ${maxTenorMonths} months`)
    : none;

const methodMiss = ({ methods }: SchemeTerms, { method }: SharedLoan) =>
  methods && !methods.includes(method)
    ? miss('method', '不适用于该担保方式', 'not for this way of securing')
    : none;

const inForceMiss = ({ inForce }: SchemeTerms, { amountFen, inForceFen }: SharedLoan) =>
  inForce && inForceFen + amountFen > inForce.atMostFen
    ? miss(
        'inForce',
        `连同该企业已在保的金额，单户不超过 ${formatMoney(inForce.atMostFen, 'zh')}`,
        `with what is in force for the firm, at most ${formatMoney(inForce.atMostFen, 'en')}`,
      )
    : none;

const feeNames: Readonly<Record<FeeKind, Bilingual>> = {
  guarantee: { zh: '担保费率', en: 'guarantee fee' },
  reguarantee: { zh: '再担保费率', en: 're-guarantee fee' },
  premium: { zh: '保险费率', en: 'premium' },
};

const feeMiss = ({ fees = [] }: SchemeTerms, { amountFen }: SharedLoan, { kind, rateBp }: Fee) => {
  const cap = fees.find(
    (one) => one.kind === kind && (one.upToFen === undefined || amountFen <= one.upToFen),
  );
  if (!cap) return none;
  const { zh, en } = feeNames[kind];
  const { atMost, below, exactly } = cap;
  if (exactly !== undefined && rateBp !== exactly)
    return miss('fee', `${zh}为 ${formatPercent(exactly)}`, `${en} of ${formatPercent(exactly)}`);
  if (atMost !== undefined && rateBp > atMost)
    return miss('fee', `${zh}不超过 ${formatPercent(atMost)}`, `${en} at most ${formatPercent(atMost)}`);
  if (below !== undefined && rateBp >= below)
    return miss('fee', `${zh}低于 ${formatPercent(below)}`, `${en} below ${formatPercent(below)}`);
  return none;
};

/** What a scheme holds a contract to, in words, for whoever chooses one. */
export const termsInWords = (terms: SchemeTerms = {}): readonly Bilingual[] => {
  const { validFrom, validUntil, maxLoanFen, maxLoanBySize, maxTenorMonths, inForce, fees = [] } = terms;
  const said: Bilingual[] = [];
  const say = (zh: string, en: string) => said.push({ zh, en });
  if (validFrom !== undefined) say(`自 ${validFrom} 起施行`, `in force from ${validFrom}`);
  if (validUntil !== undefined) say(`有效期至 ${validUntil}`, `in force until ${validUntil}`);
  if (maxLoanFen !== undefined)
    say(`单笔不超过 ${formatMoney(maxLoanFen, 'zh')}`, `at most ${formatMoney(maxLoanFen, 'en')} a loan`);
  for (const [size, most] of Object.entries(maxLoanBySize ?? {})) {
    const { zh, en } = sizeClassNames[size as SizeClass];
    say(`${zh}企业单笔不超过 ${formatMoney(most, 'zh')}`, `${en}: at most ${formatMoney(most, 'en')} a loan`);
  }
  if (maxTenorMonths !== undefined)
    say(`期限不超过 ${maxTenorMonths} 个月`, `at most ${maxTenorMonths} months`);
  if (inForce)
    say(
      `单户在保余额不超过 ${formatMoney(inForce.atMostFen, 'zh')}`,
      `at most ${formatMoney(inForce.atMostFen, 'en')} in force for a firm`,
    );
  for (const { kind, upToFen, atMost, below, exactly } of fees) {
    const { zh, en } = feeNames[kind];
    const upTo = {
      zh: upToFen === undefined ? '' : `（${formatMoney(upToFen, 'zh')}及以下）`,
      en: upToFen === undefined ? '' : ` (up to ${formatMoney(upToFen, 'en')})`,
    };
    const bound = formatPercent(exactly ?? atMost ?? below ?? 0);
    const how =
      exactly !== undefined ? ['为', 'is'] : atMost !== undefined ? ['不超过', 'at most'] : ['低于', 'below'];
    say(`${zh}${how[0]} ${bound}${upTo.zh}`, `${en} ${how[1]} ${bound}${upTo.en}`);
  }
  return said;
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isDate = (value: unknown): boolean => typeof value === 'string' && parseCivilDate(value) !== undefined;
const all = (value: unknown, checks: Readonly<Record<string, (one: unknown) => boolean>>): boolean =>
  isRecord(value) && Object.entries(value).every(([key, one]) => checks[key]?.(one) === true);

const isFeeCap = (value: unknown): boolean =>
  isRecord(value) &&
  feeKinds.some((kind) => kind === value['kind']) &&
  ['atMost', 'below', 'exactly'].filter((bound) => value[bound] !== undefined).length === 1 &&
  all(value, { kind: () => true, upToFen: isCount, atMost: isCount, below: isCount, exactly: isCount });

/** A member of another name is refused: a limit misspelt is a limit lost. */
export const isSchemeTerms = (value: unknown): value is SchemeTerms =>
  all(value, {
    validFrom: isDate,
    validUntil: isDate,
    maxLoanFen: isCount,
    maxLoanBySize: (by) => all(by, { large: isCount, medium: isCount, small: isCount, micro: isCount }),
    maxTenorMonths: isCount,
    methods: (list) =>
      Array.isArray(list) && list.every((one) => creditMethods.some((method) => method === one)),
    inForce: (limit) =>
      all(limit, { atMostFen: isCount, with: (group) => typeof group === 'string' && group !== '' }) &&
      isRecord(limit) &&
      limit['atMostFen'] !== undefined,
    fees: (list) => Array.isArray(list) && list.every(isFeeCap),
  });
