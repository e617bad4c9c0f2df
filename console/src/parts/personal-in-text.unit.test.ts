import { describe, expect, it } from 'vitest';
import { personalIn } from './personal-in-text.ts';

const marksIn = (text: string, names: readonly string[] = []) =>
  personalIn(text, names).map(({ kind, text: part }) => `${kind} ${part}`);

describe('personal data in a text that others will read', () => {
  it.each([
    ['请补充报表，联系 13812345678', ['phone 13812345678']],
    ['电话 138-1234-5678 或 138 1234 5678', ['phone 138-1234-5678', 'phone 138 1234 5678']],
    ['座机 (0571)8765 4321', []],
    ['座机 0571-87654321', ['phone 0571-87654321']],
    ['手机１３９００００１１１１', ['phone 13900001111']],
    ['身份证 11010119900307123X 已过期', ['identity 11010119900307123X']],
    ['经办人：李明', ['name 李明']],
    ['客户经理 王小芳，请到窗口', ['name 王小芳']],
  ])('%s', (text, marks) => expect(marksIn(text)).toEqual(marks));

  it('finds the people the case is known to concern, each once', () =>
    expect(marksIn('赵一鸣未到场，请赵一鸣补交', ['赵一鸣'])).toEqual(['name 赵一鸣']));

  it.each([
    ['缺少抵押物，建议以专利权质押'],
    ['授信 5,000,000.00 元，年利率 3.45%'],
    ['信用代码 91000000MA000004XL'],
    ['合同号 2026-贷-001，2026-12-31 前提款'],
    ['流水号 20261128138123456789012'],
    ['法人代表变更后重新申请'],
  ])('finds none in: %s', (text) => expect(marksIn(text, ['赵'])).toEqual([]));
});
