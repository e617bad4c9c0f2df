import { describe, expect, it } from 'vitest';
import { regulator } from '../../../test/support/actors.ts';
import { caseId } from '../../../test/support/commands.ts';
import { asking } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { noteStopped } from '../stopped-flows/note-stopped.ts';
import { executionName } from '../workflow/announce.ts';
import type { Begun, Machine } from './machine.ts';
import { operationUses } from './uses.ts';

const operator: Actor = { ...regulator, roles: ['systemAdministrator'] };
const clerk: Actor = { ...regulator, roles: ['clerk'] };

const scene = async (machine?: Machine) => {
  const test = makeTestApp();
  await test.play(asking('bank-a'));
  const uses = operationUses({ ...test.deps, ...(machine && { machine }) });
  return {
    ...test,
    uses,
    stop: () =>
      noteStopped(test.deps, {
        execution: executionName(caseId, 1),
        ending: 'failed',
        error: 'Lambda.Unknown',
      }),
  };
};
const machineThat = (begins: Begun) => {
  const begun: string[] = [];
  const doing = (what: string) => () => {
    begun.push(what);
    return begins;
  };
  const machine: Machine = {
    look: () => ({
      version: '0.2.0',
      startedAt: 0,
      disk: { free: 1, data: 1 },
      audit: { state: 'never' },
      examination: { state: 'never' },
    }),
    makeBackup: doing('backup'),
    checkAudit: doing('audit'),
    examine: doing('examination'),
  };
  return { machine, begun };
};

describe('the operation of an installation (运维)', () => {
  it('shows whoever operates it that a flow stands still, and not whose case it is', async () => {
    const { uses, stop } = await scene();
    expect(await uses.operation(operator)).toMatchObject({ value: { stopped: 0, oldestDueMs: 0 } });
    await stop();
    expect(await uses.operation(operator)).toMatchObject({ value: { stopped: 1 } });
    const page = await uses.stoppedAnywhere(operator, 10);
    expect(page).toMatchObject({ value: { flows: [{ caseId, ending: 'failed', tries: 0 }] } });
    expect(JSON.stringify(page)).not.toContain('applicantName');
  });

  it('has a stopped flow resumed by the next tick', async () => {
    const { uses, stop, tick } = await scene();
    expect(await uses.resumeAnywhere(operator, caseId)).toMatchObject({ refusal: { code: 'flow_runs' } });
    await stop();
    expect(await uses.resumeAnywhere(operator, caseId)).toMatchObject({ ok: true, value: { caseId } });
    await tick();
    expect(await uses.stoppedAnywhere(operator, 10)).toMatchObject({ value: { flows: [] } });
    expect(await uses.resumeAnywhere(operator, 'case-none')).toMatchObject({
      refusal: { code: 'case_not_found' },
    });
  });

  it('is nobody else’s business', async () => {
    const { machine, begun } = machineThat('begun');
    const { uses } = await scene(machine);
    const asked = [
      uses.operation(clerk),
      uses.stoppedAnywhere(clerk, 10),
      uses.resumeAnywhere(clerk, caseId),
      uses.makeBackupNow(clerk),
      uses.checkAuditNow(clerk),
      uses.examineNow(clerk),
    ];
    for (const one of await Promise.all(asked))
      expect(one).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect(begun).toEqual([]);
  });

  it('begins a backup, a check of the records and an examination on one machine', async () => {
    const { machine, begun } = machineThat('begun');
    const { uses } = await scene(machine);
    for (const work of [uses.makeBackupNow, uses.checkAuditNow, uses.examineNow])
      expect(await work(operator)).toMatchObject({ value: { machine: { version: '0.2.0' } } });
    expect(begun).toEqual(['backup', 'audit', 'examination']);
  });

  it('says where there is nowhere to put a backup', async () => {
    const { uses } = await scene(machineThat('notSet').machine);
    expect(await uses.makeBackupNow(operator)).toMatchObject({ refusal: { code: 'backups_not_set' } });
  });

  it('checks its own log in the cloud, where there is no machine to speak of', async () => {
    const { uses } = await scene();
    expect(await uses.makeBackupNow(operator)).toMatchObject({ refusal: { code: 'not_on_one_machine' } });
    expect(await uses.examineNow(operator)).toMatchObject({ refusal: { code: 'not_on_one_machine' } });
    const checked = await uses.checkAuditNow(operator);
    expect(checked).toMatchObject({ value: { ownLog: { state: 'done', result: { acts: 0, whole: true } } } });
    expect(checked).not.toHaveProperty('value.machine');
  });
});
