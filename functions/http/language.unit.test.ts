import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['de-DE, fr;q=0.8', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en', 'en'],
  ['en-GB;q=0.9, zh;q=0.5', 'en'],
  ['EN;Q=1, zh;q=0.9', 'en'],
  ['en;q=nonsense, zh;q=0.1', 'zh'],
])('%s reads as %s', (header, language) => expect(languageOf(header)).toBe(language));
