import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { bankA, citySupervisor, neighbour, regulator } from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import { grant, openCase, recommendTo, reopen, screen } from '../support/commands.ts';
import { makeTestApp } from '../support/test-app.ts';

const ids = ['case-1', 'case-2', 'case-3'] as const;
const needFen = need().amountFen;
const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const groupOf = (orgId: string): Actor => (orgId === regulator.orgId ? regulator : neighbour);
const other = (orgId: string): Actor => (orgId === regulator.orgId ? neighbour : regulator);

const acts = ['merge', 'apart', 'propose', 'accept', 'refuse', 'withdraw', 'reopen', 'ask', 'grant'] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  at: fc.nat(2),
  beside: fc.nat(2),
  byOther: fc.boolean(),
});

/** What people of either county ask; `byOther`: by the one that does not hold the case, to be refused or to answer. */
const commandOf = (act: (typeof acts)[number], file: CaseFile): Command | undefined => {
  switch (act) {
    case 'propose':
      return { type: 'proposeTransfer', to: other(file.orgId).orgId, reason: '迁入' };
    case 'accept':
      return { type: 'answerTransfer', accepted: true };
    case 'refuse':
      return { type: 'answerTransfer', accepted: false, reason: '不属本县' };
    case 'withdraw':
      return { type: 'withdrawTransfer', reason: '不迁了' };
    case 'reopen':
      return reopen();
    case 'ask':
      return file.phase.stage === 'screening' ? screen() : recommendTo('bank-a');
    case 'grant':
      return grant();
    default:
      return undefined;
  }
};

describe('whatever counties merge and hand over, in whatever order', () => {
  it('nothing is lost, each case is held by one of them, and each firm counts once in one county', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const test = makeTestApp();
        for (const [nth, caseId] of ids.entries()) {
          const identity = { kind: 'businessLicence', code: `37010020000000${nth + 1}` } as const;
          await test.execute(regulator, openCase({ caseId, applicant: applicant({ identity }) }), { caseId });
        }
        for (const { act, at, beside, byOther } of steps) {
          const [caseId, otherCaseId] = [ids[at] ?? ids[0], ids[beside] ?? ids[1]];
          const file = await test.file(caseId);
          const answering = act === 'accept' || act === 'refuse';
          const holder = groupOf(file.orgId);
          const actor = answering !== byOther ? other(file.orgId) : holder;
          const command = commandOf(act, file);
          if (act === 'merge' || act === 'apart') {
            const asked = { actor, caseId, otherCaseId, reason: '核实' };
            await (act === 'merge' ? test.app.mergeCases(asked) : test.app.tellApart(asked));
          } else if (command) await test.execute(act === 'grant' ? bankA : actor, command, { caseId });
        }
        const files = await Promise.all(ids.map((caseId) => test.file(caseId)));
        for (const file of files) {
          // Its history alone gives the case, whole and in order.
          const events = await loadEvents(test.deps, file.id);
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, nth) => nth + 1));
          const replayed = events.reduce<CaseFile | undefined>(
            (so, { event }) => evolve(so, event),
            undefined,
          );
          expect(replayed).toEqual(file);
          expect(await test.app.verifyAudit(groupOf(file.orgId), file.id)).toMatchObject({
            value: { whole: true },
          });
          // Both sides of a merge say so.
          const into = files.find(({ id }) => id === file.mergedInto?.caseId);
          if (file.mergedInto) {
            expect(file.phase).toMatchObject({ stage: 'closed', result: 'merged' });
            expect(into?.takenIn?.some(({ caseId }) => caseId === file.id)).toBe(true);
            expect(file.outcome).toBeUndefined();
          }
        }
        const counted = files.filter(({ mergedInto }) => !mergedInto);
        const figuresOf = async (actor: Actor) => {
          const found = await test.app.figures(actor, year);
          if (!found.ok || !found.value.total) throw new Error('not counted');
          return found.value.total.figures;
        };
        for (const county of [regulator, neighbour]) {
          const own = counted.filter(({ orgId }) => orgId === county.orgId);
          const { appliedFirms, appliedFen } = await figuresOf(county);
          expect([appliedFirms, appliedFen]).toEqual([BigInt(own.length), BigInt(own.length * needFen)]);
        }
        expect((await figuresOf(citySupervisor)).appliedFirms).toBe(BigInt(counted.length));
        // Nothing that it asked of anybody is left behind in a case that went on elsewhere.
        for (const file of files.filter(({ mergedInto }) => mergedInto))
          for (const { lines } of file.rounds)
            for (const line of lines) expect(line.answer ?? line.endedAt ?? line.releasedAt).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
