import { describe, expect, it } from 'vitest';
import type { Json } from './index.ts';
import { jsonata, machineRun, waitForToken } from './testing/machine-run.ts';

async function waiting(more: object = {}) {
  const tokens: string[] = [];
  const ask = (payload: Json) => {
    tokens.push((payload as { token: string }).token);
    return null;
  };
  const run = machineRun(jsonata('A', { A: waitForToken('ask', { End: true, ...more }) }), { ask });
  run.start();
  await run.engine.runUntilIdle();
  return { run, token: tokens[0] ?? '' };
}

describe('a task token', () => {
  it('completes its task once; the second answer changes nothing', async () => {
    const { run, token } = await waiting();
    expect(run.eventTypes().at(-1)).toBe('TaskSubmitted');
    expect(run.engine.sendTaskSuccess(token, { bank: 'granted' })).toBe('completed');
    expect(run.engine.sendTaskSuccess(token, { bank: 'declined' })).toBe('gone');
    expect(run.engine.sendTaskFailure(token, 'E', 'c')).toBe('gone');
    expect((await run.finish())?.output).toEqual({ bank: 'granted' });
    expect(run.engine.sendTaskSuccess(token, {})).toBe('gone');
  });

  it('fails its task with the error given', async () => {
    const { run, token } = await waiting();
    expect(run.engine.sendTaskFailure(token, 'Refused', 'no papers')).toBe('completed');
    expect(await run.finish()).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'no papers' });
  });

  it('that is unknown is gone', async () => {
    const { run } = await waiting();
    expect(run.engine.sendTaskSuccess('nobody', {})).toBe('gone');
    expect(run.engine.sendTaskHeartbeat('nobody')).toBe('gone');
  });

  it('is gone at the moment its timeout is due, even before the timer has fired', async () => {
    const { run, token } = await waiting({ TimeoutSeconds: 60 });
    run.clock.moment += 60_000;
    expect(run.engine.sendTaskSuccess(token, {})).toBe('gone');
    expect(await run.finish()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('answered in time counts even when the engine looks only after the timeout', async () => {
    const { run, token } = await waiting({ TimeoutSeconds: 60 });
    expect(run.engine.sendTaskSuccess(token, 'in time')).toBe('completed');
    run.clock.moment += 3_600_000;
    expect((await run.finish())?.output).toBe('in time');
  });

  it('is gone once its execution is stopped', async () => {
    const { run, token } = await waiting();
    run.engine.stop('m', 'x', 'Stopped', 'by the operator');
    expect(run.engine.sendTaskSuccess(token, {})).toBe('gone');
    expect(run.describe()).toMatchObject({ status: 'ABORTED', error: 'Stopped', cause: 'by the operator' });
    expect(run.eventTypes().at(-1)).toBe('ExecutionAborted');
  });

  it('may be answered by the very function it is handed to', async () => {
    const run = machineRun(jsonata('A', { A: waitForToken('ask', { End: true }) }), {
      ask: (payload) => run.engine.sendTaskSuccess((payload as { token: string }).token, 'decided already'),
    });
    run.start();
    expect((await run.finish())?.output).toBe('decided already');
    expect(run.calls).toHaveLength(1);
  });
});
