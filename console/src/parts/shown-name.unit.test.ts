import { expect, it } from 'vitest';
import { bareName, bareWords, isFictitious } from './shown-name.ts';

it.each([
  ['示例04 精轴传动（虚构）', '示例04 精轴传动', true],
  ['Demo Bank A (fictitious)', 'Demo Bank A', true],
  ['虚构影业（北京）有限公司', '虚构影业（北京）有限公司', false],
  ['', '', false],
])('%s', (name, bare, fictitious) => {
  expect([bareName(name), isFictitious(name)]).toEqual([bare, fictitious]);
});

it('names within a sentence are read without their marks', () => {
  expect(bareWords('比较并选定授信（示例丙银行（虚构）、示例甲银行（虚构））。')).toBe(
    '比较并选定授信（示例丙银行、示例甲银行）。',
  );
  expect(bareWords('Example Bank C (fictional) is reviewing')).toBe('Example Bank C is reviewing');
});
