import { refuse } from '../refusal.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { recommendationPhase } from './paths.ts';

/** 创新积分 informs, it does not gate: only a veto waits for a person (innovation-points.md §5.4). */
export const recordScore: Decider<'recordScore'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const scored = make('Scored', { score: command.score });
  return command.score.status === 'manualReview'
    ? accept(scored)
    : accept(scored, enter(recommendationPhase(file)));
};

export const reviewScore: Decider<'reviewScore'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  if (file.score?.status !== 'manualReview') return refuse('score_needs_no_review');
  if (command.note.trim() === '') return refuse('note_missing', 'note');
  const reviewed = make('ScoreReviewed', { decision: command.decision, note: command.note });
  const next =
    command.decision === 'continue'
      ? recommendationPhase(file)
      : ({ stage: 'triage', cause: 'scoreVetoed' } as const);
  return accept(reviewed, enter(next));
};
