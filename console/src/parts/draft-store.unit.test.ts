import { describe, expect, it } from 'vitest';
import { makeDraftStore } from './draft-store.ts';

const memory = () => {
  const entries = new Map<string, string>();
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
  };
};
const day = 86_400_000;

describe('a draft', () => {
  it('comes back as it was, and is gone once sent', () => {
    const shelf = memory();
    const store = makeDraftStore(
      () => shelf,
      () => 0,
    );
    store.keep('apply', { step: 'need', values: { amount: 5 } });
    expect(store.read('apply')?.value).toEqual({ step: 'need', values: { amount: 5 } });
    store.forget('apply');
    expect(store.read('apply')).toBeUndefined();
  });

  it('does not stay longer than a month', () => {
    const shelf = memory();
    let now = 0;
    const store = makeDraftStore(
      () => shelf,
      () => now,
    );
    store.keep('apply', 1);
    now = 31 * day;
    expect(store.read('apply')).toBeUndefined();
    now = 0;
    expect(store.read('apply')).toBeUndefined();
  });

  it('leaves out what is no number, since it would come back as nothing', () => {
    const shelf = memory();
    const store = makeDraftStore(
      () => shelf,
      () => 0,
    );
    store.keep('apply', { amount: Number.NaN, months: 12 });
    expect(store.read('apply')?.value).toEqual({ months: 12 });
  });

  it('is done without where the browser keeps nothing', () => {
    const store = makeDraftStore(
      () => {
        throw new Error('forbidden');
      },
      () => 0,
    );
    expect(store.keep('apply', 1)).toBe(false);
    expect(store.read('apply')).toBeUndefined();
  });
});
