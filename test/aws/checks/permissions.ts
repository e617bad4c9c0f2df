import { setTimeout as pause } from 'node:timers/promises';
import type { DemoApi } from '../../../local/demo/api.ts';
import { UnexpectedAnswer } from '../../../local/demo/http.ts';
import { scenarios } from '../../../local/demo/scenarios/index.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { resume } from '../deployment/resume.ts';
import { settled } from '../deployment/settle.ts';
import { openCase } from '../open-case.ts';
import { demand } from '../steps.ts';
import { logOf } from './function-log.ts';
import { withoutAction } from './without-action.ts';

const patienceMs = 20_000;
const pollMs = 200;

type Scene = {
  readonly endpoint: string;
  readonly api: DemoApi;
  readonly deployed: Deployed;
  /** Invokes the ticker. */
  readonly tick: () => Promise<void>;
};

/**
 * That everything else goes through proves the grants only if the emulator refuses what is not granted. Three grants
 * are taken away, one at a time; what failed for want of them is made good once they are back.
 */
export const checkPermissions = async (scene: Scene): Promise<string> => {
  await readingWithoutGrant(scene);
  await stepWithoutGrant(scene);
  await signalWithoutGrant(scene);
  return 'three grants taken away are missed, what failed is made good once they are back';
};

/** The work group's function may not read the index its list comes from: the caller is told of a failure. */
const readingWithoutGrant = async ({ endpoint, api }: Scene): Promise<void> => {
  const { orgId = '', identityCode = '' } = scenarios[0] ?? {};
  const status = await withoutAction(endpoint, 'HuizhenApi-Apiregulator', 'dynamodb:Query', () =>
    api.findCase(orgId, identityCode).then(
      () => 200,
      (failure: unknown) => (failure instanceof UnexpectedAnswer ? failure.status : 0),
    ),
  );
  demand(status === 500, `without dynamodb:Query the list answers ${status}`);
};

/**
 * The step function may not read the case. On AWS its step fails and the machine tries again (Retry); the emulator
 * waits for a token that nobody has, so the case goes on as an operator would have it.
 */
const stepWithoutGrant = async ({ endpoint, api, deployed }: Scene): Promise<void> => {
  const { functions, table, tableName } = deployed;
  const stranded = await withoutAction(
    endpoint,
    'HuizhenWorkflow-EnterPhase',
    'dynamodb:GetItem',
    async () => {
      const { caseId } = await openCase(api);
      await failureIn(endpoint, functions.enterPhase, 'dynamodb:GetItem');
      return caseId;
    },
  );
  await resume(endpoint, deployed, stranded);
  await settled(table, tableName);
};

/**
 * The function behind the stream may not complete a token: the signal stays due. On AWS the stream brings it again; the
 * emulator overlooks which of a batch failed, so it is carried out by the ticker, which makes up for the stream.
 */
const signalWithoutGrant = async ({ endpoint, api, deployed, tick }: Scene): Promise<void> => {
  const { functions, table, tableName } = deployed;
  const { caseId, screen } = await openCase(api);
  await settled(table, tableName);
  await withoutAction(endpoint, 'HuizhenEvents-Announce', 'states:SendTaskSuccess', async () => {
    await screen();
    await failureIn(endpoint, functions.announce, caseId);
  });
  await tick();
  await settled(table, tableName);
};

/** Waits until the function's log tells of a failure over this. */
const failureIn = async (endpoint: string, functionName: string, about: string): Promise<void> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const log = (await logOf(endpoint, functionName)).join('\n');
    if (/AccessDenied|not authorized|signal_failed/.test(log) && log.includes(about)) return;
    demand(performance.now() < deadline, `${functionName} does not miss its grant (${about})`);
    await pause(pollMs);
  }
};
