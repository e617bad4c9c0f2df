import type { ActedBy } from '../case/actor.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { PersonalDataGroup } from './groups.ts';

/** Why personal data is erased (删除依据): the five items of 个人信息保护法 (PIPL) art. 47. */
export const erasureBases = [
  'purposeAchieved',
  'retentionExpired',
  'consentWithdrawn',
  'unlawfulHandling',
  'otherLaw',
] as const;
export type ErasureBasis = (typeof erasureBases)[number];

export const erasureBasisNames: Readonly<Record<ErasureBasis, Bilingual>> = {
  purposeAchieved: {
    zh: '处理目的已实现、无法实现或不再必要（第四十七条第一项）',
    en: 'The purpose is achieved, cannot be achieved, or no longer needs it (PIPL 47 item 1)',
  },
  retentionExpired: {
    zh: '停止提供服务或保存期限届满（第四十七条第二项）',
    en: 'The service has ended, or the retention period is over (PIPL 47 item 2)',
  },
  consentWithdrawn: { zh: '个人撤回同意（第四十七条第三项）', en: 'Consent was withdrawn (PIPL 47 item 3)' },
  unlawfulHandling: {
    zh: '违反法律、行政法规或约定处理（第四十七条第四项）',
    en: 'It was handled against law or agreement (PIPL 47 item 4)',
  },
  otherLaw: {
    zh: '法律、行政法规规定的其他情形（第四十七条第五项）',
    en: 'Another case laid down by law (PIPL 47 item 5)',
  },
};

/** 删除: who erased what, when, on what basis. `reference`: number of the request or decision. */
export type Erasure = {
  readonly at: number;
  readonly by: ActedBy;
  readonly basis: ErasureBasis;
  readonly reference?: string;
  readonly groups: readonly PersonalDataGroup[];
};

/** 删除申请 of the enterprise; `dueAt` where the region says by when it is answered. */
export type ErasureRequest = {
  readonly at: number;
  readonly by: ActedBy;
  readonly note?: string;
  readonly dueAt?: number;
  readonly overdueSince?: number;
};

export type ErasureRefusal = { readonly at: number; readonly by: ActedBy; readonly reason: string };

/** 保存期限 as the region sets it: months after the end. `statutory`: law asks for it, so nothing is erased earlier. */
export type RetentionRule = { readonly months: number; readonly statutory: boolean };

/** The retention period of one ended case; what is left of its personal data is erased at `dueAt`. */
export type Retention = RetentionRule & { readonly dueAt: number };

/** 留存: personal data is kept until the end of this day whatever else is due, as for a lawsuit. */
export type RetentionHold = {
  readonly until: CivilDate;
  readonly reason: string;
  readonly at: number;
  readonly by: ActedBy;
};

/** What a case knows about its personal data (个人信息管理). */
export type PersonalDataState = {
  readonly retention?: Retention;
  readonly hold?: RetentionHold;
  readonly request?: ErasureRequest;
  /** The last request that was refused, until another is made. */
  readonly refusal?: ErasureRefusal;
  /** Groups that are gone; a reopened case may take in new ones. */
  readonly erased?: readonly PersonalDataGroup[];
  readonly erasures?: readonly Erasure[];
};
