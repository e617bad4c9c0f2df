import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signalKey } from '../../../shared/application/keys.ts';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import { regulator } from '../../../test/support/actors.ts';
import { openCase } from '../../../test/support/commands.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { leftToStream } from '../aws/left-to-stream.ts';
import { neverAsked } from '../aws/never-asked.ts';
import { makeCarryOutSignals } from './carry-out-signals.ts';

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const stream = (...caseIds: readonly string[]): DynamoDBStreamEvent => ({
  Records: caseIds.map((caseId, nth) => {
    const { pk, sk } = signalKey(caseId, 'start');
    const dynamodb = { SequenceNumber: `${nth + 1}00`, Keys: { pk: { S: pk }, sk: { S: sk } } };
    return { eventName: 'INSERT', dynamodb };
  }),
});

/** Two cases opened by functions that may not tell the workflow. */
const twoSignals = async () => {
  const test = makeTestApp({ between: () => leftToStream });
  const applicants = ['91000000MA000004XL', '91000000MA0000058L'];
  for (const [nth, code] of applicants.entries()) {
    const command = openCase();
    if (command.type !== 'openCase') throw new Error('not an opening');
    const applicant = { ...command.applicant, identity: { kind: 'uscc' as const, code } };
    const opened = await test.execute(regulator, { ...command, caseId: `case-${nth}`, applicant });
    expect(opened.ok).toBe(true);
  }
  return test;
};

describe('signals from the stream', () => {
  it('start the executions of cases that were opened', async () => {
    const test = await twoSignals();
    const carryOut = makeCarryOutSignals({
      ...test.deps,
      rules: neverAsked('rules'),
      workflow: test.workflow,
    });
    expect(await carryOut(stream('case-0', 'case-1'))).toEqual({ batchItemFailures: [] });
    for (const id of ['case-0', 'case-1'])
      expect(test.workflow.execution(executionName(id, 1))).toBeDefined();
  });

  it('that fail are named alone and stay in the table; brought again, they are carried out', async () => {
    const test = await twoSignals();
    let away = true;
    const start: typeof test.workflow.start = async (execution) => {
      if (away && execution.name.startsWith('case-1')) throw new Error('throttled');
      return test.workflow.start(execution);
    };
    const carryOut = makeCarryOutSignals({
      ...test.deps,
      rules: neverAsked('rules'),
      workflow: { ...test.workflow, start },
    });
    const answer = await carryOut(stream('case-0', 'case-1'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '200' }] });
    expect(await test.table.get(signalKey('case-1', 'start'))).toBeDefined();

    away = false;
    expect(await carryOut(stream('case-1'))).toEqual({ batchItemFailures: [] });
    expect(await test.table.get(signalKey('case-1', 'start'))).toBeUndefined();
  });

  it('brought twice start one execution', async () => {
    const test = await twoSignals();
    const start = vi.spyOn(test.workflow, 'start');
    const carryOut = makeCarryOutSignals({
      ...test.deps,
      rules: neverAsked('rules'),
      workflow: test.workflow,
    });
    await carryOut(stream('case-0'));
    await carryOut(stream('case-0'));
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('that fail altogether are all named, and the function itself does not fail', async () => {
    const test = await twoSignals();
    const carryOut = makeCarryOutSignals({
      ...test.deps,
      rules: neverAsked('rules'),
      workflow: leftToStream,
    });
    const answer = await carryOut(stream('case-0', 'case-1'));
    expect(answer.batchItemFailures).toHaveLength(2);
  });
});
