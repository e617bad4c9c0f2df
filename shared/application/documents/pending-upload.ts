import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import type { Deps } from '../deps.ts';
import { uploadKey } from '../keys.ts';
import type { Item, JsonObject } from '../ports/table.ts';

/** What was declared, and by whom, until the file has arrived and is filed. */
export type PendingUpload = {
  readonly document: DocumentDraft;
  readonly by: Pick<Actor, 'kind' | 'orgId'>;
};

/** As long as the store keeps what nobody confirmed; a new link can be asked for until then. */
const rememberSeconds = 24 * 3600;

export const pendingOf = (item: Item): PendingUpload => item.data as unknown as PendingUpload;

/** Only the organisation that asked goes on with an upload; to others it is not there. */
export const loadPending = async (
  { table }: Pick<Deps, 'table'>,
  caseId: string,
  documentId: string,
  { kind, orgId }: Actor,
): Promise<PendingUpload | undefined> => {
  const item = await table.get(uploadKey(caseId, documentId));
  const pending = item && pendingOf(item);
  return pending?.by.kind === kind && pending.by.orgId === orgId ? pending : undefined;
};

export const pendingItem = (caseId: string, pending: PendingUpload, now: number): Item => ({
  ...uploadKey(caseId, pending.document.id),
  version: 1,
  expiresAt: Math.floor(now / 1000) + rememberSeconds,
  data: pending as unknown as JsonObject,
});

export const isSame = (a: PendingUpload, b: PendingUpload): boolean => canonicalJson(a) === canonicalJson(b);
