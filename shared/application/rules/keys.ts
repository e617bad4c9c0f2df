import type { DocumentKind } from '../../domain/rule-versions/index.ts';
import type { Key } from '../ports/table.ts';

/** Where rule documents stand: headers and the marker together, so that all are read in a page or two; contents apart. */
export const rulesPk = 'RULES';

/** A version of a document, named. */
export type VersionKey = { readonly kind: DocumentKind; readonly id: string; readonly version: string };

export const headerPrefix = 'DOC#';
export const headersOf = (kind: DocumentKind, id?: string): string =>
  id === undefined ? `${headerPrefix}${kind}#` : `${headerPrefix}${kind}#${id}#`;
export const headerKey = ({ kind, id, version }: VersionKey): Key => ({
  pk: rulesPk,
  sk: `${headersOf(kind, id)}${version}`,
});
const contentPrefix = 'RULE#';
/** As patterns of IAM write it. */
export const contentPartitions = `${contentPrefix}*`;
export const contentKey = ({ kind, id, version }: VersionKey): Key => ({
  pk: `${contentPrefix}${kind}#${id}#${version}`,
  sk: 'CONTENT',
});

/** What is approved, in a line each: a process that starts reads these and no headers. */
export const indexPrefix = 'APPROVED#';
export const indexKey = (place: number): Key => ({
  pk: rulesPk,
  sk: `${indexPrefix}${String(place).padStart(4, '0')}`,
});

/** Moves with each act that changes what is in force now or later; whoever has seen it needs to read nothing else. */
export const markerKey: Key = { pk: rulesPk, sk: 'MARKER' };
