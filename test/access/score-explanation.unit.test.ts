import { beforeAll, describe, expect, it } from 'vitest';
import { bankA, citySupervisor, enterprise, foreigner, neighbour, regulator } from '../support/actors.ts';
import { openCase, screen } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

describe('the score in words', () => {
  const test = makeTestApp();
  it('is not there before there is a score', async () => {
    const fresh = makeTestApp();
    await fresh.play([does(regulator, openCase())]);
    const result = await fresh.app.explainScore(regulator, 'case-1');
    expect(!result.ok && result.refusal.code).toBe('not_scored');
  });

  describe('once there is one', () => {
    beforeAll(() => test.play([does(regulator, openCase()), does(regulator, screen())]));

    it('adds up: classes to the total, indicators to the classes', async () => {
      const result = await test.app.explainScore(regulator, 'case-1');
      if (!result.ok) throw new Error(result.refusal.code);
      const { score } = await test.file();
      const { classes, indicators } = result.value;
      const sum = (list: readonly { readonly points: number }[]) =>
        list.reduce((total, { points }) => total + points, 0);
      expect(sum(indicators)).toBeCloseTo((score?.base ?? 0) + (score?.bonus ?? 0), 9);
      expect(sum(classes)).toBeCloseTo(sum(indicators), 9);
      expect(indicators.every((one) => one.class !== null)).toBe(true);
    });
    it('is the enterprise’s to read as well, whose score it is', async () => {
      expect((await test.app.explainScore(enterprise, 'case-1')).ok).toBe(true);
    });
    it('says what would bring most first', async () => {
      const result = await test.app.explainScore(citySupervisor, 'case-1');
      const gains = result.ok ? result.value.improvements.map(({ gain }) => gain) : [];
      expect(gains.length).toBeGreaterThan(0);
      expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    });
    it.each([
      ['a neighbouring work group', neighbour, 'case_not_found'],
      ['a work group elsewhere', foreigner, 'case_not_found'],
      ['a bank not asked', bankA, 'case_not_found'],
    ] as const)('is not for %s', async (_, actor, code) => {
      const result = await test.app.explainScore(actor, 'case-1');
      expect(!result.ok && result.refusal.code).toBe(code);
    });
  });
});
