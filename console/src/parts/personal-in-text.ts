/** Something in a text that tells who a person is: a telephone, an identity number, a name. */
export type PersonalMark = { readonly kind: 'phone' | 'identity' | 'name'; readonly text: string };

/**
 * Chinese mobile numbers (11 digits from 13 to 19) and landlines with their area code, however they are spaced; not
 * within a longer number.
 */
const phone =
  /(?<![\d.])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\(?0\d{2,3}\)?[- ]?\d{7,8})(?![\d.])/g;
/** A resident identity number: region, birth date, sequence and check (18 digits, the last may be X). */
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
/** A name with a title or beside a word that announces one: 「联系张经理」, 「经办人：李明」. */
const announced =
  /(?:联系人|经办人|负责人|客户经理|法定代表人|法人|股东)[：:是为 ]{1,2}(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;

/** Full width digits count as digits. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const found = (text: string, pattern: RegExp, group = 0): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[group] ?? '').filter((part) => part !== '');

/** Personal data in a text that somebody else will read; `knownNames`: of people this case is known to concern. */
export const personalIn = (written: string, knownNames: readonly string[]): readonly PersonalMark[] => {
  const text = halfWidth(written);
  const identities = found(text, identity);
  const withoutIdentities = text.replace(identity, ' ');
  const names = [
    ...knownNames.filter((name) => name.trim().length > 1 && text.includes(name.trim())),
    ...found(text, announced, 1),
  ];
  const marks: readonly PersonalMark[] = [
    ...identities.map((part) => ({ kind: 'identity', text: part }) as const),
    ...found(withoutIdentities, phone).map((part) => ({ kind: 'phone', text: part.trim() }) as const),
    ...names.map((part) => ({ kind: 'name', text: part.trim() }) as const),
  ];
  return marks.filter(
    (mark, at) =>
      marks.findIndex(({ kind, text: other }) => kind === mark.kind && other === mark.text) === at,
  );
};
