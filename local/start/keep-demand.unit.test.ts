import { expect, it } from 'vitest';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { makeVirtualClock } from '../clock/clocks.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { keepDemand } from './keep-demand.ts';

it('another demand of one-time codes goes on record with the start that takes it, and the same one does not', async () => {
  const { deps, close } = openRuntime({ file: ':memory:', clock: makeVirtualClock(Date.now()) });
  const acts = async () => (await verifyLog(deps)).acts;
  await keepDemand(deps, []);
  expect(await acts()).toBe(0);
  await keepDemand(deps, ['systemAdministrator', 'rulesAdministrator']);
  await keepDemand(deps, ['rulesAdministrator', 'systemAdministrator', 'rulesAdministrator']);
  expect(await acts()).toBe(1);
  await keepDemand(deps, []);
  expect(await verifyLog(deps)).toMatchObject({ acts: 2, whole: true });
  close();
});
