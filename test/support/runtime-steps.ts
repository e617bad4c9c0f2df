import type { Runtime } from '../../local/runtime/open-runtime.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { bankA, enterprise, regulator } from './actors.ts';
import {
  acceptOffer,
  caseId,
  closeAsLent,
  disburse,
  grant,
  openCase,
  recommendTo,
  screen,
  signContract,
} from './commands.ts';

type CaseSteps = readonly (readonly [Actor, Command])[];

/** From the opening to the bank that is asked. */
export const toBank: CaseSteps = [
  [regulator, openCase()],
  [regulator, screen()],
  [regulator, recommendTo('bank-a')],
];

/** From the bank's answer to the loan; where time was skipped before, the contract's date is confirmed as it is. */
export const toLoan: CaseSteps = [
  [bankA, grant()],
  [enterprise, acceptOffer()],
  [bankA, signContract({ confirmed: ['signedOn'] })],
  [bankA, disburse()],
  [regulator, closeAsLent()],
];

/** Takes a case of an embedded runtime through steps; what the workflow does in between has come to rest after each. */
export const give = async (runtime: Runtime, steps: CaseSteps, id = caseId): Promise<void> => {
  for (const [actor, command] of steps) {
    const result = await runtime.app.execute({ caseId: id, command, actor });
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refusal)}`);
    await runtime.settle();
  }
};
