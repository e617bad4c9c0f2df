import type { Runtime } from '../../local/runtime/open-runtime.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { addMonths, type CivilDate, civilDateOf } from '../../shared/domain/time/index.ts';
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

/** From the bank's answer to the loan; the days of contract and payout are those on which they are given. */
export const toLoan: CaseSteps = [
  [bankA, grant()],
  [enterprise, acceptOffer()],
  [bankA, signContract()],
  [bankA, disburse()],
  [regulator, closeAsLent()],
];

/** Takes a case of an embedded runtime through steps; what the workflow does in between has come to rest after each. */
export const give = async (runtime: Runtime, steps: CaseSteps, id = caseId): Promise<void> => {
  for (const [actor, command] of steps) {
    const today = civilDateOf(runtime.deps.clock.now());
    const result = await runtime.app.execute({ caseId: id, command: datedOn(today, command), actor });
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refusal)}`);
    await runtime.settle();
  }
};

/** A runtime may run by the real clock: what is dated is dated on its day. */
const datedOn = (today: CivilDate, command: Command): Command => {
  if (command.type === 'signContract') return { ...command, signedOn: today };
  if (command.type === 'closeAsLent') return { ...command, followUpOn: addMonths(today, 3) };
  return command.type === 'recordDisbursement' ? { ...command, on: today } : command;
};
