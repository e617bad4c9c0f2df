import { expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

it.each([
  [1, '1 KB'],
  [1536, '2 KB'],
  [20 * 1024 * 1024, '20 MB'],
  [1.25 * 1024 * 1024, '1.3 MB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
