import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoRules } from '../../../test/support/rule-books.ts';
import {
  againstRules,
  type EvidenceRules,
  sufficesFor,
  unknownKindIn,
  usesFoundIn,
} from './evidence-rules.ts';
import { findings, type StandardFinding, standards } from './screening.ts';

const demo = (): EvidenceRules => {
  const { evidenceRules } = demoRules;
  if (!evidenceRules) throw new Error('The demo region has no evidence rules');
  return evidenceRules;
};
const kind = (id: string) => {
  const found = demo().kinds.find((one) => one.id === id);
  if (!found) throw new Error(`No kind ${id}`);
  return found;
};
const need = {
  amountFen: 100_000_000,
  tenorMonths: 12,
  purposeText: '采购原材料',
  purpose: 'workingCapital',
  methods: ['unsecured'],
  wishedBankIds: [],
} as const;
const factory = { applicant: { industry: 'C3562' }, need };
const webShop = { applicant: { industry: 'F5292' }, need };
const premises = (kinds: readonly string[]): StandardFinding => ({
  standard: 'fixedPremises',
  finding: 'pass',
  evidence: '核实',
  kinds,
});

describe('which evidence suffices for whom', () => {
  it('premises on a platform carry a pass for an e-commerce firm, and for nobody else', () => {
    expect(sufficesFor(kind('platformPremises'), webShop.applicant)).toBe(true);
    expect(sufficesFor(kind('platformPremises'), factory.applicant)).toBe(false);
    expect(againstRules(demo(), webShop, premises(['platformPremises']))).toEqual([]);
    expect(againstRules(demo(), factory, premises(['platformPremises']))).toMatchObject([
      { standard: 'fixedPremises', why: 'evidence' },
    ]);
  });
  it('what the enterprise says itself supports a pass and carries none', () => {
    expect(againstRules(demo(), factory, premises(['statement']))).toHaveLength(1);
    expect(againstRules(demo(), factory, premises(['statement', 'premisesPapers']))).toEqual([]);
  });
  it('a kind is known under its own standards alone', () => {
    expect(unknownKindIn(demo(), premises(['creditReport']))).toBe('creditReport');
    expect(unknownKindIn(demo(), premises(['siteVisit']))).toBeUndefined();
  });
  it('a standard that no kind counts for asks for none', () => {
    const rules = { ...demo(), kinds: demo().kinds.filter(({ id }) => id === 'creditReport') };
    expect(againstRules(rules, factory, premises([]))).toEqual([]);
  });
});

describe('excluded uses', () => {
  const saying = (purposeText: string) => usesFoundIn(demo(), { ...need, purposeText }).map(({ id }) => id);
  it.each([
    ['投资股票和理财', ['financialInvestment']],
    ['归还民间借贷，并用于个人消费', ['onLending', 'consumption']],
    ['采购服务器', []],
  ])('%s', (text, found) => {
    expect(saying(text)).toEqual(found);
  });
  it('are found by the class of the purpose too, and say which words were found', () => {
    const rules: EvidenceRules = {
      kinds: [],
      excludedUses: [
        { id: 'other', name: { zh: '其他', en: 'Other' }, words: ['FUND'], purposes: ['other'] },
      ],
    };
    expect(usesFoundIn(rules, { purpose: 'other', purposeText: '' })).toMatchObject([{ words: [] }]);
    expect(usesFoundIn(rules, { purpose: 'research', purposeText: 'a fund' })).toMatchObject([
      { words: ['FUND'] },
    ]);
  });
  it('are put before who judges the use, not the other standards', () => {
    const use = { ...factory, need: { ...need, purposeText: '证券投资' } };
    const pass = { finding: 'pass', evidence: '核实', kinds: ['usePlan'] } as const;
    expect(againstRules(demo(), use, { ...pass, standard: 'lawfulUse' })).toMatchObject([
      { why: 'excludedUse', uses: [{ id: 'financialInvestment', words: ['证券'] }] },
    ]);
    expect(againstRules(demo(), use, premises(['siteVisit']))).toEqual([]);
  });
});

it('only a pass is ever against the rules, and more evidence never makes it so', () => {
  const kinds = fc.subarray(demo().kinds.map(({ id }) => id));
  const finding = fc.record({
    standard: fc.constantFrom(...standards),
    finding: fc.constantFrom(...findings),
    evidence: fc.constant('核实'),
    kinds,
  });
  fc.assert(
    fc.property(finding, kinds, fc.constantFrom(factory, webShop), (one, more, file) => {
      const before = againstRules(demo(), file, one);
      if (one.finding !== 'pass') expect(before).toEqual([]);
      const after = againstRules(demo(), file, { ...one, kinds: [...one.kinds, ...more] });
      expect(after.length).toBeLessThanOrEqual(before.length);
    }),
  );
});
