import { join } from 'node:path';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { retryDelaysMs } from '../../shared/application/stopped-flows/note-stopped.ts';
import { bankA } from '../../test/support/actors.ts';
import { give, toBank } from '../../test/support/runtime-steps.ts';
import { makeVirtualClock } from '../../test/support/virtual-clock.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import type { Before } from './installation.ts';

/** A machine that fails as soon as it is where banks are asked. */
const faulty = {
  ...coordination,
  States: {
    ...coordination.States,
    'Bank handling': {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input.stage = 'bankHandling' %}", Next: 'Fault' }],
      Default: coordination.States['Bank handling'].Next,
    },
    Fault: { Type: 'Fail', Error: 'Broken', Cause: 'a definition with a fault' },
  },
};

const msPerDay = 86_400_000;

const fill: Before['fill'] = async (folder) => {
  const clock = makeVirtualClock();
  const runtime = openRuntime({
    file: join(folder, 'huizhen.db'),
    clock,
    synchronous: 'OFF',
    definition: faulty as never,
  });
  // The bank calls after the first stop, so tries are counted from the second, and no deadline passes in these days.
  await give(runtime, [...toBank, [bankA, { type: 'recordContact' }]]);
  for (const delayMs of [retryDelaysMs[0], ...retryDelaysMs]) {
    await runtime.settle();
    clock.advanceMs(delayMs + msPerDay);
  }
  await runtime.settle();
  runtime.close();
};

/** An installation that ran by a definition with a fault until the rule gave up on its one case; it starts mended. */
export const withStoppedCase: Before = { fill };
