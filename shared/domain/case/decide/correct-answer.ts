import { civilDateOf } from '../../time/index.ts';
import type { GivenAnswer } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { type BankLine, type Decline, type Grant, isOffer } from '../round.ts';
import type { CaseFile, Phase } from '../state.ts';
import { declineOf, declineRefusal, grantOf, inRound, sameDecline, sameGrant } from './bank-answer.ts';
import { type AskedLine, lineOf } from './bank-line.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf, speakerOf } from './context.ts';

/**
 * 更正答复: a bank that mistyped puts its own answer right, on the civil day it gave it (Shanghai) and as long as nothing
 * was built on it. The event before stays; the case stands where the right answer would have led it.
 */
export const correctAnswer: Decider<'correctAnswer'> = (command, file, context) => {
  const asked = lineOf(file, speakerOf(context).orgId);
  if (!asked) return refuse('not_asked');
  const { round, line } = asked;
  if (!line.answer) return refuse('no_answer_yet');
  if (line.voidedAt !== undefined) return refuse('offer_lapsed');
  if (isSame(line.answer, command.answer, line.productId)) return accept();
  if (civilDateOf(line.answer.at) !== civilDateOf(context.at)) return refuse('correction_too_late');
  if (isBuiltUpon(file, round, line.answer.at)) return refuse('answer_built_upon');
  if (command.why.trim() === '') return refuse('note_missing', 'why');
  const { late } = line.answer;
  const given = withReason(command.answer, line.answer);
  const formed = answerOf(given, { file, line, late }, context);
  if (!formed.ok) return formed;
  const answer = formed.value;
  const { make } = eventsOf(context);
  const corrected = make('BankAnswerCorrected', { round, bankId: line.bankId, answer, why: command.why });
  return accept(...ledTo(file, { round, line: { ...line, answer } }, corrected, context));
};

/** Why it came late was said with the answer before, and need not be said again. */
const withReason = (now: GivenAnswer, before: Grant | Decline): GivenAnswer =>
  now.kind === 'granted' && before.kind === 'granted' && before.lateReason !== undefined
    ? { lateReason: before.lateReason, ...now }
    : now;

const isSame = (before: Grant | Decline, now: GivenAnswer, askedFor: string): boolean =>
  before.kind === 'granted'
    ? now.kind === 'granted' && sameGrant(before, now, askedFor)
    : now.kind === 'declined' && sameDecline(before, now);

const answerOf = (
  answer: GivenAnswer,
  answered: { readonly file: CaseFile; readonly line: BankLine; readonly late: boolean },
  context: Context,
): { readonly ok: true; readonly value: Grant | Decline } | Extract<CaseDecision, { ok: false }> => {
  if (answer.kind === 'granted') {
    const { kind: _kind, ...terms } = answer;
    return grantOf(terms, answered, context);
  }
  const { kind: _kind, ...terms } = answer;
  const refusal = declineRefusal(terms, context);
  return refusal ?? { ok: true, value: declineOf(terms, answered.late, context) };
};

/**
 * Somebody has acted on the answer: the enterprise chose an offer, the case was recommended again, a person routed it,
 * it was put on a session's agenda, measures were prescribed, or it was reviewed anew (reopened). What the system did by
 * itself can be done again.
 */
const isBuiltUpon = (file: CaseFile, round: number, answeredAt: number): boolean => {
  const { phase, outcome, rounds, screenings, triages, prescriptions, diagnoses } = file;
  if (outcome || rounds.at(-1)?.number !== round) return true;
  if (phase.stage === 'prescription') return true;
  if (phase.stage === 'jointDiagnosis' && phase.sessionId !== undefined) return true;
  return (
    screenings.some(({ at }) => at >= answeredAt) ||
    triages.some(({ at, by }) => at >= answeredAt && by.kind !== 'system') ||
    prescriptions.some(({ addedAt, beside }) => !beside && addedAt >= answeredAt) ||
    diagnoses.some(({ at }) => at >= answeredAt)
  );
};

/**
 * Where the case stands now. While banks are still awaited the round decides; a late answer never moved the case, unless
 * the offer it stands on is gone.
 */
const ledTo = (
  file: CaseFile,
  { round, line }: AskedLine,
  corrected: CaseEvent,
  context: Context,
): readonly CaseEvent[] => {
  const { phase } = file;
  if (phase.stage === 'bankHandling') return inRound(round, [corrected], file, context);
  const isOffered = file.rounds.some(({ number, lines }) =>
    lines.some((other) => isOffer(number === round && other.bankId === line.bankId ? line : other)),
  );
  const { enter } = eventsOf(context);
  const triage: Phase = { stage: 'triage', cause: 'noBankGranted' };
  if (phase.stage === 'outcome') return isOffered ? [corrected] : [corrected, enter(triage)];
  if (line.answer?.late) return [corrected];
  return [corrected, enter(isOffered ? { stage: 'outcome' } : triage)];
};
