import { refuse } from '../refusal.ts';
import { type Screening, standards, verdictOf } from '../screening.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** 五项标准审核 (mechanism.md §4.1): a pass is scored, a failure is triaged, an open question stays where it is. */
export const screen: Decider<'screen'> = (command, _file, context) => {
  const { make, enter } = eventsOf(context);
  const named = new Set(command.findings.map((finding) => finding.standard));
  const complete = command.findings.length === standards.length && named.size === standards.length;
  if (!complete) return refuse('standards_incomplete', 'findings');
  const bare = command.findings.findIndex((finding) => finding.evidence.trim() === '');
  if (bare >= 0) return refuse('standards_incomplete', `findings.${bare}.evidence`);
  const unknown = command.findings.findIndex(
    (f) => f.reasonCode !== undefined && !context.rules.reason(f.reasonCode),
  );
  if (unknown >= 0) return refuse('unknown_reason', `findings.${unknown}.reasonCode`);

  const verdict = verdictOf(command.findings);
  const screening: Screening = { at: context.at, by: context.by, findings: command.findings, verdict };
  const screened = make('Screened', { screening });
  switch (verdict) {
    case 'pass':
      return accept(screened, enter({ stage: 'scoring' }));
    case 'fail':
      return accept(screened, enter({ stage: 'triage', cause: 'screeningFailed' }));
    case 'cannotTell':
      return accept(screened);
    default:
      return verdict satisfies never;
  }
};
