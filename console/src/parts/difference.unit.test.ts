import { describe, expect, it } from 'vitest';
import { differencesOf, knownPrefix } from './difference.ts';

describe('what two versions of a case differ in', () => {
  const before = {
    version: 3,
    need: { amountFen: 5, purposeText: '设备' },
    phase: { stage: 'screening' },
    rounds: [],
  };

  it('is nothing where they say the same', () => {
    expect(differencesOf(before, structuredClone(before))).toEqual([]);
  });

  it('names each field, and not the version itself', () => {
    const after = {
      ...before,
      version: 4,
      need: { ...before.need, amountFen: 7 },
      phase: { stage: 'scoring' },
    };
    expect(differencesOf(before, after)).toEqual([
      { path: 'need.amountFen', before: 5, after: 7 },
      { path: 'phase.stage', before: 'screening', after: 'scoring' },
    ]);
  });

  it('tells what came and what went', () => {
    expect(differencesOf({ a: 1 }, { b: [1] })).toEqual([
      { path: 'a', before: 1, after: undefined },
      { path: 'b', before: undefined, after: [1] },
    ]);
  });

  it('is named by the nearest known group', () => {
    const known = new Set(['need', 'rounds.lines']);
    expect(knownPrefix('rounds.0.lines.1.answer', (path) => known.has(path))).toBe('rounds.lines');
    expect(knownPrefix('outcome.bankId', (path) => known.has(path))).toBeUndefined();
  });
});
