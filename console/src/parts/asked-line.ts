import type { CaseView } from '../api/routes.ts';

type Line = CaseView['rounds'][number]['lines'][number];
type Request = Line['requests'][number];

/** How one bank's line stands, for a sentence. A silent bank has not declined; what ended with the case is no answer either. */
export const answerStateOf = ({ answer, silentSince, releasedAt, endedAt }: Line) => {
  if (answer) return answer.kind;
  if (silentSince !== undefined) return 'silent';
  if (releasedAt !== undefined) return 'released';
  return endedAt === undefined ? 'waiting' : 'ended';
};

/** Whether a bank that was asked may still be waited for. */
export const isAwaited = ({ answer, releasedAt, endedAt }: Line): boolean =>
  answer === undefined && releasedAt === undefined && endedAt === undefined;

/** Papers that a bank asked for: still to be supplied, there, or ended with the case. */
export const requestStateOf = ({ suppliedAt, cancelledAt }: Request): 'open' | 'supplied' | 'cancelled' => {
  if (suppliedAt !== undefined) return 'supplied';
  return cancelledAt === undefined ? 'open' : 'cancelled';
};
