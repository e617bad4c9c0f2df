import { afterEach, describe, expect, it, vi } from 'vitest';
import { announce, executionName, tellWorkflow } from '../../../shared/application/workflow/announce.ts';
import { regulator } from '../../../test/support/actors.ts';
import { caseId, openCase, screen } from '../../../test/support/commands.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { caseLog } from '../log/case-log.ts';
import { leftToStream } from './left-to-stream.ts';

afterEach(() => vi.restoreAllMocks());

describe('a function that leaves the workflow to the stream', () => {
  it('applies commands; the signal stands until someone else carries it out, and nothing is lost', async () => {
    const test = makeTestApp({ between: () => leftToStream });
    await test.execute(regulator, openCase());
    expect(test.workflow.execution(executionName(caseId, 1))).toBeUndefined();

    await tellWorkflow({ ...test.deps, workflow: test.workflow }, caseId);
    expect(test.workflow.execution(executionName(caseId, 1))).toMatchObject({ stage: 'intake' });
  });

  it('goes on with a case whose step waits: the command is answered before the workflow hears of it', async () => {
    const test = makeTestApp({ between: () => leftToStream });
    await test.execute(regulator, openCase());
    const answer = await test.execute(regulator, screen());
    expect(answer.ok).toBe(true);
    expect((await test.file()).phase.stage).toBe('scoring');
  });

  it('logs no warning for it, but every real failure to announce', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const test = makeTestApp({ between: () => leftToStream });
    await test.execute(regulator, openCase());
    await announce({ ...test.deps, log: caseLog }, caseId);
    expect(warn).not.toHaveBeenCalled();

    const { complete, fail } = leftToStream;
    const broken = { complete, fail, start: () => Promise.reject(new TypeError('away')) };
    await announce({ ...test.deps, log: caseLog, workflow: broken }, caseId);
    expect(warn).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'announce_failed', error: 'TypeError' }),
    );
  });
});
