import { describe, expect, it } from 'vitest';
import { CallFailure, type Problem } from '../api/failure.ts';
import { makeOutbox, sendUnsent, type Unsent, type Who } from './outbox.ts';

const who: Who = { audience: 'regulator', orgId: 'wg', personId: 'p' };
const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    kept,
  };
};
const unsent = (key: string): Unsent => ({
  key,
  at: 1,
  body: { said: { firm: { name: key }, on: '2026-03-02', teammates: [], need: 'none' } },
});
const problem = { code: 'visit_day_ahead', messages: { zh: '日期', en: 'day' } } as unknown as Problem;

describe('visits that are not yet sent', () => {
  it('survive the page and are gone once the server has them', async () => {
    const store = shelf();
    makeOutbox(() => store).keep(who, unsent('a'));
    const box = makeOutbox(() => store);
    expect(box.read(who).map(({ key }) => key)).toEqual(['a']);
    expect(await sendUnsent(who, { box, send: async () => undefined })).toBe(1);
    expect(store.kept.size).toBe(0);
  });

  it('stay, all of them and in order, while nothing gets through, and go with the same keys', async () => {
    const one = shelf();
    const box = makeOutbox(() => one);
    for (const key of ['a', 'b']) box.keep(who, unsent(key));
    const tried: string[] = [];
    const lost = async (_: Who, { key }: Unsent) => {
      tried.push(key);
      throw new CallFailure('unreachable');
    };
    expect(await sendUnsent(who, { box, send: lost })).toBe(0);
    expect(tried).toEqual(['a']);
    const taken: string[] = [];
    await sendUnsent(who, { box, send: async (_, { key }) => taken.push(key) });
    expect([taken, box.read(who)]).toEqual([['a', 'b'], []]);
  });

  it('that are refused stay with the reason and keep nobody waiting', async () => {
    const one = shelf();
    const box = makeOutbox(() => one);
    for (const key of ['a', 'b']) box.keep(who, unsent(key));
    const send = async (_: Who, { key }: Unsent) => {
      if (key === 'a') throw new CallFailure('problem', problem);
    };
    expect(await sendUnsent(who, { box, send })).toBe(1);
    expect(box.read(who)).toEqual([{ ...unsent('a'), refused: problem.messages }]);
    expect(await sendUnsent(who, { box, send: async () => expect.unreachable() })).toBe(0);
  });

  it('are one person’s: the next one at the device sees none of them', () => {
    const one = shelf();
    const box = makeOutbox(() => one);
    box.keep(who, unsent('a'));
    expect(box.read({ ...who, personId: 'q' })).toEqual([]);
  });

  it('say so where the device keeps nothing', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const box = makeOutbox(() => ({ getItem: () => null, setItem: full, removeItem: () => undefined }));
    expect(box.keep(who, unsent('a'))).toBe(false);
  });
});
