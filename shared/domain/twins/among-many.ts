import { coreName } from './firm-name.ts';
import {
  type Compared,
  isCreditCode,
  type Likeness,
  likenessOf,
  organisationKey,
  phoneKey,
} from './likeness.ts';
import { sharedPhonesOf } from './pairs.ts';

/** A firm of many, and why it may be one with the firm that was asked about. */
export type LikeOne<Known extends Compared> = {
  readonly known: Known;
  readonly reasons: readonly Likeness[];
};

/**
 * The same as comparing a firm with each of many, found by what they have in common: a code, an organisation code, a telephone, a
 * name. Names that are only similar are looked for among all by whoever has no credit code, and among those who have none by the others.
 */
export const likeAmong = <Known extends Compared>(
  many: readonly Known[],
): ((subject: Compared) => readonly LikeOne<Known>[]) => {
  const isShared = sharedPhonesOf(many);
  const keysOf = ({ code, name, phone }: Compared): readonly string[] => {
    const [organisation, telephone] = [organisationKey(code), phoneKey(phone)];
    return [
      `code ${code}`,
      `name ${coreName(name)}`,
      ...(organisation === undefined ? [] : [`organisation ${organisation}`]),
      ...(telephone === undefined || isShared(telephone) ? [] : [`phone ${telephone}`]),
    ];
  };
  const byKey = new Map<string, Known[]>();
  for (const known of many)
    for (const key of keysOf(known)) {
      const found = byKey.get(key);
      if (found) found.push(known);
      else byKey.set(key, [known]);
    }
  const withoutCreditCode = many.filter(({ code }) => !isCreditCode(code));
  return (subject) => {
    const loose = isCreditCode(subject.code) ? withoutCreditCode : many;
    const candidates = new Set([...keysOf(subject).flatMap((key) => byKey.get(key) ?? []), ...loose]);
    return [...candidates].flatMap((known) => {
      if (known === subject) return [];
      const reasons = likenessOf(subject, known, isShared);
      return reasons.length > 0 ? [{ known, reasons }] : [];
    });
  };
};
