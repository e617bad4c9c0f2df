import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/application/refusals.ts';
import { verifyReports } from '../../shared/application/reports/verify-reports.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { countedIn } from '../../shared/domain/report/content.ts';
import { citySupervisor, neighbour, provinceSupervisor, regulator } from '../support/actors.ts';
import { closedAsLent, cultivated, granted, prescribed, repaired, withdrawn } from '../support/paths.ts';
import type { Step } from '../support/story.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
/** What can still be done a month later is done. */
const goOn = async (test: TestApp, steps: readonly Step[]) => {
  for (const step of steps) if ('command' in step) await test.execute(step.by, step.command);
};
const report = async ({ app }: TestApp, actor: Actor, month: string) =>
  got(await app.viewReport({ actor, orgId: actor.orgId, month }));
const file = async (test: TestApp, actor: Actor, month: string) => {
  const { filings } = await report(test, actor, month);
  const after = filings[0]?.seq ?? 0;
  return test.app.fileReport({ actor, month, after, reason: '更正' });
};

describe('a filed report', () => {
  it('is counted again to the same figures from the events, wherever the history was cut, and sums agree at every level', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(closedAsLent, repaired, granted, prescribed, cultivated, withdrawn),
        fc.nat(12),
        fc.constantFrom(0, 31, 62),
        async (path, cut, days) => {
          const test = makeTestApp();
          await test.play(path.slice(0, 1 + cut));
          test.clock.advanceTo(Date.parse('2026-04-01T00:00:00.000Z'));
          got(await file(test, regulator, '2026-03'));
          await goOn(test, path.slice(1 + cut));
          test.clock.advanceDays(31 + days);
          await test.tick();
          for (const actor of [regulator, neighbour]) {
            const filed = await file(test, actor, '2026-04');
            if (!filed.ok) throw new Error(filed.refusal.code);
          }
          // The month before may read otherwise by now: then it is corrected, and both stand.
          await file(test, regulator, '2026-03');
          for (const actor of [citySupervisor, provinceSupervisor]) got(await file(test, actor, '2026-04'));
          for (const { orgId } of [regulator, neighbour, citySupervisor, provinceSupervisor])
            for (const { check } of await verifyReports(test.deps, orgId)) expect(check).toBe('same');
          const [county, city, province] = await Promise.all(
            [regulator, citySupervisor, provinceSupervisor].map((actor) => report(test, actor, '2026-04')),
          );
          for (const period of ['monthly', 'cumulative'] as const) {
            const of = (one: typeof county) => one?.filings[0] && countedIn(one.filings[0][period]).figures;
            expect(of(city)).toEqual(of(county));
            expect(of(province)).toEqual(of(city));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
