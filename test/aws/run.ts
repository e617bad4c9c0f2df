import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { momentOf } from '../../local/demo/civil-time.ts';
import { runDemo } from '../../local/demo/run-demo.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { openEmulatedClock } from './clock/emulated-clock.ts';
import { makeClockMover } from './deployment/clock-mover.ts';
import { deploy } from './deployment/deploy.ts';
import { findDeployed } from './deployment/deployed.ts';
import { openFront } from './front/front.ts';
import { findMiniStack } from './ministack/install.ts';
import { startMiniStack } from './ministack/start.ts';

export const runOnEmulator = async (tell: (line: string) => void): Promise<number> => {
  const found = await findMiniStack();
  if (!found.available) {
    tell(`test:aws SKIPPED: ${found.reason}`);
    return 0;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'huizhen-aws-'));
  const clock = openEmulatedClock(scratch, momentOf(scenarios[0]?.opening.at ?? ''));
  const t0 = performance.now();
  const emulator = await startMiniStack({ program: found.program, scratch, environment: clock.environment });
  const front = await openFront();
  tell(`${scratch} ${emulator.endpoint} ${performance.now() - t0}`);
  try {
    await deploy({ endpoint: emulator.endpoint, scratch }, front.origin, tell);
    tell(`deployed ${performance.now() - t0}`);
    const deployed = await findDeployed(emulator.endpoint);
    front.serve(deployed.apiAddress, makeClockMover(emulator.endpoint, clock, deployed));
    const { differences } = await runDemo(front.origin, 'en', tell);
    tell(`demo ${performance.now() - t0}`);
    return differences.length;
  } finally {
    await front.close();
    await emulator.stop();
    rmSync;
  }
};
