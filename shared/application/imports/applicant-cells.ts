import type { Applicant, ApplicantIdentity } from '../../domain/case/applicant.ts';
import { applicantKindOf, checkIdentity } from '../../domain/identity/index.ts';
import { type FactField, factFields } from '../../domain/scoring/fact-fields.ts';
import { parseIndustryCode } from '../../domain/size-class/industry-code.ts';
import { writtenCode } from '../../domain/text/index.ts';
import { type Cell, dateCell, factCell, lineCell, phoneCell, textCell } from './cell-rules.ts';
import { identityKindNames, kindNames } from './choices.ts';
import type { ListRules } from './list-rules.ts';
import { oneOf, type RowReader } from './row-reader.ts';

const longestName = 200;
const longestReason = 400;
const howToConfirm = {
  zh: '；与营业执照核对无误的，请在“代码核对说明”列写明依据',
  en: '; where it agrees with the licence, say so in the column 代码核对说明',
};
const name = (text: string) => lineCell(text, longestName);

/** Undefined where a problem was noted that leaves no applicant. */
export const readApplicant = (reader: RowReader, rules: ListRules): Applicant | undefined => {
  const day = (text: string) => dateCell(text, rules.today);
  const enterpriseName = reader.required('name', name);
  const identity = readIdentity(reader);
  const industry = reader.required('industry', industryCell);
  const foundedOn = reader.required('foundedOn', day);
  const kind = reader.optional('kind', oneOf(kindNames, 'unknown_kind'));
  const address = reader.optional('address', name);
  const contact = readContact(reader);
  const facts = readFacts(reader);
  const existingBankIds = reader.several('existingBanks', rules.bankOf, 'unknown_bank');
  if (!enterpriseName || !identity || !industry || !foundedOn) return undefined;
  return {
    kind: kind ?? kindOf(identity),
    name: enterpriseName,
    identity,
    industry,
    foundedOn,
    ...(address !== undefined && { address }),
    ...(contact && { contact }),
    facts,
    existingBankIds,
  };
};

/** What the code itself says (机构类别), else an enterprise: the column is optional. */
const kindOf = ({ kind, code }: ApplicantIdentity): Applicant['kind'] =>
  (kind === 'uscc' ? applicantKindOf(code) : undefined) ?? 'enterprise';

const readIdentity = (reader: RowReader): ApplicantIdentity | undefined => {
  const kind = reader.optional('identityKind', oneOf(identityKindNames, 'unknown_identity_kind'));
  const written = reader.text('identity');
  if (written === undefined) return reader.note('identity', 'missing');
  if (isMangled(writtenCode(written))) return reader.note('identity', 'code_turned_number');
  const check = checkIdentity({ kind: kind ?? 'uscc', code: written });
  const identity = { kind: kind ?? ('uscc' as const), code: check.identity.code };
  const reason = reader.optional('codeConfirmation', (text) => textCell(text, longestReason));
  if (check.valid) return identity;
  if (check.confirmable && reason !== undefined) return { ...identity, confirmation: { reason } };
  const hint = check.confirmable ? howToConfirm : { zh: '', en: '' };
  for (const { code, message } of check.reasons)
    reader.note('identity', { code, zh: message.zh + hint.zh, en: message.en + hint.en });
  return undefined;
};

/** A text that was a number once: what a reader of files cannot see any more (zeros for the last digits it can). */
const isMangled = (code: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/i.test(code);

const industryCell = (text: string): Cell<string> => {
  const found = parseIndustryCode(text);
  return found === undefined ? { ok: false, code: 'industry' } : { ok: true, value: found };
};

/** A contact is a name with a telephone number; one without the other helps nobody. */
const readContact = (reader: RowReader): Applicant['contact'] => {
  const who = reader.optional('contactName', name);
  const phone = reader.optional('contactPhone', phoneCell);
  if (reader.text('contactName') !== undefined && reader.text('contactPhone') === undefined)
    return reader.note('contactPhone', 'missing');
  if (reader.text('contactPhone') !== undefined && reader.text('contactName') === undefined)
    return reader.note('contactName', 'missing');
  return who !== undefined && phone !== undefined ? { name: who, phone } : undefined;
};

/** An empty cell is unknown, never zero (innovation-points.md §5.2). */
const readFacts = (reader: RowReader): Applicant['facts'] => {
  const facts: { [field in FactField]?: number } = {};
  for (const field of factFields) {
    const found = reader.optional(field, (text) => factCell(text, field));
    if (found !== undefined) facts[field] = found;
  }
  return facts;
};
