import { type Consent, consentWithdrawnText } from '../applicant.ts';
import { drawnFen } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** Departments check and banks read the file only with the enterprise's word (授权). */
export const covers = (consent: Consent | undefined): consent is Consent =>
  consent?.scope.includes('departmentChecks') === true && consent.scope.includes('shareWithBanks');

/**
 * 撤回同意 (PIPL art. 15): whatever the case does, nothing is passed on any more; what was lawful before stays so. The
 * case ends as a withdrawal (企业放弃), not as a decline; at intake it stays there, since nothing left it; a loan that has
 * been drawn goes on, since it rests on the contract and no longer on consent (docs/adr/0013).
 */
export const withdrawConsent: Decider<'withdrawConsent'> = ({ reference, reason }, file, context) => {
  if (!file.consent) return file.consentWithdrawal ? accept() : refuse('no_consent_on_file');
  const written = reference?.trim() ?? '';
  if (context.by.kind === 'regulator' && written === '') return refuse('reference_missing', 'reference');
  const said = reason?.trim() ?? '';
  const { make, enter } = eventsOf(context);
  const withdrawn = make('ConsentWithdrawn', {
    ...(written !== '' && { reference: written }),
    ...(said !== '' && { reason: said }),
  });
  return goesOn(file)
    ? accept(withdrawn)
    : accept(withdrawn, enter({ stage: 'withdrawn', reason: said || consentWithdrawnText }));
};

const goesOn = ({ phase, outcome }: CaseFile): boolean =>
  phase.stage === 'intake' ||
  phase.stage === 'withdrawn' ||
  phase.stage === 'closed' ||
  (outcome !== undefined && drawnFen(outcome) > 0);
