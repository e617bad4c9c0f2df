import type { Applicant, Consent } from '../case/applicant.ts';
import type { EnterpriseFacts } from '../scoring/facts.ts';
import { addMonths, type CivilDate } from '../time/index.ts';

/** Dates that cannot be (日期不合理), by what is wrong; `field` is the way to it. */
export type DateFault = { readonly code: DateFaultCode; readonly field: string };
export type DateFaultCode =
  | 'date_in_future'
  | 'date_before_founding'
  | 'date_before_case'
  | 'date_before_contract'
  | 'date_not_ahead'
  | 'date_too_far';

/** Nobody plans a review or a measure further ahead (designed, no source); a mistyped century is common. */
export const mostMonthsAhead = 10 * 12;

/** 申报: what has happened lies in the past, and a consent after the founding of who gave it. */
export const openingDateFault = (
  { foundedOn, facts }: Pick<Applicant, 'foundedOn' | 'facts'>,
  consent: Consent | undefined,
  today: CivilDate,
): DateFault | undefined => {
  if (foundedOn > today) return { code: 'date_in_future', field: 'applicant.foundedOn' };
  const ahead = factDates(facts).find(([, date]) => date > today);
  if (ahead) return { code: 'date_in_future', field: `applicant.facts.${ahead[0]}` };
  return consent && consentDateFault(consent, foundedOn, today);
};

export const consentDateFault = (
  { givenOn }: Consent,
  foundedOn: CivilDate,
  today: CivilDate,
): DateFault | undefined => {
  const field = 'consent.givenOn';
  if (givenOn > today) return { code: 'date_in_future', field };
  return givenOn < foundedOn ? { code: 'date_before_founding', field } : undefined;
};

/** 合同: signed by today, and not before there was a case, or a firm, to sign for. */
export const contractDateFault = (
  signedOn: CivilDate,
  { foundedOn, openedOn, today }: Readonly<Record<'foundedOn' | 'openedOn' | 'today', CivilDate>>,
): DateFault | undefined => {
  const field = 'signedOn';
  if (signedOn > today) return { code: 'date_in_future', field };
  if (signedOn < foundedOn) return { code: 'date_before_founding', field };
  return signedOn < openedOn ? { code: 'date_before_case', field } : undefined;
};

/** 放款: by today, and not before the contract. */
export const disbursementDateFault = (
  on: CivilDate,
  signedOn: CivilDate,
  today: CivilDate,
): DateFault | undefined => {
  if (on > today) return { code: 'date_in_future', field: 'on' };
  return on < signedOn ? { code: 'date_before_contract', field: 'on' } : undefined;
};

/** A day on which something is to be done: from `first` on, and within what anybody plans. */
export const plannedDateFault = (date: CivilDate, field: string, first: CivilDate): DateFault | undefined => {
  if (date < first) return { code: 'date_not_ahead', field };
  return date > addMonths(first, mostMonthsAhead) ? { code: 'date_too_far', field } : undefined;
};

/** Every date among the facts, with the way to it. */
const factDates = (facts: EnterpriseFacts): readonly (readonly [string, CivilDate])[] => {
  const events = (['platformEvents', 'awardEvents', 'projectEvents'] as const).flatMap((list) =>
    (facts[list] ?? []).map(({ date }, place) => [`${list}.${place}.date`, date] as const),
  );
  const rounds = (facts.ventureRounds ?? []).map(
    ({ paidInOn }, place) => [`ventureRounds.${place}.paidInOn`, paidInOn] as const,
  );
  const sources = Object.entries(facts.sources ?? {}).map(
    ([name, source]) => [`sources.${name}.asAt`, source?.asAt] as const,
  );
  return [
    ['foundedOn', facts.foundedOn] as const,
    ['constraints.checkedOn', facts.constraints?.checkedOn] as const,
    ...events,
    ...rounds,
    ...sources,
  ].flatMap(([field, date]) => (date === undefined ? [] : [[field, date] as const]));
};
