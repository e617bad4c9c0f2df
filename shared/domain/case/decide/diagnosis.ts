import { actedBy } from '../actor.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { refuse } from '../refusal.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { prescriptionPhase, repairedPhase } from './paths.ts';
import { draftRefusal, openPrescription } from './prescription-draft.ts';

/** Puts the case on a session's agenda; one session takes many cases (mechanism.md §2.2). */
export const scheduleDiagnosis: Decider<'scheduleDiagnosis'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const { phase } = file;
  if (phase.stage !== 'jointDiagnosis') return refuse('wrong_stage');
  if (phase.sessionId === command.sessionId) return accept();
  if (phase.sessionId !== undefined) return refuse('already_scheduled', 'sessionId');
  return accept(make('DiagnosisScheduled', { sessionId: command.sessionId }));
};

/**
 * 联合会诊结论. Held with prescriptions: they are carried out first. Held without: recommended again, or triaged by a
 * person. Postponed, cancelled or no-show: the case waits for another session; postponed to a named one, it stands on that
 * one's agenda at once.
 */
export const recordDiagnosis: Decider<'recordDiagnosis'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const { phase } = file;
  if (phase.stage !== 'jointDiagnosis' || phase.sessionId !== command.sessionId)
    return refuse('other_session', 'sessionId');
  const broken = draftRefusal(command.prescriptions, file, context);
  if (broken) return broken;
  const { sessionId, disposition, findings, prescriptions, recommendAgain, note } = command;
  const diagnosis: Diagnosis = {
    sessionId,
    at: context.at,
    by: actedBy(context.by),
    disposition,
    findings,
    ...(note !== undefined && { note }),
  };
  const said = findings.some((finding) => finding.trim() !== '');
  if (disposition === 'held' && !said && prescriptions.length === 0)
    return refuse('diagnosis_empty', 'findings');
  // Taken with the rest and left out, they would be lost without a word.
  if (disposition !== 'held' && prescriptions.length > 0) return refuse('prescribed_unheld', 'prescriptions');
  const recorded = make('DiagnosisRecorded', { diagnosis });
  const { nextSessionId } = command;
  if (nextSessionId !== undefined && (disposition !== 'postponed' || nextSessionId === sessionId))
    return refuse('other_session', 'nextSessionId');
  const scheduled =
    nextSessionId === undefined ? [] : [make('DiagnosisScheduled', { sessionId: nextSessionId })];
  if (disposition !== 'held') return accept(recorded, enter({ stage: 'jointDiagnosis' }), ...scheduled);
  const added = prescriptions.map((draft) =>
    make('PrescriptionAdded', { prescription: openPrescription(draft, context, sessionId) }),
  );
  if (added.length > 0) return accept(recorded, ...added, enter(prescriptionPhase(file)));
  const next = recommendAgain
    ? repairedPhase(file)
    : ({ stage: 'triage', cause: 'diagnosisWithoutPlan' } as const);
  return accept(recorded, enter(next));
};

/** 更正会诊结论: the words only, with the reason; what was prescribed and decided stands and has ways of its own. */
export const correctFindings: Decider<'correctFindings'> = (command, file, context) => {
  const { sessionId, findings, why } = command;
  const diagnosis = file.diagnoses.find((one) => one.sessionId === sessionId);
  if (!diagnosis) return refuse('no_diagnosis', 'sessionId');
  if (diagnosis.findings.join('\n') === findings.join('\n')) return accept();
  if (findings.every((finding) => finding.trim() === '')) return refuse('diagnosis_empty', 'findings');
  if (why.trim() === '') return refuse('note_missing', 'why');
  const { make } = eventsOf(context);
  return accept(make('FindingsCorrected', { sessionId, findings, why }));
};
