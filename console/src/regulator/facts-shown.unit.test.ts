import { expect, it } from 'vitest';
import { factsShown } from './facts-shown.ts';

const known = [
  { id: 'revenue', name: { zh: '营业收入', en: 'Revenue' }, unit: '万元', signed: false },
  { id: 'employees', name: { zh: '职工总数', en: 'Employees' }, unit: '人', signed: false },
] as never;

it('shows what is known with its unit, and leaves out what is not', () => {
  expect(factsShown({ revenue: 5200.5 }, known, 'zh')).toEqual([
    { id: 'revenue', name: '营业收入', text: '5,200.5 万元' },
  ]);
});

it('counts in yuan where there is no 万', () => {
  expect(factsShown({ revenue: 5200.5 }, known, 'en')[0]?.text).toBe('CNY 52,005,000');
});

it('shows zero as zero', () => {
  expect(factsShown({ employees: 0 }, known, 'en')).toEqual([
    { id: 'employees', name: 'Employees', text: '0 people' },
  ]);
});
