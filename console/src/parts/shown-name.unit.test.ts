import { expect, it } from 'vitest';
import { bareName, isFictitious } from './shown-name.ts';

it.each([
  ['示例04 精轴传动（虚构）', '示例04 精轴传动', true],
  ['Demo Bank A (fictitious)', 'Demo Bank A', true],
  ['虚构影业（北京）有限公司', '虚构影业（北京）有限公司', false],
  ['', '', false],
])('%s', (name, bare, fictitious) => {
  expect([bareName(name), isFictitious(name)]).toEqual([bare, fictitious]);
});
