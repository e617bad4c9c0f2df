import { organisationCodeOf } from '../identity/index.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { coreName, differingCharacters, isTelling } from './firm-name.ts';

/** What of a firm is compared. */
export type Compared = { readonly name: string; readonly code: string; readonly phone?: string | undefined };

/**
 * 疑似理由: why two firms may be one. `sameCode`: one code, once as another kind of number; `codeWithin`: the old organisation
 * code stands within the credit code (places 9 to 17); `oldAndNewCode`: one by its old registration number, one by its
 * credit code, which is told beside another reason only, since neither number says anything of the other.
 */
export const likenessKinds = [
  'sameCode',
  'codeWithin',
  'samePhone',
  'sameName',
  'similarName',
  'oldAndNewCode',
] as const;
export type LikenessKind = (typeof likenessKinds)[number];
/** `differing`: of a similar name, how many characters differ. */
export type Likeness = { readonly kind: LikenessKind; readonly differing?: number };

export const isCreditCode = (code: string): boolean => /^[0-9A-Z]{18}$/.test(code);
const isRegistrationNumber = (code: string): boolean => /^\d{15}$/.test(code);

/** The same number however it is written; undefined: too short to be anybody's. */
export const phoneKey = (phone: string | undefined): string | undefined => {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '') ?? '';
  return digits.length >= 7 ? digits : undefined;
};

/** The organisation code (组织机构代码) that a code says, be it one or a credit code that holds one. */
export const organisationKey = (code: string): string | undefined => {
  if (isCreditCode(code)) return organisationCodeOf(code);
  return /^[0-9A-Z]{9}$/.test(code) ? code : undefined;
};

/**
 * Why two firms are probably one; empty: nothing says so. A name that is only similar says it of firms of which one at least
 * is known by no credit code: two credit codes and two names are two firms.
 *
 * @param isShared whether so many firms give a telephone number that it says nothing of which firm it is
 */
export const likenessOf = (
  one: Compared,
  other: Compared,
  isShared: (phone: string) => boolean = () => false,
): readonly Likeness[] => {
  if ([one, other].some(({ name, code }) => name === erasedMark || code === erasedMark)) return [];
  const found = [...codeLikeness(one, other), ...phoneLikeness(one, other, isShared)];
  const all = [...found, ...nameLikeness(one, other, found.length > 0)];
  const codes = [one.code, other.code];
  const isRenumbered = codes.some(isCreditCode) && codes.some(isRegistrationNumber);
  return all.length > 0 && isRenumbered ? [...all, { kind: 'oldAndNewCode' }] : all;
};

const codeLikeness = ({ code: a }: Compared, { code: b }: Compared): readonly Likeness[] => {
  if (a === b) return [{ kind: 'sameCode' }];
  const [first, second] = [organisationKey(a), organisationKey(b)];
  return first !== undefined && first === second ? [{ kind: 'codeWithin' }] : [];
};

const phoneLikeness = (
  one: Compared,
  other: Compared,
  isShared: (phone: string) => boolean,
): readonly Likeness[] => {
  const phone = phoneKey(one.phone);
  const isSame = phone !== undefined && phone === phoneKey(other.phone) && !isShared(phone);
  return isSame ? [{ kind: 'samePhone' }] : [];
};

const nameLikeness = (one: Compared, other: Compared, isLikeAnyway: boolean): readonly Likeness[] => {
  const [a, b] = [coreName(one.name), coreName(other.name)];
  if (!isTelling(a) || !isTelling(b)) return [];
  if (a === b) return [{ kind: 'sameName' }];
  if (!isLikeAnyway && isCreditCode(one.code) && isCreditCode(other.code)) return [];
  const differing = differingCharacters(a, b);
  return differing === undefined ? [] : [{ kind: 'similarName', differing }];
};
