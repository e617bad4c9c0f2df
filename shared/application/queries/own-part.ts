import { isTaskOwner } from '../../domain/access/next-due.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { askedStateOf } from '../../domain/case/asked-state.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { AskedSummary, TaskSummary } from './port.ts';

/** What a bank or the owner of tasks has itself to do in a case: the list it works from. Nothing of anybody else's. */
export const ownPartOf = (
  file: CaseFile,
  actor: Actor,
): { readonly asked?: AskedSummary; readonly tasks?: readonly TaskSummary[] } => {
  if (actor.kind !== 'bank' && !isTaskOwner(actor)) return {};
  const asked = actor.kind === 'bank' ? askedOf(file, actor.orgId) : undefined;
  const tasks = tasksOf(file, actor.orgId);
  return { ...(asked && { asked }), ...(tasks.length > 0 && { tasks }) };
};

const askedOf = (file: CaseFile, bankId: string): AskedSummary | undefined => {
  const asked = askedStateOf(file, bankId);
  if (!asked) return undefined;
  const { state, line } = asked;
  return { state, productId: line.productId, ...(line.answer && { answeredAt: line.answer.at }) };
};

const tasksOf = ({ prescriptions, phase }: CaseFile, orgId: string): readonly TaskSummary[] =>
  prescriptions
    .filter(({ ownerOrgId }) => ownerOrgId === orgId)
    .map(({ id, code, measure, dueOn, state, overdueSince, settledAt, moreTime }) => ({
      id,
      code,
      measure,
      dueOn,
      state,
      awaited: state === 'open' && phase.stage === 'prescription',
      ...(overdueSince !== undefined && { overdueSince }),
      ...(settledAt !== undefined && { settledAt }),
      ...(moreTime && { moreTime: moreTime.until }),
    }));
