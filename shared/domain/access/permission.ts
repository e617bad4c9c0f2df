import type { Actor } from '../case/actor.ts';
import type { CommandType } from '../case/commands.ts';
import type { CaseFile } from '../case/state.ts';
import { type CommandRule, commandTable } from '../case/transitions.ts';
import { type IsWithin, relationTo } from './relation.ts';

/**
 * A supervisor looks and urges (督办); steering is the holding work group's. What people ask about their personal data
 * they may ask above as well, so it is answered there too.
 */
const supervisorMay: readonly CommandType[] = [
  'urge',
  'refuseErasure',
  'holdPersonalData',
  'erasePersonalData',
];

/** Only the bank whose offer was taken books the loan. */
const acceptedBankOnly: readonly CommandType[] = ['signContract', 'recordDisbursement', 'abandonOffer'];

export const mayView = (actor: Actor, file: CaseFile, isWithin: IsWithin): boolean =>
  relationTo(actor, file, isWithin) !== 'none';

/** Whether this actor may give this command to this case, whatever its stage (design §3.11). */
export const mayCommand = (actor: Actor, type: CommandType, file: CaseFile, isWithin: IsWithin): boolean => {
  const rule: CommandRule = commandTable[type];
  if (!rule.by.includes(actor.kind)) return false;
  const relation = relationTo(actor, file, isWithin);
  if (relation === 'none') return false;
  if (relation === 'supervisor') return supervisorMay.includes(type);
  if (actor.kind === 'bank' && acceptedBankOnly.includes(type)) return file.outcome?.bankId === actor.orgId;
  return true;
};
