import { plannedDateFault } from '../../plausible/index.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import { actedBy } from '../actor.ts';
import type { CommandOf } from '../commands.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { countedRounds } from '../round.ts';
import type { CaseFile, Phase } from '../state.ts';
import type { TriageCause, TriageDecision, TriageRoute } from '../triage-types.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';
import { prescriptionPhase, recommendationPhase, standardsMet } from './paths.ts';
import { dateRefusal } from './plausible.ts';
import { draftRefusal, openPrescription } from './prescription-draft.ts';
import { suggest } from './triage-suggestion.ts';

/** 分流 by the regional table: what needs no person goes on at once, the rest waits with a suggestion. */
export const suggestTriage: Decider<'suggestTriage'> = (command, file, context) => {
  const { phase } = file;
  if (phase.stage !== 'triage') return refuse('wrong_stage');
  if (phase.suggestion) return accept();
  const { make, enter } = eventsOf(context);
  const suggestion = suggest(file, phase.cause, command.otherBankFits, context);
  // A region without a table leaves every route to a person.
  if (!suggestion) return accept();
  const suggested = make('TriageSuggested', { suggestion });
  if (suggestion.confirm) return accept(suggested);
  const decision: TriageDecision = {
    route: suggestion.route,
    cause: phase.cause,
    at: context.at,
    by: actedBy(context.by),
    suggestion,
  };
  const next: Phase =
    suggestion.route === 'jointDiagnosis' ? { stage: 'jointDiagnosis' } : recommendationPhase(file);
  return accept(suggested, make('TriageDecided', { decision }), enter(next));
};

/** A regulator decides, or takes another way than the one under way (改道), with a reason. */
export const decideTriage: Decider<'decideTriage'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const refusal = routeRefusal(command, file, context);
  if (refusal) return refusal;
  const { phase } = file;
  const cause: TriageCause =
    phase.stage === 'triage'
      ? phase.cause
      : phase.stage === 'jointDiagnosis'
        ? 'rerouted'
        : 'noSuitableProduct';
  const suggestion = phase.stage === 'triage' ? phase.suggestion : undefined;
  const { route, note } = command;
  const decision: TriageDecision = {
    route,
    cause,
    at: context.at,
    by: actedBy(context.by),
    ...(note !== undefined && { note }),
    ...(suggestion && { suggestion }),
  };
  const added = (command.prescriptions ?? []).map((draft) =>
    make('PrescriptionAdded', { prescription: openPrescription(draft, context) }),
  );
  return accept(make('TriageDecided', { decision }), ...added, enter(phaseOf(route, command, file)));
};

const phaseOf = (route: TriageRoute, command: CommandOf<'decideTriage'>, file: CaseFile): Phase => {
  const reason = command.note ?? '';
  switch (route) {
    case 'secondRecommendation':
      return recommendationPhase(file);
    case 'jointDiagnosis':
      return { stage: 'jointDiagnosis' };
    case 'coaching':
      return prescriptionPhase(file);
    case 'cultivation':
      if (command.reviewOn === undefined) throw new Error('routeRefusal asks for the review date');
      return { stage: 'cultivation', reason, reviewOn: command.reviewOn };
    case 'close':
      return { stage: 'closed', result: 'explained', reason };
    default:
      return route satisfies never;
  }
};

type Refused = { readonly ok: false; readonly refusal: Refusal };

const routeRefusal = (
  command: CommandOf<'decideTriage'>,
  file: CaseFile,
  context: Context,
): Refused | undefined => {
  const { rules, at } = context;
  const noted = (command.note ?? '').trim() !== '';
  const drafts = command.prescriptions ?? [];
  if (command.route !== 'coaching' && drafts.length > 0)
    return refuse('prescriptions_misplaced', 'prescriptions');
  const broken = draftRefusal(drafts, file, context);
  if (broken) return broken;
  switch (command.route) {
    case 'secondRecommendation':
      if (file.phase.stage === recommendationPhase(file).stage) return refuse('wrong_stage', 'route');
      if (!standardsMet(file)) return refuse('standards_not_met', 'route');
      if (rules.maxRounds !== undefined && countedRounds(file.rounds) >= rules.maxRounds)
        return refuse('rounds_exhausted', 'route');
      return undefined;
    case 'jointDiagnosis':
      return file.phase.stage === 'jointDiagnosis' ? refuse('wrong_stage', 'route') : undefined;
    case 'coaching':
      return drafts.length === 0 ? refuse('prescriptions_missing', 'prescriptions') : undefined;
    case 'cultivation': {
      if (!noted) return refuse('note_missing', 'note');
      const tooEarly = command.reviewOn === undefined || command.reviewOn <= civilDateOf(at);
      if (tooEarly || command.reviewOn === undefined) return refuse('review_date_missing', 'reviewOn');
      return dateRefusal(plannedDateFault(command.reviewOn, 'reviewOn', civilDateOf(at)));
    }
    case 'close':
      return noted ? undefined : refuse('note_missing', 'note');
    default:
      return command.route satisfies never;
  }
};
