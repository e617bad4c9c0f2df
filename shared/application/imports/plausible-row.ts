import type { Applicant, Consent, FinancingNeed } from '../../domain/case/applicant.ts';
import { type DoubtField, doubtsOfNeed, openingDateFault } from '../../domain/plausible/index.ts';
import { searchText } from '../../domain/text/index.ts';
import { textOf } from '../refusals.ts';
import type { Column } from './columns.ts';
import type { ListRules } from './list-rules.ts';
import type { RowReader } from './row-reader.ts';

const howToConfirm = {
  zh: '；确认无误的，请在“金额已核对”列填“是”',
  en: '; where it is right, write 是 or yes in the column 金额已核对',
};
const agreed: readonly string[] = ['是', '已核对', '确认', '无误', 'y', 'yes', 'true'];

/** The columns behind the fields of an application that a plausible date stands in. */
const columnOfField: Readonly<Record<string, Column>> = {
  'applicant.foundedOn': 'foundedOn',
  'consent.givenOn': 'consentOn',
};

/**
 * The rules that the API goes by as well (`shared/domain/plausible`), noted under the list's headings. Gives what the row
 * itself says was checked; undefined where there was nothing to check.
 */
export const checkPlausible = (
  reader: RowReader,
  {
    applicant,
    need,
    consent,
  }: {
    readonly applicant: Applicant;
    readonly need: FinancingNeed;
    readonly consent?: Consent;
  },
  { today, plausible }: ListRules,
): readonly DoubtField[] | undefined => {
  const fault = openingDateFault(applicant, consent, today);
  if (fault) reader.note(columnOfField[fault.field] ?? 'foundedOn', { code: fault.code, ...textOf(fault) });
  const doubts = doubtsOfNeed(applicant, need, plausible);
  if (doubts.length === 0) return undefined;
  if (agreed.includes(searchText(reader.text('amountConfirmed') ?? '')))
    return doubts.map(({ field }) => field);
  for (const { code, message } of doubts)
    reader.note('amount', { code, zh: message.zh + howToConfirm.zh, en: message.en + howToConfirm.en });
  return undefined;
};
