import type { IsWithin } from '../access/relation.ts';
import type { DeadlineRule } from '../deadlines/index.ts';
import type { BankProduct, MatchInput, NameOfValue } from '../matching/index.ts';
import type { OrganisationKind } from '../organisation/index.ts';
import type { RetentionRule } from '../personal-data/erasure.ts';
import type { PlausibleBounds } from '../plausible/index.ts';
import type { RiskScheme } from '../risk-sharing/index.ts';
import type { SessionRules } from '../sessions/attendance.ts';
import type { SizeClass, SizeFacts } from '../size-class/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Calendar } from '../time/calendar.ts';
import type { MinimumAge } from './age-rule.ts';
import type { RegionalEvidenceRules } from './evidence-rules.ts';
import type { ExtendableKind, ExtensionApproval } from './extension.ts';
import type { Rung } from './ladder.ts';
import type { BankSilence } from './round.ts';
import type { CaseFile } from './state.ts';
import type { TriageTable } from './triage-table.ts';

/** What of a decline reason the case needs to know (mechanism.md §4.3). */
export type ReasonRule = {
  readonly code: string;
  readonly isDecline: boolean;
  readonly prescriptionCodes: readonly string[];
};

/** The rules in force for one region, handed to `decide`; each decision stores the versions it used. */
export type CaseRules = {
  readonly calendar: Calendar;
  /** 对接时限, 二次推荐时限, 联合会诊时限, 处方执行时限. Unset where the region has none: no clock runs then (mechanism.md §3, not found). */
  readonly contact?: DeadlineRule | undefined;
  readonly secondRecommendation?: DeadlineRule | undefined;
  readonly jointDiagnosis?: DeadlineRule | undefined;
  readonly prescription?: DeadlineRule | undefined;
  /** 银行答复时限. Unset where the region has none: no clock runs then (mechanism.md §3, not found nationally). */
  readonly bankAnswer?: DeadlineRule | undefined;
  /** 银行逾期未答复时. Unset: `warn`, as a limit that holds “in principle” asks (mechanism.md §3). */
  readonly bankSilence?: BankSilence | undefined;
  /** 延期审批. Unset: the lead of the work group agrees (not found in any source). */
  readonly extensionApproval?: ExtensionApproval | undefined;
  /** 延期须市级审批的期限. Unset: none (not found in any source). */
  readonly cityExtensions?: readonly ExtendableKind[] | undefined;
  /** 催办阶梯. Unset: nobody is reminded (mechanism.md §3, not found). */
  readonly ladder?: readonly Rung[] | undefined;
  /** Highest number of recommendation rounds; unset: no limit (mechanism.md §3, not found). */
  readonly maxRounds?: number | undefined;
  /** 成立时间要求 (mechanism.md §3 T11: 12 months in one text, 6 in another). Unset: no firm is too young. */
  readonly minimumAge?: MinimumAge | undefined;
  /** 五项标准凭据规则. Unset: any evidence in words will do, and no use is looked for. */
  readonly evidenceRules?: RegionalEvidenceRules | undefined;
  /** 会诊规则: who must be there, how long ahead it is announced. Unset: nobody must, no period is asked for. */
  readonly sessionRules?: SessionRules | undefined;
  /** 保存期限 of ended cases. Unset: nothing is erased by itself (not found in any source of the mechanism). */
  readonly retention?: RetentionRule | undefined;
  /** 提级会诊答复时限, in calendar days; unset: the level above has no date (not found in any source). */
  readonly handUpAnswerDays?: number | undefined;
  /** Calendar days in which a request to erase is answered; unset: no date is promised. */
  readonly erasureAnswerDays?: number | undefined;
  readonly reasonTableVersion: string;
  /** The reason as the table in force has it, or as the version has it that an earlier decision names. */
  readonly reason: (code: string, tableVersion?: string) => ReasonRule | undefined;
  /** 分流表. Unset: nothing is suggested, a person decides every route. */
  readonly triage?: TriageTable | undefined;
  /** 风险分担方案 by id (mechanism.md §5.3). */
  readonly riskScheme: (id: string) => RiskScheme | undefined;
  /** 处方目录, 风险分担方案表, 划型标准 in force: decisions keep which. */
  readonly prescriptionCatalogueVersion: string;
  readonly riskSchemesVersion?: string | undefined;
  readonly sizeTableVersion?: string | undefined;
  /** 划型 by the region's table; undefined: it has none, or what is known does not decide. */
  readonly sizeOf: (facts: SizeFacts) => SizeClass | undefined;
  readonly isPrescriptionCode: (code: string) => boolean;
  readonly isWithin: IsWithin;
  /** The city that a work group answers to; undefined: there is none. */
  readonly cityAbove: (workGroupId: string) => string | undefined;
  /** Undefined: there is no such body (enterprises among them only where they are in the tree). */
  readonly organisationKind: (orgId: string) => OrganisationKind | undefined;
  /** Whether a body works for what the work group holds: under it, or under or at an authority above it. */
  readonly isInReach: (orgId: string, workGroupId: string) => boolean;
  /** 演练: whether a work group works for practice; its firms are made up. */
  readonly isPractice: (workGroupId: string) => boolean;
  /** 银行产品 that is offered, or was: a bank that was asked for it lends by it also after it was taken out. */
  readonly product: (productId: string) => BankProduct | undefined;
  readonly isOffered: (productId: string) => boolean;
  /** What a bank lends by: its own products and those it is a member of. */
  readonly productsBy: (bankId: string) => readonly BankProduct[];
  /** Of the products in force. */
  readonly catalogueVersion: string;
  /** The firm and its need as products are held against them. */
  readonly matchInput: (file: CaseFile, at: number) => MatchInput;
  /** Words for what was compared. */
  readonly nameOfValue: NameOfValue;
  /** Beyond which a person is asked to check; designed, never a limit. */
  readonly plausible: PlausibleBounds;
  /** Name of an organisation of the tree; undefined for enterprises, which are in none. */
  readonly organisationName: (orgId: string) => Bilingual | undefined;
};
