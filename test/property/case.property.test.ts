import fc from 'fast-check';
import { describe, it } from 'vitest';
import { loadCase } from '../../shared/application/cases/case-store.ts';
import { failingPartition } from '../../shared/application/keys.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { accepted, asking, prescribed, recommendable, repaired } from '../support/paths.ts';
import type { Step as StoryStep } from '../support/story.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';
import { type Fault, faults, makeTrouble, ProcessDied, type Trouble } from './faults.ts';
import { type Accepted, caseIds, expectQuiet, expectSound } from './invariants.ts';
import { type Ask, likelyAsks, overtakingAsks } from './likely.ts';

type Move =
  | { readonly kind: 'ask'; readonly place: number; readonly pick: number }
  | { readonly kind: 'anything'; readonly place: number; readonly pick: number; readonly stage: number }
  | { readonly kind: 'together'; readonly place: number; readonly picks: readonly number[] }
  | { readonly kind: 'again'; readonly which: number; readonly times: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'tick' | 'settle' | 'restart' | 'quiet' };

type Step = { readonly move: Move; readonly fault?: Fault | undefined; readonly turns: readonly number[] };

const pick = fc.nat(10_000);
/** Mostly the first case, so that one goes far; sometimes the firm's second. */
const place = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('ask' as const), place, pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      place,
      picks: fc.array(pick, { minLength: 2, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('anything' as const), place, pick, stage: pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('again' as const), which: pick, times: fc.constantFrom(1, 2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(1, 20, 35, 400) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('tick', 'settle', 'settle', 'restart', 'quiet') }),
  },
);
const step: fc.Arbitrary<Step> = fc.record({
  move,
  fault: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...faults) },
  ),
  turns: fc.array(fc.nat(6), { maxLength: 5 }),
});

/** Where the first case stands when trouble begins, so that every stage is reached often. */
const beginning = fc.constantFrom<readonly StoryStep[]>(
  [],
  recommendable,
  asking('bank-a', 'bank-b'),
  prescribed,
  repaired,
  accepted,
);

type Request = { readonly caseId: string; readonly ask: Ask; readonly key: string; readonly at: number };
/** Keys are remembered for a week; a client gives up long before. */
const retryMs = 3 * msPerDay;

/** Plays moves against one application and keeps what it has accepted. */
const makeWorld = () => {
  const trouble: Trouble = makeTrouble();
  const test = makeTestApp({ around: trouble.around, between: trouble.between });
  const answered: Accepted[] = [];
  const sent: Request[] = [];

  /** Dies with the process, comes back, and tries again under the same key, as a client does. */
  const surviving = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProcessDied)) throw error;
      test.restart();
      return work();
    }
  };
  const send = async ({ caseId, ask, key }: Request) => {
    const [actor, command] = ask;
    const result = await surviving(() => test.app.execute({ caseId, command, actor, idempotencyKey: key }));
    if (result.ok) answered.push({ caseId, ask, key });
  };
  const requestFor = async (where: number, wish: number): Promise<Request> => {
    const caseId = caseIds[where] ?? 'case-1';
    const key = `key-${sent.length}`;
    const file = (await loadCase(test, caseId))?.file;
    const asks = [...likelyAsks(file, caseId, key), ...(file ? overtakingAsks(file) : [])];
    const request = { caseId, ask: asks[wish % asks.length] as Ask, key, at: test.clock.now() };
    sent.push(request);
    return request;
  };
  const settle = async () => {
    for (let fired = 1; fired > 0; ) {
      await test.workflow.settle();
      fired = await test.tick();
    }
  };
  /** The trouble is over, and what failed meanwhile has had the next try that it was put off to. */
  const quiet = async () => {
    trouble.next = undefined;
    await settle();
    for (let put = await putOffTo(test); put !== undefined; put = await putOffTo(test)) {
      test.clock.advanceTo(put);
      await settle();
      // With no trouble about, nothing fails again.
      if (put === (await putOffTo(test))) break;
    }
  };
  const play = async (next: Move): Promise<void> => {
    switch (next.kind) {
      case 'ask':
        return send(await requestFor(next.place, next.pick));
      case 'together': {
        const requests: Request[] = [];
        for (const wish of next.picks) requests.push(await requestFor(next.place, wish));
        await Promise.all([...requests.map(send), surviving(() => test.workflow.settle())]);
        return;
      }
      case 'anything': {
        const elsewhere = await requestFor(1 - next.place, next.pick);
        return send({ ...elsewhere, caseId: caseIds[next.place] ?? 'case-1' });
      }
      case 'again': {
        const recent = sent.filter(({ at }) => test.clock.now() - at < retryMs);
        const request = recent[next.which % Math.max(1, recent.length)];
        if (request) await Promise.all(Array.from({ length: next.times }, () => send(request)));
        return;
      }
      case 'days':
        return test.clock.advanceDays(next.days);
      case 'tick':
        await surviving(() => test.tick());
        return;
      case 'settle':
        return surviving(() => test.workflow.settle());
      case 'restart':
        return test.restart();
      case 'quiet':
        await quiet();
        return expectQuiet(test);
      default:
        return next satisfies never;
    }
  };
  return { test, trouble, answered, play, quiet };
};

/** The next try of what failed and was put off; undefined: nothing was. */
const putOffTo = async ({ table }: TestApp): Promise<number | undefined> => {
  const { items } = await table.query({ pk: failingPartition, index: 'due', order: 'ascending', limit: 1 });
  const sort = items[0]?.index?.due?.sk;
  return sort === undefined ? undefined : Number.parseInt(sort, 10);
};

/** More of them find more: `RUNS=2000 npx vitest run --project property test/property`. */
const runs = Number(process.env['RUNS'] ?? 100);
const longestMs = 60_000 + runs * 1_000;

describe('whatever people ask, in whatever order, and whatever breaks', () => {
  it('nothing accepted is lost or applied twice, and no case is stranded', {
    timeout: longestMs,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        beginning,
        fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
        async (past, steps) => {
          const world = makeWorld();
          await world.test.play(past);
          for (const { move, fault, turns } of steps) {
            world.trouble.next = fault;
            world.trouble.turns = turns;
            await world.play(move);
            await expectSound(world.test, world.answered);
          }
          await world.quiet();
          await expectSound(world.test, world.answered);
          await expectQuiet(world.test);
        },
      ),
      { numRuns: runs },
    );
  });
});
