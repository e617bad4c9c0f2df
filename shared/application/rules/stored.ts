import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Hash } from '../../domain/hash-chain.ts';
import {
  type ContentFacts,
  compareVersions,
  type DocumentKind,
  nameIn,
  provenanceIn,
  type RuleContent,
  type VersionRecord,
} from '../../domain/rule-versions/index.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import {
  contentKey,
  headerKey,
  headerPrefix,
  headersOf,
  markerKey,
  rulesPk,
  type VersionKey,
} from './keys.ts';

/** A record as it stands, with how often it was written: what a change of it expects. */
export type StoredRecord = { readonly record: VersionRecord; readonly edition: number };

export const storedRecord = (item: Item): StoredRecord => ({
  record: JSON.parse(String(item.data['json'])) as VersionRecord,
  edition: item.version,
});

/** All versions of all documents, of a kind, or of one id; the versions of an id by number. */
export const readRecords = async (
  { table }: { readonly table: Table },
  kind?: DocumentKind,
  id?: string,
): Promise<readonly StoredRecord[]> => {
  const prefix = kind === undefined ? headerPrefix : headersOf(kind, id);
  const found: StoredRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: rulesPk,
      prefix,
      limit: 1000,
      ...(cursor !== undefined && { cursor }),
    });
    found.push(...page.items.map(storedRecord));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found.toSorted(({ record: a }, { record: b }) =>
    a.kind === b.kind && a.id === b.id ? compareVersions(a.version, b.version) : 0,
  );
};

/** What a record keeps of a content, so that lists need not read it. */
export const factsOf = (kind: DocumentKind, content: RuleContent, hash: Hash): ContentFacts => {
  const text = canonicalJson(content);
  const [name, provenance] = [nameIn(kind, content), provenanceIn(content)];
  return {
    hash: hash(text),
    bytes: new TextEncoder().encode(text).length,
    ...(name && { name }),
    ...(provenance && { provenance }),
  };
};

/** Kept as text: a table may forget the order of members, and people read a table in the order it was written in. */
export const contentOfItem = (item: Item): RuleContent =>
  JSON.parse(String(item.data['json'])) as RuleContent;

export const recordWrite = (record: VersionRecord, edition: number): Extract<Write, { kind: 'put' }> => ({
  kind: 'put',
  // As text, like the content: read whole or not at all.
  item: { ...headerKey(record), version: edition + 1, data: { json: JSON.stringify(record) } },
  expect: edition === 0 ? { kind: 'notExists' } : { kind: 'version', version: edition },
});

export const contentWrite = (of: VersionKey, content: RuleContent): Write => ({
  kind: 'put',
  item: { ...contentKey(of), version: 1, data: { json: JSON.stringify(content) } },
});

/** The marker, moved on from where it was read; whoever read an older one loses the race and begins again. */
export const markerWrite = (marker: Item | undefined): Write => {
  const revision = (marker?.version ?? 0) + 1;
  return {
    kind: 'put',
    item: { ...markerKey, version: revision, data: { revision } },
    expect: marker ? { kind: 'version', version: marker.version } : { kind: 'notExists' },
  };
};
