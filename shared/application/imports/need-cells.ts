import type { Consent, ConsentScope, FinancingNeed } from '../../domain/case/applicant.ts';
import { moneyProblems, mostPerCaseFen, parseMoney } from '../../domain/money/index.ts';
import { plainNumber } from '../../domain/text/index.ts';
import { dateCell, tenorCell, textCell } from './cell-rules.ts';
import { choiceOf, methodNames, purposeNames, scopeNames } from './choices.ts';
import type { ListRules } from './list-rules.ts';
import { oneOf, type RowReader } from './row-reader.ts';

/** Shorter than a form allows, so that a chunk of rows stays far below the size of one stored item. */
const longestPurpose = 1000;

export const readNeed = (reader: RowReader, { bankOf }: ListRules): FinancingNeed | undefined => {
  const amountFen = readAmount(reader);
  const tenorMonths = reader.required('tenor', tenorCell);
  const purposeText = reader.required('purposeText', (text) => textCell(text, longestPurpose));
  const purpose = reader.required('purpose', oneOf(purposeNames, 'unknown_purpose'));
  const methods = reader.several('methods', (part) => choiceOf(methodNames, part), 'unknown_method');
  const wishedBankIds = reader.several('wishedBanks', bankOf, 'unknown_bank');
  if (!amountFen || !tenorMonths || !purposeText || !purpose) return undefined;
  return { amountFen, tenorMonths, purposeText, purpose, methods, wishedBankIds };
};

const readAmount = (reader: RowReader): number | undefined => {
  const written = reader.text('amount');
  if (written === undefined) return reader.note('amount', 'missing');
  const parsed = parseMoney(plainNumber(written).replace(/\s*万元?$/, ''), 'wanYuan');
  if (!parsed.ok) return reader.note('amount', { code: parsed.code, ...parsed.message });
  if (parsed.amount > mostPerCaseFen)
    return reader.note('amount', { code: 'too_large', ...moneyProblems.too_large });
  return parsed.amount > 0 ? parsed.amount : reader.note('amount', 'amount_not_positive');
};

/** What a signed 授权书 covers where the list does not say: the two without which nothing leaves intake. */
const usualScope: readonly ConsentScope[] = ['departmentChecks', 'shareWithBanks'];

export const readConsent = (reader: RowReader, { today }: ListRules): Consent | undefined => {
  const givenOn = reader.optional('consentOn', (text) => dateCell(text, today));
  const scope = reader.several('consentScope', (part) => choiceOf(scopeNames, part), 'unknown_scope');
  if (scope.length > 0 && reader.text('consentOn') === undefined) return reader.note('consentOn', 'missing');
  return givenOn && { givenOn, scope: scope.length > 0 ? scope : usualScope };
};
