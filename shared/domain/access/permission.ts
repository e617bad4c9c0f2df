import {
  type AuthorityRelation,
  type CaseAct,
  type ChangingAct,
  changingActs,
  mayInCase,
} from '../authority/index.ts';
import type { Actor } from '../case/actor.ts';
import { isOwnToAssign } from '../case/assignment.ts';
import type { Command, CommandType } from '../case/commands.ts';
import { extensionsForCity } from '../case/pending-extensions.ts';
import type { CaseFile } from '../case/state.ts';
import { type CommandRule, commandTable } from '../case/transitions.ts';
import { type IsWithin, isInquired, overseeing, relationTo } from './relation.ts';
import { seatOf } from './seat.ts';

/** All that the actor's organisation is to this case: only the bank whose offer was taken books the loan. */
const relationsOf = (actor: Actor, file: CaseFile, isWithin: IsWithin): readonly AuthorityRelation[] => {
  const relation = relationTo(actor, file, isWithin);
  if (relation === 'none') return [];
  // Who owns a task may be asked for facts besides.
  if (relation === 'owner' && isInquired(actor, file)) return [relation, 'inquired'];
  // Above the work group, and asked to move a date (上级审批).
  if (relation === 'supervisor' && isApprover(actor, file)) return [relation, 'approver'];
  const lends = relation === 'asked' && file.outcome?.bankId === seatOf(actor, file, isWithin).orgId;
  return lends ? [relation, 'lender'] : [relation];
};

const isApprover = ({ orgId }: Actor, file: CaseFile): boolean =>
  extensionsForCity(file).some(({ approver }) => approver === orgId);

/** Ways of reading (阅读): its line in lists and figures, the file, and what rests behind it. */
type Reading = Extract<CaseAct, 'list' | 'read' | 'check'>;

/** Whether the case is there for this actor at all, or for a closer reading (design §3.11). */
export const mayView = (
  actor: Actor,
  file: CaseFile,
  isWithin: IsWithin,
  reading: Reading = 'list',
): boolean => mayInCase(actor, reading, relationsOf(actor, file, isWithin));

/** The same for a regulator and the lines of a work group, of which it asks nothing else. */
export const mayOversee = (
  actor: Actor,
  workGroup: string,
  isWithin: IsWithin,
  reading: Reading = 'list',
): boolean => {
  const relation = overseeing(actor.orgId, workGroup, isWithin);
  return actor.kind === 'regulator' && relation !== 'none' && mayInCase(actor, reading, [relation]);
};

/** The same for a bank or an owner of tasks and the line of its own part of a case. */
export const mayListPart = (actor: Actor, { relation }: { readonly relation: 'asked' | 'owner' }): boolean =>
  mayInCase(actor, 'list', [relation]);

/** Whether this actor may give this command to this case, whatever its stage (design §3.11). */
export const mayCommand = (actor: Actor, act: CaseAct, file: CaseFile, isWithin: IsWithin): boolean =>
  mayInCase(actor, act, relationsOf(actor, file, isWithin));

const commandOf = (act: ChangingAct): CommandType => {
  if (act === 'closeByRoute') return 'decideTriage';
  return act === 'assignAnybody' ? 'assign' : act;
};

/** What this actor may do to the case in the stage it is in (可办事项); the decider has its own rules beyond that. */
export const allowedNow = (actor: Actor, file: CaseFile, isWithin: IsWithin): readonly ChangingAct[] => {
  const { stage } = file.phase;
  return changingActs.filter((act) => {
    const { stages }: CommandRule = commandTable[commandOf(act)];
    return stages.includes(stage) && mayCommand(actor, act, file, isWithin);
  });
};

/**
 * What a command is to whoever judges whether it may be given: to end a case by its route takes more than to route it, to
 * assign what is another's or to another takes more than to take a case that nobody has, or to hand on one's own.
 */
export const actOf = (
  command: Command,
  file: Pick<CaseFile, 'assignee'>,
  by: Pick<Actor, 'personId'> & { readonly standsInFor?: string },
): CaseAct => {
  if (command.type === 'decideTriage' && command.route === 'close') return 'closeByRoute';
  return command.type === 'assign' && !isOwnToAssign(file, command.to, by) ? 'assignAnybody' : command.type;
};
