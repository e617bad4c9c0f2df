import { describe, expect, it } from 'vitest';
import { lendsBy, missesOfNeed, missesOfOffer, type OfferedTerms, termsFor } from './binding.ts';
import { compileCatalogue } from './catalogue.ts';
import { loadProduct } from './load-products.ts';
import type { MatchInput } from './need.ts';
import type { BankProduct } from './product.ts';
import { renderMiss } from './render-match.ts';

const wan = 1_000_000;
const score = {
  region: 'demo',
  modelId: 'demo-18-stage-v1',
  version: '1.0.0',
  total: 72,
  grade: 'B',
  settled: true,
};
/** A loan on points in the shape of innovation-points.md §10: a threshold, two channels, more and cheaper for more points. */
const product: BankProduct = {
  id: 'points',
  bankId: 'bank-a',
  bankName: { zh: '示例甲银行', en: 'Example Bank A' },
  name: { zh: '积分贷', en: 'Points loan' },
  status: 'demo',
  provenance: { status: 'demo', section: 'demo', evidence: 'D' },
  regions: ['demo'],
  minAmountFen: 100 * wan,
  maxAmountFen: 2000 * wan,
  minTenorMonths: 3,
  maxTenorMonths: 12,
  purposes: ['workingCapital'],
  methods: ['unsecured', 'pledge'],
  minAgeMonths: 12,
  refusedFlags: ['judgmentDefaulter'],
  rateBp: { min: 330, max: 420 },
  channelLimits: { online: 1000 * wan, offline: 2000 * wan },
  scoreThreshold: { region: 'demo', modelId: 'demo-18-stage-v1', version: '1.0.0', minScore: 60 },
};
const need: MatchInput = {
  regions: ['demo'],
  amountFen: 3000 * wan,
  tenorMonths: 24,
  purpose: 'workingCapital',
  sizeClass: 'small',
  industry: 'C4021',
  score,
  ageMonths: 40,
  methods: ['unsecured'],
  flags: [],
};
const offer: OfferedTerms = { amountFen: 800 * wan, rateBp: 345, tenorMonths: 12, method: 'unsecured' };
const missed = (
  change: Partial<OfferedTerms>,
  held: Partial<BankProduct> = {},
  of: Partial<MatchInput> = {},
) =>
  missesOfOffer({ ...product, ...held }, { ...need, ...of }, { ...offer, ...change }).map(({ rule }) => rule);

describe('an offer is held to its product', () => {
  it.each<[string, Partial<OfferedTerms>, readonly string[]]>([
    ['the least amount', { amountFen: 100 * wan }, []],
    ['a fen less', { amountFen: 100 * wan - 1 }, ['amount']],
    ['the most amount', { amountFen: 2000 * wan }, []],
    ['a fen more', { amountFen: 2000 * wan + 1 }, ['amount']],
    ['the most by wire', { channel: 'online', amountFen: 1000 * wan }, []],
    ['a fen more by wire', { channel: 'online', amountFen: 1000 * wan + 1 }, ['amount']],
    ['the shortest tenor', { tenorMonths: 3 }, []],
    ['a month less', { tenorMonths: 2 }, ['tenor']],
    ['the longest tenor', { tenorMonths: 12 }, []],
    ['a month more', { tenorMonths: 13 }, ['tenor']],
    ['the lowest rate', { rateBp: 330 }, []],
    ['a point less', { rateBp: 329 }, ['rate']],
    ['the highest rate', { rateBp: 420 }, []],
    ['a point more', { rateBp: 421 }, ['rate']],
    ['99 per cent', { rateBp: 9900 }, ['rate']],
    ['another security it takes', { method: 'pledge' }, []],
    ['a security it does not take', { method: 'mortgage' }, ['method']],
    ['all of it', { amountFen: 3000 * wan, tenorMonths: 36, rateBp: 500 }, ['amount', 'tenor', 'rate']],
  ])('%s', (_name, change, misses) => expect(missed(change)).toEqual(misses));

  it.each<[string, Partial<MatchInput>, readonly string[]]>([
    ['the threshold itself', { score: { ...score, total: 60 } }, []],
    ['a hundredth less', { score: { ...score, total: 59.99 } }, ['score']],
    [
      'a score of another model, however high',
      { score: { ...score, total: 100, modelId: 'other' } },
      ['score'],
    ],
    ['a score of another version', { score: { ...score, total: 100, version: '1.0.1' } }, ['score']],
    ['no score at all', { score: undefined }, ['score']],
    ['a score that waits for a review', { score: { ...score, settled: false } }, ['score']],
    ['another purpose', { purpose: 'agriculture' }, ['purpose']],
    ['another region', { regions: ['340100'] }, ['region']],
    ['a firm eleven months old', { ageMonths: 11 }, ['age']],
    ['a firm twelve months old', { ageMonths: 12 }, []],
    ['a judgment defaulter', { flags: ['judgmentDefaulter'] }, ['negativeList']],
    ['flags nobody asked for', { flags: undefined }, []],
  ])('%s', (_name, of, misses) => expect(missed({}, {}, of)).toEqual(misses));

  it('only where it binds: what is advice refuses nobody', () => {
    expect(missed({ rateBp: 500, tenorMonths: 18 }, { advisory: ['rate', 'tenor'] })).toEqual([]);
    expect(missed({ rateBp: 500, tenorMonths: 18 }, { advisory: ['rate'] })).toEqual(['tenor']);
  });

  it('and to nothing that it does not state', () => {
    const { rateBp: _rate, maxAmountFen: _most, channelLimits: _limits, ...silent } = product;
    expect(missesOfOffer(silent, need, { ...offer, amountFen: 90_000 * wan, rateBp: 9900 })).toEqual([]);
  });
});

describe('a product is not asked for', () => {
  const kept = (change: Partial<MatchInput>) =>
    missesOfNeed(product, { ...need, ...change }).map(({ rule }) => rule);

  it('where what it asks of the firm is known to be missing', () => {
    expect(kept({})).toEqual([]);
    expect(kept({ score: { ...score, total: 59 }, flags: ['judgmentDefaulter'] })).toEqual([
      'score',
      'negativeList',
    ]);
    expect(kept({ amountFen: 99 * wan })).toEqual(['amount']);
  });

  it('but for what bank and firm can settle, and for what nobody knows', () => {
    expect(kept({ amountFen: 90_000 * wan, tenorMonths: 60, methods: ['mortgage'] })).toEqual([]);
    expect(kept({ score: undefined, flags: undefined, ageMonths: undefined })).toEqual([]);
  });
});

describe('points buy terms', () => {
  const steps = [
    { minScore: 70, maxAmountFen: 2300 * wan },
    { grades: ['A'], maxAmountFen: 3000 * wan, maxTenorMonths: 24, rateBp: { min: 300, max: 390 } },
  ];
  const held = { ...product, scoreTerms: steps, channelLimits: undefined } as BankProduct;
  const by = (change: Partial<typeof score>): MatchInput => ({ ...need, score: { ...score, ...change } });

  it.each([
    ['below the first step', { total: 69.9 }, 2000],
    ['at the first step', { total: 70 }, 2300],
    ['of the grade', { total: 82, grade: 'A' }, 3000],
    ['of another model', { total: 99, grade: 'A', modelId: 'other' }, 2000],
    ['not settled', { total: 99, grade: 'A', settled: false }, 2000],
  ] as const)('%s', (_name, change, most) => {
    expect(termsFor(held, by(change)).terms.maxAmountFen).toBe(most * wan);
    expect(compileCatalogue([held]).match(by(change)).need).toEqual(by(change));
  });

  it('and what they bought binds like the rest', () => {
    const of = by({ total: 82, grade: 'A' });
    const rules = (change: Partial<OfferedTerms>) =>
      missesOfOffer(held, of, { ...offer, ...change }).map(({ rule }) => rule);
    expect(rules({ amountFen: 3000 * wan, tenorMonths: 24, rateBp: 300 })).toEqual([]);
    expect(rules({ amountFen: 3000 * wan + 1, tenorMonths: 25, rateBp: 391 })).toEqual([
      'amount',
      'tenor',
      'rate',
    ]);
  });

  it('within the limit of the channel', () => {
    const online = { ...held, channelLimits: { online: 1000 * wan } };
    const rules = (amountFen: number) =>
      missesOfOffer(online, by({ total: 82, grade: 'A' }), { ...offer, channel: 'online', amountFen }).map(
        ({ rule }) => rule,
      );
    expect(rules(1000 * wan)).toEqual([]);
    expect(rules(1000 * wan + 1)).toEqual(['amount']);
  });

  it('so that a need fits whose firm has them, and the index says the same', () => {
    const whole = compileCatalogue([held]);
    const asks = (change: Partial<typeof score>) => ({ ...by(change), tenorMonths: 24 });
    expect(whole.eligible(asks({ total: 82, grade: 'A' }))).toEqual(['points']);
    expect(whole.match(asks({ total: 82, grade: 'A' })).fits[0]?.terms.maxAmountFen).toBe(3000 * wan);
    expect(whole.eligible(asks({ total: 72 }))).toEqual([]);
    expect(whole.match(asks({ total: 72 })).doesNotFit[0]?.notMet).toEqual(['amount', 'tenor']);
  });
});

describe('members', () => {
  it('lend by a product, and nobody else does', () => {
    const joint = { ...product, memberBankIds: ['bank-b'] };
    expect(['bank-a', 'bank-b', 'bank-c'].map((bank) => lendsBy(joint, bank))).toEqual([true, true, false]);
    expect(lendsBy(undefined, 'bank-a')).toBe(false);
  });
});

describe('a joint product', () => {
  const joint = { ...product, memberBankIds: ['bank-b', 'bank-c'], channelLimits: undefined } as BankProduct;
  const small: MatchInput = { ...need, amountFen: 500 * wan, tenorMonths: 12 };
  const out = (...banks: readonly string[]) =>
    banks.map((bankId) => ({ bankId, reason: { zh: '已拒绝', en: 'declined' } }));

  it('is lent by the bank that ranks best of those not left out', () => {
    const by = (change: Partial<MatchInput>) => compileCatalogue([joint]).match({ ...small, ...change });
    expect(by({}).fits[0]?.bankId).toBe('bank-a');
    expect(by({ wishedBankIds: ['bank-c'] }).fits[0]?.bankId).toBe('bank-c');
    expect(by({ excludedBanks: out('bank-a') }).fits[0]?.bankId).toBe('bank-b');
    expect(by({ excludedBanks: out('bank-a', 'bank-b', 'bank-c') })).toMatchObject({
      fits: [],
      excluded: [{ productId: 'points', bankId: 'bank-a' }],
    });
  });
});

describe('a product as a document', () => {
  const problems = (change: object) => {
    const loaded = loadProduct({
      schema: 'huizhen/product/1',
      id: 'points',
      version: '1.0.0',
      validFrom: '2026-01-01',
      provenance: { status: 'demo', source: { zh: '虚构', en: 'fictional' }, evidence: 'D' },
      product: { ...product, ...change },
    });
    return loaded.ok ? [] : loaded.problems.map(({ at }) => at);
  };

  it('takes steps, channels, members and advice', () =>
    expect(
      problems({
        scoreTerms: [
          { minScore: 70, maxAmountFen: 1 },
          { minScore: 80, rateBp: { min: 1, max: 2 } },
        ],
        memberBankIds: ['bank-b'],
        advisory: ['rate'],
      }),
    ).toEqual([]));

  it.each<[string, object, string]>([
    ['a step that buys nothing', { scoreTerms: [{ minScore: 70 }] }, '/product/scoreTerms'],
    ['a step for nobody', { scoreTerms: [{ maxAmountFen: 1 }] }, '/product/scoreTerms'],
    [
      'steps that fall',
      {
        scoreTerms: [
          { minScore: 80, maxAmountFen: 2 },
          { minScore: 70, maxAmountFen: 1 },
        ],
      },
      '/product/scoreTerms',
    ],
    [
      'points of no named model',
      { scoreTerms: [{ minScore: 80, maxAmountFen: 2 }], scoreThreshold: { region: 'demo' } },
      '/product/scoreTerms',
    ],
    ['a channel nobody has', { channelLimits: { fax: 1 } }, '/product/channelLimits'],
    ['part of a fen', { channelLimits: { online: 1.5 } }, '/product/channelLimits'],
    ['advice on nothing', { advisory: ['weather'] }, '/product/advisory'],
  ])('refuses %s', (_name, change, at) => expect(problems(change)).toContain(at));
});

it('a miss says whose figure it was', () => {
  const [amount, rate] = missesOfOffer(product, need, { ...offer, amountFen: 2100 * wan, rateBp: 500 });
  expect(amount && renderMiss(amount, '方案').zh).toBe(
    '金额：不符合（要求 100 万元至 2,000 万元，方案 2,100 万元）',
  );
  expect(rate && renderMiss(rate, '方案').zh).toBe('年利率：不符合（要求 3.30% 至 4.20%，方案 5.00%）');
  const [age] = missesOfNeed(product, { ...need, ageMonths: 3 });
  expect(age && renderMiss(age, '方案').zh).toBe('成立时间：不符合（要求 不低于 12 个月，企业 3 个月）');
});
