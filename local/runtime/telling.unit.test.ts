import { beforeEach, describe, expect, it } from 'vitest';
import { makeTelling, type Telling } from './telling.ts';

/** Cases that are being told, and how each ends. */
let begun: string[];
let ends: PromiseWithResolvers<void>[];
let telling: Telling;
const turn = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  begun = [];
  ends = [];
  telling = makeTelling((caseId) => {
    begun.push(caseId);
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
});

describe('telling the workflow (通知流程)', () => {
  it('is done beside whoever asks for it, once however often it is asked before it begins', async () => {
    const answers = [telling.ask('case-1'), telling.ask('case-1')];
    expect(begun).toEqual([]);
    await turn();
    ends[0]?.resolve();
    await Promise.all(answers);
    expect(begun).toEqual(['case-1']);
  });

  it('of a case that is being told follows that, since what it is told of now may be older', async () => {
    void telling.ask('case-1');
    await turn();
    const again = telling.ask('case-1');
    await turn();
    expect(begun).toEqual(['case-1']);
    ends[0]?.resolve();
    await turn();
    expect(begun).toEqual(['case-1', 'case-1']);
    ends[1]?.resolve();
    await again;
  });

  it('is bounded in number, and comes to an end', async () => {
    for (let one = 0; one < 30; one += 1) void telling.ask(`case-${one}`);
    let isIdle = false;
    const idle = telling.idle().then(() => {
      isIdle = true;
    });
    await turn();
    expect(begun).toHaveLength(8);
    for (let one = 0; one < 30; one += 1) {
      expect(isIdle).toBe(false);
      ends[one]?.resolve();
      await turn();
    }
    await idle;
    expect(new Set(begun).size).toBe(30);
  });

  it('that fails is said to whoever asked, and keeps nobody else from being told', async () => {
    const failed = telling.ask('case-1');
    const told = telling.ask('case-2');
    await turn();
    ends[0]?.reject(new Error('full'));
    ends[1]?.resolve();
    await expect(failed).rejects.toThrow('full');
    await told;
    await telling.idle();
  });
});
