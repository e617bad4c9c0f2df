import { describe, expect, it } from 'vitest';
import { bankA, bankB } from '../../../test/support/actors.ts';
import { caseId, decline, grant } from '../../../test/support/commands.ts';
import { asking, closedAsLent } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { executionName } from './announce.ts';
import { resumeCase } from './resume-case.ts';

describe('an operator resumes a case (恢复流程)', () => {
  it('whose execution is lost: another waits where the case stands, and the next command moves it on', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a', 'bank-b'));

    const resumed = await resumeCase(test.deps, caseId);
    await test.workflow.settle();

    expect(resumed).toMatchObject({ resumed: true, stage: 'bankHandling' });
    const name = resumed.resumed ? resumed.execution : '';
    expect(test.workflow.execution(name)).toMatchObject({ stage: 'bankHandling', state: 'waiting' });
    await test.execute(bankA, grant());
    await test.execute(bankB, decline());
    expect(test.workflow.execution(name)).toMatchObject({ stage: 'outcome', state: 'waiting' });
  });

  it('again, under a name that was never used', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    await resumeCase(test.deps, caseId);
    expect(await resumeCase(test.deps, caseId)).toMatchObject({
      resumed: true,
      execution: expect.stringContaining(`${executionName(caseId, 1)}-r2-`),
    });
  });

  it('under a new name too where a restored table has forgotten the number', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const first = await resumeCase(test.deps, caseId);
    await test.table.transact([{ kind: 'delete', key: { pk: `CASE#${caseId}`, sk: 'RESUMED' } }]);
    test.clock.advanceMs(1);
    const second = await resumeCase(test.deps, caseId);
    expect(first.resumed && second.resumed && first.execution !== second.execution).toBe(true);
  });

  it('twice at once: each that starts has a name of its own', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const both = await Promise.all([resumeCase(test.deps, caseId), resumeCase(test.deps, caseId)]);
    const names = both.flatMap((one) => (one.resumed ? [one.execution] : []));
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(both.filter((one) => !one.resumed && one.reason !== 'busy')).toEqual([]);
  });

  it('not one that has ended, nor one that is not there', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    expect(await resumeCase(test.deps, caseId)).toEqual({ resumed: false, reason: 'caseEnded' });
    expect(await resumeCase(test.deps, 'case-unknown')).toEqual({ resumed: false, reason: 'caseNotFound' });
  });
});
