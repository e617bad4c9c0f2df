import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { momentOf } from '../../local/demo/civil-time.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { pythonPrograms } from '../python/programs.ts';
import { openEmulatedClock } from './clock/emulated-clock.ts';
import { deploy } from './deployment/deploy.ts';
import { mathAlarms } from './deployment/math-alarms.ts';
import { openFront } from './front/front.ts';
import { startMiniStack } from './ministack/start.ts';
import { play } from './play.ts';
import { makeSteps, type Steps } from './steps.ts';

const requirements = path.join(import.meta.dirname, 'ministack/requirements.txt');

export type EmulatorRun = { readonly failed: number } | { readonly skipped: string };

/**
 * 1 the emulator, empty, with IAM switched on; 2 the CDK app, deployed by its own command line; 3 the five cases of the
 * demo and what else the emulator can show; 4 everything stopped and its folder removed, also after a failure.
 */
export const runOnEmulator = async (tell: (line: string) => void): Promise<EmulatorRun> => {
  const found = await pythonPrograms('ministack', requirements);
  if (!found.available) return { skipped: found.reason };
  const scratch = mkdtempSync(path.join(tmpdir(), 'huizhen-aws-'));
  const steps = makeSteps(tell);
  const clock = openEmulatedClock(scratch, momentOf(scenarios[0]?.opening.at ?? ''));
  const front = await openFront();
  const { programs } = found;
  const program = path.join(programs, 'ministack');
  const emulator = await startMiniStack({ program, scratch, environment: clock.environment });
  const { endpoint } = emulator;
  const stop = async () => {
    await front.close();
    await emulator.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  const unbind = onSignals(stop);
  try {
    const isDeployed = await steps.run('deploy', () => deploy({ endpoint, scratch, issuer: front.origin }));
    if (isDeployed) {
      skipMathAlarms(steps);
      await play({ endpoint, scratch, programs, front, clock, steps });
    }
    return { failed: steps.failed };
  } finally {
    unbind();
    await stop();
  }
};

const skipMathAlarms = (steps: Steps): void =>
  steps.skip(
    `deploy ${mathAlarms.join(', ')}`,
    'the emulator refuses alarms with metric math (seen again just now)',
  );

/** Ctrl-C stops the emulator too, which leads a process group of its own. */
const onSignals = (stop: () => Promise<void>): (() => void) => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const end = () => {
    void stop().finally(() => process.exit(1));
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
};
