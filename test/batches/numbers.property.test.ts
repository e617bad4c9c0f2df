import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BatchKind, batchKinds } from '../../shared/domain/batches/index.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { makeTrouble } from '../property/faults.ts';
import { enterpriseCode, otherEnterpriseCode, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, productOf, screen } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const clerk: Actor = { ...regulator, personId: 'p-clerk', roles: ['clerk'] };
const codes = [enterpriseCode, otherEnterpriseCode];

const batch = fc.record({
  kind: fc.constantFrom<BatchKind>(...batchKinds),
  cases: fc.subarray(['case-0', 'case-1'], { minLength: 1 }),
  /** How many push it at once, and whether it is called back afterwards. */
  pushers: fc.integer({ min: 1, max: 3 }),
  calledBack: fc.boolean(),
});
const turns = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 });

it('numbers of a kind and year have no gap and none is given twice, however many push at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 5 }), turns, async (batches, order) => {
      const trouble = makeTrouble();
      const test = makeTestApp({ around: trouble.around });
      for (const [nth, code] of codes.entries()) {
        const identity = { kind: 'uscc', code } as const;
        const opened = openCase({ caseId: `case-${nth}`, applicant: applicant({ identity }) });
        await test.play([does(clerk, opened), does(clerk, screen())], `case-${nth}`);
      }
      trouble.turns = order;
      const actor = clerk;
      const answers = await Promise.all(
        batches.map(async ({ kind, cases, pushers, calledBack }, nth) => {
          const batchId = `b${nth}`;
          const productId = productOf['bank-a'] ?? '';
          const wanted = cases.map((caseId) => ({ caseId, ...(kind === 'recommendation' && { productId }) }));
          await test.app.draftBatch({ actor, batchId, kind, bankId: 'bank-a', wanted });
          await Promise.all(Array.from({ length: pushers }, () => test.app.pushBatch({ actor, batchId })));
          if (calledBack) await test.app.callBackBatch({ actor, batchId, reason: '重编' });
          return test.app.viewBatch(actor, batchId);
        }),
      );
      const views = answers.map((answer) => {
        if (!answer.ok) throw new Error(answer.refusal.code);
        return answer.value;
      });
      for (const kind of batchKinds) {
        const numbers = views.flatMap((view) => (view.kind === kind && view.number ? [view.number.nth] : []));
        const inOrder = numbers.toSorted((a, b) => a - b);
        expect(inOrder).toEqual(Array.from({ length: numbers.length }, (_, nth) => nth + 1));
      }
      for (const view of views) {
        expect(view.chainWhole).toBe(true);
        // Whatever was asked for is on the list or refused by name: nothing is lost.
        expect(view.items.length + (view.number ? view.refused.length : 0)).toBe(
          batches[views.indexOf(view)]?.cases.length,
        );
        expect(view.number !== undefined).toBe(!['draft', 'pushing'].includes(view.state));
      }
      // A case is on one application list that stands.
      const listed = views
        .filter(({ kind, state }) => kind === 'application' && state === 'pushed')
        .flatMap(({ items }) => items.map(({ caseId }) => caseId));
      expect(new Set(listed).size).toBe(listed.length);
    }),
    { numRuns: 25 },
  );
});
