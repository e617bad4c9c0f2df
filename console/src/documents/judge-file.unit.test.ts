import { expect, it } from 'vitest';
import { largestDocument } from '../../../shared/contracts/values/document-form.ts';
import { faultOf, plainName } from './judge-file.ts';

it.each([
  ['授权书.pdf', 10, undefined],
  ['照片.JPG', largestDocument, undefined],
  ['照片.heic', 10, 'type'],
  ['名单.xls', 10, 'type'],
  ['无后缀', 10, 'type'],
  ['扫描.pdf', largestDocument + 1, 'large'],
  ['空.pdf', 0, 'empty'],
  [`${'长'.repeat(200)}.pdf`, 10, 'name'],
])('%s of %i bytes: %s', (name, size, fault) => expect(faultOf({ name, size })).toBe(fault));

it('a name that other systems do not know becomes one they do', () => {
  expect(plainName('合同:2026/3?.pdf')).toBe('合同-2026-3-.pdf');
  expect(plainName('..隐藏.pdf')).toBe('隐藏.pdf');
});
