import type { CommandOf } from '../commands.ts';
import { refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { isPositive } from './amount.ts';
import { covers } from './consent.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf } from './context.ts';

/** 申报. A file that comes with its consent goes on to screening at once. */
export const openCase = (
  command: CommandOf<'openCase'>,
  file: CaseFile | undefined,
  context: Context,
): CaseDecision => {
  if (file) return refuse('case_exists');
  const { by } = context;
  const { type: _type, ...opening } = command;
  if (by.kind !== 'regulator' && by.kind !== 'enterprise') return refuse('not_permitted');
  if (by.kind === 'regulator' && by.orgId !== command.orgId) return refuse('not_permitted');
  if (by.kind === 'enterprise' && by.orgId !== command.applicant.identity.code)
    return refuse('not_permitted');
  if (!isPositive(command.need.amountFen)) return refuse('amount_not_positive', 'need.amountFen');
  const { make, enter } = eventsOf(context);
  const opened = make('CaseOpened', opening);
  const intake = enter({ stage: 'intake' });
  return covers(command.consent)
    ? accept(opened, intake, enter({ stage: 'screening' }))
    : accept(opened, intake);
};

export const completeIntake: Decider<'completeIntake'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const consent = command.consent ?? file.consent;
  if (!covers(consent)) return refuse('consent_missing', 'consent');
  const recorded = command.consent ? [make('ConsentRecorded', { consent: command.consent })] : [];
  return accept(...recorded, enter({ stage: 'screening' }));
};

export const amendApplication: Decider<'amendApplication'> = (command, file, context) => {
  const { make } = eventsOf(context);
  if (command.applicant && 'identity' in command.applicant)
    return refuse('identity_locked', 'applicant.identity');
  const applicant = { ...file.applicant, ...command.applicant };
  const need = { ...file.need, ...command.need };
  if (!isPositive(need.amountFen)) return refuse('amount_not_positive', 'need.amountFen');
  return accept(make('ApplicationAmended', { applicant, need }));
};
