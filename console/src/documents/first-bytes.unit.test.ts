import { expect, it } from 'vitest';
import { beginsAsNamed } from './first-bytes.ts';

it.each([
  ['授权书.pdf', '%PDF-1.7', true],
  ['前有空行.pdf', '\n\n%PDF-1.4', true],
  ['程序.pdf', 'MZ\u0000\u0000', false],
  ['合同.docx', 'PK\u0003\u0004', true],
  ['合同.docx', '%PDF-1.7', false],
  ['名单.xls', 'PK', false],
])('%s that begins with %j: %s', async (name, content, expected) =>
  expect(await beginsAsNamed(new File([content], name))).toBe(expected),
);
