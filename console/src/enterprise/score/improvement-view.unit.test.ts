import { describe, expect, it } from 'vitest';
import { adviceOf, type Improvement, valueText } from './improvement-view.ts';

const improvement = (more: Partial<Improvement>): Improvement => ({
  id: 'T4',
  kind: 'move',
  missing: null,
  fields: ['techStaff', 'employees'],
  from: 12,
  next: 30,
  full: 30,
  leadingFactForFull: 26,
  gain: 5,
  name: { zh: '科技人员占比', en: 'sci-tech staff ratio' },
  unit: '%',
  ...more,
});

describe('how an indicator could bring more points', () => {
  it('asks for figures that are missing or too old before anything else', () => {
    expect(adviceOf(improvement({ missing: 'notReported', from: null }))).toEqual({ kind: 'supply' });
    expect(adviceOf(improvement({ missing: 'stale' }))).toEqual({ kind: 'refresh' });
  });

  it('names the full mark, and the next step only where it lies on the way', () => {
    expect(adviceOf(improvement({}))).toEqual({ kind: 'reach', from: 12, next: null, full: 30 });
    expect(adviceOf(improvement({ next: 20 }))).toEqual({ kind: 'reach', from: 12, next: 20, full: 30 });
  });

  it('promises nothing where only peers decide or the ratio has no meaning', () => {
    expect(adviceOf(improvement({ next: null, full: null }))).toEqual({ kind: 'peers', from: 12 });
    expect(adviceOf(improvement({ missing: 'netAssetsNotPositive', from: null }))).toEqual({
      kind: 'undefined',
    });
  });
});

describe('a value with its unit', () => {
  it('reads as people write it', () => {
    expect(valueText(13.266, '%', 'zh')).toBe('13.27 %');
    expect(valueText(1500, '万元', 'zh')).toBe('1,500 万元');
    expect(valueText(1500, '万元', 'en')).toBe('CNY 15,000,000');
    expect(valueText(3, '件', 'en')).toBe('3');
  });
});
