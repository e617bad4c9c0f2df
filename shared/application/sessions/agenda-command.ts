import type { Command, CommandOf } from '../../domain/case/commands.ts';
import type { Deps } from '../deps.ts';

type Level = Pick<Deps, 'rules'>;

/**
 * What a session says to the cases on its agenda. Those of a work group are diagnosed; a city or a province (上级会诊) discusses what was
 * handed up to it and steers nothing: its findings come back to the case.
 */
export const putOnAgenda = ({ rules }: Level, orgId: string, sessionId: string): Command =>
  rules.isWorkGroup(orgId) ? { type: 'scheduleDiagnosis', sessionId } : { type: 'scheduleHandUp', sessionId };

/** 会诊一户, or sending it back undiscussed. */
export const recordAt = (
  { rules }: Level,
  orgId: string,
  said: Omit<CommandOf<'recordDiagnosis'>, 'type'>,
): Command => {
  if (rules.isWorkGroup(orgId)) return { type: 'recordDiagnosis', ...said };
  const { prescriptions, ...rest } = said;
  const recommended = prescriptions.map(({ id: _id, ...one }) => one);
  return { type: 'concludeHandUp', ...rest, recommended };
};
