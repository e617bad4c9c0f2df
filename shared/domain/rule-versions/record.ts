import type { Provenance } from '../rule-tables/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { compareVersions } from './document.ts';
import type { DocumentKind } from './kinds.ts';

/** 草稿、待复核、已批准、已撤回. What holds on a day follows from the approved ones and their dates. */
export const versionStatuses = ['draft', 'submitted', 'approved', 'withdrawn'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** Who did something, and when. */
export type Doing = { readonly personId: string; readonly orgId: string; readonly at: number };

/** All about a version of a rule document but its content (规则版本). */
export type VersionRecord = {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly version: string;
  readonly status: VersionStatus;
  /** First day in force; approved versions have one, and it never changes. One that was withdrawn before it has none. */
  readonly validFrom?: CivilDate;
  /** The day its maker asks for. */
  readonly proposedFrom?: CivilDate;
  /** It retires the id (停用). */
  readonly ends?: true;
  readonly name?: Bilingual;
  readonly provenance?: Pick<Provenance, 'status' | 'source'>;
  /** Of the content, as canonical JSON. */
  readonly hash: string;
  /** UTF-8 bytes of the content as canonical JSON. */
  readonly bytes: number;
  /** The version it was begun from. */
  readonly basedOn?: string;
  /** Hash of the content that it was begun from, where that came with the program (随程序交付). */
  readonly offered?: string;
  /** Why it is made, in its maker's words. */
  readonly note?: string;
  /** Everybody who saved it (经办): none of them may check it. */
  readonly makers: readonly Doing[];
  readonly submitted?: Doing;
  /** The checker's no, until it is submitted again. */
  readonly returned?: Doing & { readonly reason: string };
  readonly approved?: Doing;
  /** Approved for a later day, and somebody asks that it never begin (申请撤回). */
  readonly withdrawalAsked?: Doing & { readonly reason: string };
  readonly withdrawn?: Doing;
};

/** How an approved version stands on a day: 待生效、现行、已被替代、已停用. */
export const standings = ['later', 'inForce', 'superseded', 'retired'] as const;
export type Standing = (typeof standings)[number];

/** @param all the versions of the same id */
export const standingOf = (
  record: VersionRecord,
  all: readonly VersionRecord[],
  today: CivilDate,
): Standing | undefined => {
  if (record.status !== 'approved' || record.validFrom === undefined) return undefined;
  if (record.validFrom > today) return 'later';
  const newest = newestOn(all, today);
  if (newest?.version !== record.version) return newest?.ends ? 'retired' : 'superseded';
  return record.ends ? 'retired' : 'inForce';
};

/** The newest approved version whose first day is not after the day. */
export const newestOn = (all: readonly VersionRecord[], day: CivilDate): VersionRecord | undefined =>
  all
    .filter(({ status, validFrom }) => status === 'approved' && validFrom !== undefined && validFrom <= day)
    .toSorted((a, b) =>
      a.validFrom === b.validFrom
        ? compareVersions(a.version, b.version)
        : (a.validFrom ?? '') < (b.validFrom ?? '')
          ? -1
          : 1,
    )
    .at(-1);
