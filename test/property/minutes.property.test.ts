import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptFirms, minutesVersions } from '../../shared/application/sessions/minutes/stored.ts';
import { firstUnlinked } from '../../shared/domain/hash-chain.ts';
import { isIntact, unsigned } from '../../shared/domain/sessions/minutes.ts';
import { countyTable } from '../sessions/scene.ts';
import { bankA, citySupervisor, leadDepartment, neighbour, regulator } from '../support/actors.ts';
import { hash } from '../support/rule-books.ts';

const people = { regulator, citySupervisor, leadDepartment, bankA, neighbour } as const;
/** Those who sign oftener than those who may not. */
const person = fc.constantFrom(
  ...(['regulator', 'citySupervisor', 'leadDepartment', 'regulator', 'citySupervisor'] as const),
  ...(Object.keys(people) as (keyof typeof people)[]),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign' as const), who: person }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('layOut' as const), reason: fc.option(fc.constant('更正')) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('correct' as const), to: fc.constantFrom('甲', '乙', '丙') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('giveBack' as const), who: person }) },
);
const sessionId = 's-1';

it('whatever people do with them: signed by all is frozen, frozen never changes, and the chain of versions holds', async () => {
  let everFrozen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const test = await countyTable();
      await test.meet();
      const frozen = new Map<number, string>();
      for (const one of steps) {
        if (one.do === 'sign') await test.sign(people[one.who]);
        if (one.do === 'giveBack') {
          const n = (await test.minutes())?.versions[0]?.n ?? 1;
          await test.app.returnMinutes({ actor: people[one.who], sessionId, n, reason: '有误' });
        }
        if (one.do === 'layOut')
          await test.app.layOutMinutes({
            actor: regulator,
            sessionId,
            ...(one.reason !== null && { reason: one.reason }),
          });
        if (one.do === 'correct')
          await test.app.execute({
            caseId: 'case-1',
            actor: regulator,
            command: { type: 'correctFindings', sessionId, findings: [one.to], why: '写错' },
          });
        const last = (await test.app.viewSession(regulator, sessionId)) as never as {
          value: { minutes?: { n: number; state: string } };
        };
        const stored = await minutesVersions(test.deps, sessionId, last.value.minutes?.n ?? 0);
        const versions = stored.map(({ version }) => version);
        expect(versions.map(({ n }) => n)).toEqual(versions.map((_, place) => place + 1));
        expect(versions.slice(0, -1).some(({ state }) => state === 'signing')).toBe(false);
        expect(versions.at(-1)?.state).toBe(last.value.minutes?.state);
        for (const version of versions) {
          const kept = await keptFirms(test.deps, version);
          expect(isIntact(version, kept, hash)).toBe(true);
          expect(version.state === 'frozen').toBe(unsigned(version).length === 0);
          expect(version.signatures.every(({ orgId }) => version.signers.includes(orgId))).toBe(true);
          if (version.state !== 'frozen') continue;
          const said = JSON.stringify([version, kept]);
          expect(frozen.get(version.n) ?? said).toBe(said);
          frozen.set(version.n, said);
          everFrozen += 1;
        }
        const seals = versions.flatMap(({ seal }) => (seal ? [seal] : []));
        expect(firstUnlinked(seals, ({ hash: own }) => own)).toBeUndefined();
      }
    }),
    { numRuns: 20 },
  );
  expect(everFrozen).toBeGreaterThan(0);
}, 60_000);
