import type { Applicant } from '../../shared/domain/case/applicant.ts';
import applications from '../demo/applications.json' with { type: 'json' };
import { chanceFrom } from '../province/chance.ts';
import { firmNames, withNames } from '../province/firm.ts';

const { applicant: model, need, consent } = applications.secondRecommendation;

/** One of the month's enterprises (all fictional, of the division 000000): alike but for what tells them apart. */
export const firmOf = (serial: number): Applicant =>
  withNames(
    { ...model, existingBankIds: [], flags: [] } as unknown as Applicant,
    firmNames('enterprise', model.industry, serial, chanceFrom(serial)),
  );

/** 5 million yuan, as the model asks for. */
export const amountFen = need.amountFen;

export const applicationOf = (serial: number, channel: string, on: string) => ({
  channel,
  applicant: firmOf(serial),
  need: { ...need, wishedBankIds: [] },
  consent: { ...consent, givenOn: on },
});
