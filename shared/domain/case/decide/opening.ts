import { mayInCase } from '../../authority/index.ts';
import { isMadeUpCode } from '../../identity/made-up.ts';
import { consentDateFault, doubtsOfNeed, openingDateFault } from '../../plausible/index.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import type { CommandOf } from '../commands.ts';
import { refuse } from '../refusal.ts';
import { applicationRefusal } from '../room.ts';
import type { CaseRules } from '../rules.ts';
import type { CaseFile } from '../state.ts';
import { needAmountRefusal } from './amount.ts';
import { assignedToOpener } from './assignment.ts';
import { banksRefusal } from './bodies.ts';
import { covers } from './consent.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf } from './context.ts';
import { confirmedOf, dateRefusal, doubtRefusal } from './plausible.ts';

/** 申报. A file that comes with its consent goes on to screening at once. */
export const openCase = (
  command: CommandOf<'openCase'>,
  file: CaseFile | undefined,
  context: Context,
): CaseDecision => {
  if (file) return refuse('case_exists');
  const { by } = context;
  const { type: _type, confirmed, ...opening } = command;
  if (!mayInCase(by, 'openCase', [by.kind === 'enterprise' ? 'applicant' : 'holder']))
    return refuse('not_permitted');
  if (by.kind === 'regulator' && by.orgId !== command.orgId) return refuse('not_permitted');
  if (by.kind === 'enterprise' && by.orgId !== command.applicant.identity.code)
    return refuse('not_permitted');
  if (by.kind === 'enterprise' && command.applicant.identity.confirmation)
    return refuse('not_permitted', 'applicant.identity.confirmation');
  const amountless = needAmountRefusal(command.need.amountFen);
  if (amountless) return amountless;
  const large = applicationRefusal(command.applicant, command.need);
  if (large) return large;
  const { at, rules } = context;
  if (rules.isPractice(command.orgId) && !isMadeUp(command.applicant))
    return refuse('practice_firm_real', 'applicant.identity.code');
  const strange = namedBanksRefusal(command, rules);
  if (strange) return strange;
  const impossible = dateRefusal(openingDateFault(command.applicant, command.consent, civilDateOf(at)));
  if (impossible) return impossible;
  const doubts = doubtsOfNeed(command.applicant, command.need, rules.plausible);
  const doubted = doubtRefusal(doubts, confirmed);
  if (doubted) return doubted;
  const { make, enter } = eventsOf(context);
  const opened = make('CaseOpened', { ...opening, ...confirmedOf(doubts) });
  const intake = enter({ stage: 'intake' });
  const assigned = command.channel === 'list' ? [] : assignedToOpener(command.orgId, context);
  return covers(command.consent)
    ? accept(opened, intake, enter({ stage: 'screening' }), ...assigned)
    : accept(opened, intake, ...assigned);
};

/** Of other kinds of codes nobody can see whose they are. */
const isMadeUp = ({ identity: { kind, code } }: CommandOf<'openCase'>['applicant']): boolean =>
  kind === 'uscc' && isMadeUpCode(code);

const namedBanksRefusal = (
  { applicant, need }: Pick<CommandOf<'amendApplication'>, 'applicant' | 'need'>,
  rules: CaseRules,
) =>
  banksRefusal(applicant?.existingBankIds, 'applicant.existingBankIds', rules) ??
  banksRefusal(need?.wishedBankIds, 'need.wishedBankIds', rules);

export const completeIntake: Decider<'completeIntake'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const consent = command.consent ?? file.consent;
  if (!covers(consent)) return refuse('consent_missing', 'consent');
  const impossible = dateRefusal(
    command.consent && consentDateFault(command.consent, file.applicant.foundedOn, civilDateOf(context.at)),
  );
  if (impossible) return impossible;
  const recorded = command.consent ? [make('ConsentRecorded', { consent: command.consent })] : [];
  return accept(...recorded, enter({ stage: 'screening' }));
};

export const amendApplication: Decider<'amendApplication'> = (command, file, context) => {
  const { make } = eventsOf(context);
  if (command.applicant && 'identity' in command.applicant)
    return refuse('identity_locked', 'applicant.identity');
  const applicant = { ...file.applicant, ...command.applicant };
  const need = { ...file.need, ...command.need };
  const amountless = command.need?.amountFen === undefined ? undefined : needAmountRefusal(need.amountFen);
  if (amountless) return amountless;
  const large = applicationRefusal(applicant, need, file);
  if (large) return large;
  const { at, rules } = context;
  const strange = namedBanksRefusal(command, rules);
  if (strange) return strange;
  const impossible =
    command.applicant && dateRefusal(openingDateFault(applicant, undefined, civilDateOf(at)));
  if (impossible) return impossible;
  const changesAmount = command.need?.amountFen !== undefined || command.applicant?.facts !== undefined;
  const doubts = changesAmount ? doubtsOfNeed(applicant, need, rules.plausible) : [];
  return (
    doubtRefusal(doubts, command.confirmed) ??
    accept(make('ApplicationAmended', { applicant, need, ...confirmedOf(doubts) }))
  );
};
