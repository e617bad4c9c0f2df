import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineOf, type Piece, pieces } from './testing/random-machine.ts';
import { type Choose, type Disturbance, restlessRun } from './testing/restless-run.ts';

const choices: fc.Arbitrary<Choose> = fc.infiniteStream(fc.nat()).map((stream) => (bound: number) => {
  const { value } = stream.next();
  return Number(value) % bound;
});

const cases = {
  piece: pieces,
  choose: choices,
  concurrency: fc.integer({ min: 1, max: 12 }),
};

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
const sorted = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].toSorted());

describe('calls of functions', () => {
  it('are the tasks that the history schedules, one each, and never more at once than MaxConcurrency lets through', async () => {
    const met = new Set<Disturbance>();
    await fc.assert(
      fc.asyncProperty(fc.record(cases), async ({ piece, choose, concurrency }) => {
        const machine = machineOf(piece);
        const run = await restlessRun(machine, choose, concurrency, false);
        for (const one of run.met) met.add(one);
        expect(run.status).toBe('SUCCEEDED');
        expect(sorted(run.calls)).toEqual(sorted(run.scheduled));
        for (const [name, bound] of machine.bounds)
          expect(run.together.get(name) ?? 0).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 150 },
    );
    expect([...met].toSorted()).toEqual([
      'answer',
      'death',
      'fullDisk',
      'hold',
      'nothing',
      'stopTakenBack',
      'timer',
    ]);
  });

  it('are made a second time only for tasks whose answer was not on disk when the process ended', async () => {
    let interrupted = 0;
    await fc.assert(
      fc.asyncProperty(fc.record(cases), async ({ piece, choose, concurrency }) => {
        const run = await restlessRun(machineOf(piece), choose, concurrency, true);
        interrupted += run.interrupted;
        expect(run.status).toBe('SUCCEEDED');
        const repeated = sum(run.calls) - sum(run.scheduled);
        expect(repeated).toBeGreaterThanOrEqual(0);
        expect(repeated).toBeLessThanOrEqual(run.interrupted);
      }),
      { numRuns: 100 },
    );
    expect(interrupted).toBeGreaterThan(0);
  });

  it.each<[string, Piece, number]>([
    ['a Map of 40 items without a limit', { kind: 'map', items: 40, limit: 0, of: { kind: 'call' } }, 40],
    ['a Map of six, two at once', { kind: 'map', items: 6, limit: 2, of: { kind: 'call' } }, 6],
    ['a Parallel of four', { kind: 'parallel', of: Array<Piece>(4).fill({ kind: 'call' }) }, 4],
  ])('of %s are as many as there are tasks', async (_, piece, tasks) => {
    let next = 0;
    const choose: Choose = (bound) => {
      next += 1;
      return (next * 7) % bound;
    };
    const run = await restlessRun(machineOf(piece), choose, 8, false);
    expect(sum(run.calls)).toBe(tasks);
  });
});
