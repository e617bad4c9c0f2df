import { describe, expect, it } from 'vitest';
import { neutralise } from './neutralise.ts';

describe('a text that is exported', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is no formula any more', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });

  it.each(['虚构企业', 'a=b', '1-2', ''])('%j stays as it is', (text) => {
    expect(neutralise(text)).toBe(text);
  });
});
