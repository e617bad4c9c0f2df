import { canHaveCases } from '../assignment.ts';
import type { CaseEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';

/** 指派经办人: inside the work group, and of nobody else's concern; who may, `actOf` has asked. */
export const assign: Decider<'assign'> = ({ to, reason }, file, context) => {
  const { assignee: from } = file;
  if (to === from) return accept();
  if (to !== undefined && !isFit(to, file.orgId, context)) return refuse('assignee_unfit', 'to');
  const said = reason?.trim();
  return accept(
    eventsOf(context).make('CaseAssigned', {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(said && { reason: said }),
    }),
  );
};

/** The system carries out a hand-over, which was judged by the register of people when it was asked for. */
const isFit = (to: string, orgId: string, { by, colleague }: Context): boolean =>
  by.kind === 'system' || (colleague?.id === to && canHaveCases(colleague, orgId));

/** Who opens a case for their work group has it, where the register knows them; of a list nobody has one yet. */
export const assignedToOpener = (orgId: string, context: Context): readonly CaseEvent[] => {
  const { by, colleague } = context;
  return colleague?.id === by.personId && canHaveCases(colleague, orgId)
    ? [eventsOf(context).make('CaseAssigned', { to: colleague.id })]
    : [];
};
