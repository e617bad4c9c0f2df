import { refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { recommendationPhase } from './paths.ts';

/**
 * 创新积分 informs, it does not gate: only a veto (innovation-points.md §5.4) or facts that break a hard data rule (§8)
 * wait for a person.
 */
export const recordScore: Decider<'recordScore'> = ({ result }, file, context) => {
  const { make, enter } = eventsOf(context);
  if (!result.ok) return accept(make('ScoreRefused', { findings: result.findings }));
  const scored = make('Scored', { score: result.score });
  return result.score.status === 'manualReview'
    ? accept(scored)
    : accept(scored, enter(recommendationPhase(file)));
};

const awaitsReview = (file: CaseFile): boolean =>
  (file.phase.stage === 'scoring' && file.phase.findings !== undefined) ||
  file.score?.status === 'manualReview';

export const reviewScore: Decider<'reviewScore'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  if (!awaitsReview(file)) return refuse('score_needs_no_review');
  if (command.note.trim() === '') return refuse('note_missing', 'note');
  const reviewed = make('ScoreReviewed', { decision: command.decision, note: command.note });
  const next =
    command.decision === 'continue'
      ? recommendationPhase(file)
      : ({ stage: 'triage', cause: 'scoreVetoed' } as const);
  return accept(reviewed, enter(next));
};
