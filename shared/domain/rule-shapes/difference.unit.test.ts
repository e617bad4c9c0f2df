import { describe, expect, it } from 'vitest';
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import demoProducts from '../../rules/products/demo.json' with { type: 'json' };
import reasons from '../../rules/reasons/decline-reasons.json' with { type: 'json' };
import demoRegion from '../../rules/regions/demo.json' with { type: 'json' };
import demo18 from '../../rules/scoring-models/demo-18-stage-v1.json' with { type: 'json' };
import gradeDemo from '../../rules/scoring-models/grade-rules/grade-demo-v1.json' with { type: 'json' };
import triage from '../../rules/triage/suggested.json' with { type: 'json' };
import { differencesOf, placeWords, ruleShapes } from './index.ts';

const said = (kind: keyof typeof ruleShapes, before: unknown, after: unknown) =>
  differencesOf(ruleShapes[kind], before, after).map(({ sentence }) => sentence);

describe('two versions in words (差异)', () => {
  it('a time limit that is longer', () => {
    const bankAnswer = {
      value: { unit: 'working_days', count: 7, start: 'materialsComplete' },
      source: demoRegion.deadlines.bankAnswer.source,
    };
    const after = { ...demoRegion, deadlines: { ...demoRegion.deadlines, bankAnswer } };
    expect(said('region', demoRegion, after)).toEqual([
      {
        zh: '时限 · 银行答复时限 由 1 个月，自推荐起 变为 7 个工作日，自材料齐全起',
        en: 'Time limits · Time for the bank to answer changes from 1 month from recommendation to 7 working days from complete materials',
      },
    ]);
  });

  it('a setting that is unset, and one whose source alone changes', () => {
    const after = {
      ...demoRegion,
      maxRounds: { value: null, source: demoRegion.maxRounds.source },
      minimumAgeMonths: { ...demoRegion.minimumAgeMonths, source: '区办文〔2026〕1号' },
    };
    expect(said('region', demoRegion, after).map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^成立时间要求 · 来源 由 T11 .* 变为 区办文〔2026〕1号$/),
      '推荐轮次上限 由 3 变为 未设置',
    ]);
  });

  it('a reason in front of the others is one reason that is new', () => {
    const [first, ...others] = reasons.reasons;
    const after = {
      ...reasons,
      reasons: [
        { ...first, code: 'R19', name: { zh: '环保不达标', en: 'Environment' } },
        first,
        ...others.slice(1),
      ],
    };
    expect(said('reasonTable', reasons, after)).toEqual([
      { zh: '新增原因 · 原因 R19（环保不达标）', en: 'Reasons · reason R19 (Environment) is new' },
      {
        zh: `删除原因 · 原因 R02（${others[0]?.name.zh}）`,
        en: `Reasons · reason R02 (${others[0]?.name.en}) is gone`,
      },
    ]);
  });

  it('a weight of one stage', () => {
    const [t1, ...others] = demo18.indicators;
    const after = { ...demo18, indicators: [{ ...t1, weight: { ...t1?.weight, S: 10 } }, ...others] };
    expect(said('scoringModel', demo18, after)).toEqual([
      {
        zh: '指标 T1（研发费用金额） · 权重 · S 由 8 变为 10',
        en: 'indicator T1 (研发费用金额) · Weight · S changes from 8 to 10',
      },
    ]);
  });

  it('what a product asks: money in words, sets by what came and went, a condition that is gone', () => {
    const [product] = demoProducts.products;
    const { minAgeMonths: _age, ...rest } = product ?? {};
    const after = { product: { ...rest, maxAmountFen: 800_000_000, methods: ['unsecured', 'pledge'] } };
    expect(said('product', { product }, after).map(({ zh }) => zh)).toEqual([
      '产品 · 最高金额 由 1,200 万元 变为 800 万元',
      '产品 · 担保方式 增加 质押',
      '删除产品 · 最短成立时间（原为 12 个月）',
    ]);
  });

  it('where a class of reasons is sent', () => {
    const after = {
      ...triage,
      routes: { ...triage.routes, repairable: { route: 'secondRecommendation', confirm: true } },
    };
    expect(said('triageTable', triage, after).map(({ zh }) => zh)).toEqual([
      '可修复 · 去向 由 联合会诊 变为 二次推荐',
      '可修复 · 由人确认 由 否 变为 是',
    ]);
  });

  it('days of a notice', () => {
    const after = { ...year2026, makeUpWorkdays: [...year2026.makeUpWorkdays.slice(1), '2026-10-11'] };
    expect(said('calendarYear', year2026, after)[0]?.zh).toBe('调休上班日 增加 2026-10-11，去掉 2026-01-04');
  });

  it('an order that means something', () => {
    const [a, b, ...rest] = gradeDemo.bands;
    const [only] = differencesOf(ruleShapes.gradeRule, gradeDemo, { ...gradeDemo, bands: [b, a, ...rest] });
    expect(only).toMatchObject({ kind: 'reordered', at: '/bands' });
  });

  it('a member nobody knows is not passed over', () => {
    const differences = differencesOf(ruleShapes.region, demoRegion, { ...demoRegion, newThing: 1 });
    expect(differences).toMatchObject([
      { kind: 'added', at: '/newThing', sentence: { zh: '新增newThing：1' } },
    ]);
  });
});

describe('a place in words', () => {
  const inRegion = (at: string) => placeWords(ruleShapes.region, demoRegion, at)?.zh;

  it('is what its form calls it, a setting by its own name and its source by that', () => {
    expect(inRegion('/deadlines/bankAnswer/source')).toBe('银行答复时限 · 来源');
    expect(inRegion('/deadlines/bankAnswer/value/count')).toBe('银行答复时限 · 数量');
    expect(inRegion('/maxRounds/value')).toBe('推荐轮次上限');
    expect(inRegion('/name/zh')).toBe('名称 · 中文');
    expect(placeWords(ruleShapes.region, demoRegion, '/provenance/source')?.en).toBe(
      'Where it comes from · Source',
    );
  });

  it('names the entry of a table, and a member that no form has by itself', () => {
    expect(placeWords(ruleShapes.reasonTable, reasons, '/reasons/0/name/en')?.zh).toBe(
      `原因 R01（${reasons.reasons[0]?.name.zh}） · 名称 · 英文`,
    );
    expect(inRegion('/colour')).toBe('colour');
    expect(inRegion('')).toBeUndefined();
  });
});
