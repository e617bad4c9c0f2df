import type { Deps } from '../deps.ts';
import { subjectKey } from '../keys.ts';
import type { Item, Write } from '../ports/table.ts';

/** 登录主体: whom a verified token is about, as its issuer names them. */
export type Subject = { readonly iss: string; readonly sub: string };

/** What a verified token says of it; undefined: the token is about nobody. */
export const subjectIn = ({ iss, sub }: Readonly<Record<string, unknown>>): Subject | undefined =>
  typeof iss === 'string' && typeof sub === 'string' && iss !== '' && sub !== '' ? { iss, sub } : undefined;

/** The name an installation knows a subject by: issuers name people by numbers that are personal data. */
export const subjectName = ({ hash }: Pick<Deps, 'hash'>, { iss, sub }: Subject): string =>
  hash(JSON.stringify([iss, sub]));

/**
 * 绑定: leads from a subject to a person. It counts only while the person names the subject too (`signsIn`), so whoever is
 * bound anew or unbound has one item changed, and what still points at them points at nobody.
 */
export const pointedAt = (item: Item | undefined): string | undefined => {
  const personId = item?.data['personId'];
  return typeof personId === 'string' ? personId : undefined;
};

export const pointerWrite = (name: string, before: Item | undefined, personId: string): Write => ({
  kind: 'put',
  item: { ...subjectKey(name), version: (before?.version ?? 0) + 1, data: { personId } },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});
