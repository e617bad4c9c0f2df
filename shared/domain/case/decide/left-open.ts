import { asksDepartments } from '../asks-departments.ts';
import type { CaseEvent } from '../events.ts';
import { isPending } from '../hand-up.ts';
import type { LinePlace, OpenWork, RequestPlace } from '../open-work.ts';
import { drawnFen } from '../outcome.ts';
import { type BankLine, isOffer, isOutstanding } from '../round.ts';
import { isEnded } from '../stages.ts';
import type { CaseFile } from '../state.ts';

/**
 * What a case leaves behind without anybody being able to finish it (未了事项): found after every decision, and cancelled
 * with an event that names it. A plan's prescriptions are worked on in their own stage alone; those given beside the banks'
 * work as long as the case runs; what banks were asked and asked for ends with the case, and a reopened case starts without it.
 */
export const leftOpen = (
  before: CaseFile,
  after: CaseFile,
  events: readonly CaseEvent[],
): OpenWork | undefined => {
  const starts = events.some(({ type }) => type === 'CaseReopened');
  const isOver = starts || isEnded(after.phase.stage);
  const lines = linesOf(after);
  const work: OpenWork = {
    prescriptionIds: prescriptionsLeft(after, isOver),
    invitations: isOver ? placesOf(lines, starts ? isUnanswered : isAwaited(after)) : [],
    requests: isOver || after.outcome ? lines.flatMap(requestsLeft) : [],
    offers: isOver && !isRunning(after) ? placesOf(lines, isOffer) : [],
    ...sessionLeft(before, after, events),
    ...inquiriesLeft(after, isOver),
    ...followUpsLeft(after, isOver),
    ...handUpsLeft(after, isOver),
  };
  const { sessionId, ...lists } = work;
  const isNothing = sessionId === undefined && Object.values(lists).every(({ length }) => length === 0);
  return isNothing ? undefined : work;
};

/** Money has flowed: offer and contract stand, whatever becomes of the case. */
const isRunning = ({ outcome }: CaseFile): boolean => outcome !== undefined && drawnFen(outcome) > 0;

type Placed = { readonly round: number; readonly line: BankLine };

const linesOf = ({ rounds }: CaseFile): readonly Placed[] =>
  rounds.flatMap(({ number, lines }) => lines.map((line) => ({ round: number, line })));

const placesOf = (lines: readonly Placed[], isLeft: (line: BankLine) => boolean): readonly LinePlace[] =>
  lines.filter(({ line }) => isLeft(line)).map(({ round, line }) => ({ round, bankId: line.bankId }));

const isUnanswered = ({ answer, endedAt }: BankLine): boolean =>
  answer === undefined && endedAt === undefined;

/** Once the enterprise took an offer nobody waits for the other banks, though they may answer while the case runs. */
const isAwaited =
  ({ outcome }: CaseFile) =>
  (line: BankLine): boolean =>
    isUnanswered(line) && line.releasedAt === undefined && outcome === undefined;

const requestsLeft = ({ round, line }: Placed): readonly RequestPlace[] =>
  line.requests.filter(isOutstanding).map(({ id }) => ({ round, bankId: line.bankId, requestId: id }));

/** Nobody answers for an enterprise that has taken its consent back, or in a case that is over. */
const inquiriesLeft = (file: CaseFile, isOver: boolean): Pick<OpenWork, 'inquiryIds'> => {
  const open = (file.inquiries ?? []).filter(({ state }) => state === 'open').map(({ id }) => id);
  return open.length > 0 && (isOver || !asksDepartments(file)) ? { inquiryIds: open } : {};
};

/** Whoever ends a case chooses the day of its own follow-up (回访日) with that. */
const followUpsLeft = ({ followUps = [] }: CaseFile, isOver: boolean): Pick<OpenWork, 'followUpIds'> => {
  const open = followUps.filter(({ state }) => state === 'open').map(({ id }) => id);
  return isOver && open.length > 0 ? { followUpIds: open } : {};
};

const handUpsLeft = ({ handUps = [] }: CaseFile, isOver: boolean): Pick<OpenWork, 'handUps'> => {
  const open = handUps
    .filter(isPending)
    .map(({ id, sessionId }) => ({ handUpId: id, ...(sessionId !== undefined && { sessionId }) }));
  return isOver && open.length > 0 ? { handUps: open } : {};
};

/** Open, and not of the plan that is carried out now; what was given beside the banks' work ends with the case. */
const prescriptionsLeft = (
  { prescriptions, phase, enteredStageAt }: CaseFile,
  isOver: boolean,
): readonly string[] =>
  prescriptions
    .filter(({ state, addedAt, beside }) => {
      const isOfPlan = phase.stage === 'prescription' && addedAt >= enteredStageAt;
      return state === 'open' && (beside ? isOver : !isOfPlan);
    })
    .map(({ id }) => id);

/** A session whose agenda the case leaves without having been dealt with. */
const sessionLeft = (
  { phase }: CaseFile,
  after: CaseFile,
  events: readonly CaseEvent[],
): Pick<OpenWork, 'sessionId'> => {
  if (phase.stage !== 'jointDiagnosis' || phase.sessionId === undefined) return {};
  const stays = after.phase.stage === 'jointDiagnosis' && after.phase.sessionId === phase.sessionId;
  const isDealtWith = events.some(({ type }) => type === 'DiagnosisRecorded');
  return stays || isDealtWith ? {} : { sessionId: phase.sessionId };
};
