import type { Actor } from '../../domain/case/actor.ts';
import type { Notice } from '../../domain/notices/index.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, noticesOf, noticesOfCase } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

/** How long a notice is kept (designed; the dossier says nothing of it): half a year, by when its case has moved on. */
const keptSeconds = 180 * 86_400;

/** As stored: an enterprise's code stands on its case, and is left out here. */
export type StoredNotice = Omit<Notice, 'orgId'> & { readonly orgId?: string };

export const storedNoticeOf = ({ data }: Item): StoredNotice => data['notice'] as unknown as StoredNotice;

/** The id of a notice is its sort key: by moment, and the same however often its writing is repeated. */
export const noticeIdOf = ({ sk }: Pick<Item, 'sk'>): string => sk;
export const momentOfNotice = (id: string): number => Number.parseInt(id, 10);
export const noticeExpiry = (at: number): number => Math.floor(at / 1000) + keptSeconds;

/** Whose notices stand where: an enterprise's under a hash, for its code can be a person's own and notices outlive an erasure. */
export const placeOfNotices = (
  { hash }: Pick<Deps, 'hash'>,
  { kind, orgId }: { readonly kind: Actor['kind'] | Notice['party']; readonly orgId: string },
): string =>
  kind === 'enterprise' || kind === 'applicant' ? hash(`notices of ${orgId}`).slice(0, 40) : orgId;

/**
 * The item of a notice, due at once: whoever sends takes it off the index again.
 *
 * @param origin what it stems from and the how-manieth of it: makes its id
 */
export const noticeWrite = (deps: Pick<Deps, 'hash'>, notice: Notice, origin: string): Write => {
  const { orgId, ...rest } = notice;
  const place = placeOfNotices(deps, { kind: notice.party, orgId });
  const sk = dueSort(notice.at, origin);
  return {
    kind: 'put',
    item: {
      pk: noticesOf(place),
      sk,
      version: 1,
      expiresAt: noticeExpiry(notice.at),
      index: {
        due: { pk: duePartition(place), sk },
        ...(notice.caseId !== undefined && { list: { pk: noticesOfCase(notice.caseId), sk } }),
      },
      data: {
        kind: 'notice',
        notice: (notice.party === 'applicant' ? rest : notice) as unknown as JsonObject,
      },
    },
  };
};
