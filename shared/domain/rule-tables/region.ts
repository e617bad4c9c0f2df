import type { EvidenceRules } from '../case/evidence-rules.ts';
import {
  type ExtendableKind,
  type ExtensionApproval,
  extendableKinds,
  extensionApprovals,
} from '../case/extension.ts';
import type { Rung } from '../case/ladder.ts';
import { type BankSilence, bankSilences } from '../case/round.ts';
import { checkDeadlineRule, type DeadlineRule } from '../deadlines/index.ts';
import type { RetentionRule } from '../personal-data/erasure.ts';
import type { SessionRules } from '../sessions/attendance.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { evidenceRulesProblem } from './evidence-rules-problem.ts';
import { ladderProblem } from './ladder-problem.ts';
import {
  headerProblems,
  isBilingual,
  isFilled,
  isListOf,
  isRecord,
  type Loaded,
  type RuleFileProblem,
  type RuleHeader,
} from './rule-header.ts';
import { sessionRulesProblem } from './session-rules-problem.ts';

/** A regional setting (区域配置): null is unset, and `source` says where the value comes from or why there is none. */
export type Setting<T> = { readonly value: T | null; readonly source: string };

/** Limits a region may set; mechanism.md §3 lists what was found and what was not. */
export const deadlineNames = [
  'contact',
  'bankAnswer',
  'secondRecommendation',
  'jointDiagnosis',
  'prescription',
] as const;
export type DeadlineName = (typeof deadlineNames)[number];

export type RegionSettings = RuleHeader & {
  readonly id: string;
  readonly name: Bilingual;
  /** Six digits as of GB/T 2260; null for the default. Work groups are keyed by organisation, never by this. */
  readonly divisionCode: string | null;
  readonly deadlines: Readonly<Record<DeadlineName, Setting<DeadlineRule>>>;
  /** 催办阶梯, by the name it had when it was a list of days before. */
  readonly reminders: Setting<readonly Rung[]>;
  /** 成立时间要求: 12 months in one text, 6 in another (T11). */
  readonly minimumAgeMonths: Setting<number>;
  /** Highest number of recommendation rounds (推荐轮次上限). */
  readonly maxRounds: Setting<number>;
  /** 保存期限 of ended cases, after which their personal data is erased. */
  readonly retention: Setting<RetentionRule>;
  /** Calendar days in which a request to erase personal data is answered (删除申请答复时限). */
  readonly erasureAnswerDays: Setting<number>;
  /** 企业自行注册: enterprises register themselves, and their work group confirms. Absent in settings before there was one. */
  readonly selfRegistration?: Setting<boolean>;
  /** 五项标准凭据规则: which evidence suffices for whom, and excluded uses. Absent in settings before there were any. */
  readonly evidenceRules?: Setting<EvidenceRules>;
  /** 延期审批. Absent in settings before there was one: unset, the lead agrees. */
  readonly extensionApproval?: Setting<ExtensionApproval>;
  /** 延期须市级审批的期限. Absent in settings before there was one: unset, none. */
  readonly cityExtensions?: Setting<readonly ExtendableKind[]>;
  /** 银行逾期未答复时. Absent in settings before there was one: unset, which warns. */
  readonly bankSilence?: Setting<BankSilence>;
  /** 会诊规则: who must be there, and how long ahead. Absent in settings before there was one: unset. */
  readonly sessionRules?: Setting<SessionRules>;
  /** 提级会诊答复时限, in calendar days. Absent in settings written before there were any. */
  readonly handUpAnswerDays?: Setting<number>;
  readonly calendar: Setting<string>;
  readonly reasonTable: Setting<string>;
  readonly triageTable: Setting<string>;
  readonly prescriptionCatalogue: Setting<string>;
  readonly sizeTable: Setting<string>;
  readonly riskSchemes: Setting<string>;
  readonly scoringModel: Setting<string>;
};

export const regionSchema = 'huizhen/region/1';

/** Settings that name a table; the table named is the one used. */
export const tableNames = [
  'calendar',
  'reasonTable',
  'triageTable',
  'prescriptionCatalogue',
  'sizeTable',
  'riskSchemes',
  'scoringModel',
] as const;
export type TableName = (typeof tableNames)[number];

/** Without these no case can be decided: no working days, no reason to decline for, no prescription to give. */
const neededTables: readonly TableName[] = ['calendar', 'reasonTable', 'prescriptionCatalogue'];

const plainNames = [
  'minimumAgeMonths',
  'maxRounds',
  'retention',
  'erasureAnswerDays',
  'selfRegistration',
  'evidenceRules',
  'reminders',
  'bankSilence',
  'extensionApproval',
  'cityExtensions',
  'sessionRules',
  'handUpAnswerDays',
] as const;

/** Every setting there is: limits by `deadlines.<name>`. */
export type SettingName = `deadlines.${DeadlineName}` | (typeof plainNames)[number] | TableName;

/** A region's settings by name, in the order people read them. */
export const settingsOf = (
  region: RegionSettings,
): readonly { readonly name: SettingName; readonly setting: Setting<unknown> }[] => [
  ...deadlineNames.map((name) => ({ name: `deadlines.${name}`, setting: region.deadlines[name] }) as const),
  ...[...plainNames, ...tableNames].flatMap((name) => {
    const setting = region[name];
    return setting ? [{ name, setting }] : [];
  }),
];

/** Reads a region's settings from parsed JSON. A setting that is left out is a mistake: unset is written as null. */
export function regionSettingsFrom(data: unknown): Loaded<RegionSettings> {
  const problems: RuleFileProblem[] = [...headerProblems(data, regionSchema)];
  const region = isRecord(data) ? data : {};
  const { id, name, divisionCode, deadlines } = region;
  if (!isFilled(id)) problems.push({ at: '/id', detail: 'missing' });
  if (!isBilingual(name)) problems.push({ at: '/name', detail: 'must be { zh, en }' });
  if (divisionCode !== null && !(typeof divisionCode === 'string' && /^\d{6}$/.test(divisionCode))) {
    problems.push({ at: '/divisionCode', detail: 'must be six digits or null' });
  }
  const check = (at: string, setting: unknown, problemOf: (value: unknown) => string | undefined) => {
    if (!isRecord(setting) || !('value' in setting))
      problems.push({ at, detail: 'must be { value, source }' });
    else if (!isFilled(setting['source'])) problems.push({ at: `${at}/source`, detail: 'missing' });
    else if (setting['value'] !== null) {
      const detail = problemOf(setting['value']);
      if (detail) problems.push({ at: `${at}/value`, detail });
    }
  };
  for (const limit of deadlineNames) {
    check(`/deadlines/${limit}`, isRecord(deadlines) ? deadlines[limit] : undefined, deadlineProblem);
  }
  for (const table of tableNames) {
    check(`/${table}`, region[table], (value) => (isFilled(value) ? undefined : 'must name a version'));
    const setting = region[table];
    if (neededTables.includes(table) && isRecord(setting) && setting['value'] === null)
      problems.push({ at: `/${table}/value`, detail: 'must name a version: no case can be decided without' });
  }
  check('/minimumAgeMonths', region['minimumAgeMonths'], wholeFromTo(1, 120));
  check('/maxRounds', region['maxRounds'], wholeFromTo(1, 20));
  check('/retention', region['retention'], retentionProblem);
  check('/erasureAnswerDays', region['erasureAnswerDays'], wholeFromTo(1, 365));
  if ('selfRegistration' in region)
    check('/selfRegistration', region['selfRegistration'], (value) =>
      typeof value === 'boolean' ? undefined : 'must be true, false or null',
    );
  if ('evidenceRules' in region) check('/evidenceRules', region['evidenceRules'], evidenceRulesProblem);
  if ('bankSilence' in region)
    check('/bankSilence', region['bankSilence'], (value) =>
      bankSilences.some((known) => known === value) ? undefined : `must be one of ${bankSilences.join(', ')}`,
    );
  if ('extensionApproval' in region)
    check('/extensionApproval', region['extensionApproval'], (value) =>
      extensionApprovals.some((known) => known === value)
        ? undefined
        : `must be one of ${extensionApprovals.join(', ')}`,
    );
  if ('cityExtensions' in region) check('/cityExtensions', region['cityExtensions'], cityExtensionsProblem);
  if ('handUpAnswerDays' in region)
    check('/handUpAnswerDays', region['handUpAnswerDays'], wholeFromTo(1, 365));
  if ('sessionRules' in region) check('/sessionRules', region['sessionRules'], sessionRulesProblem);
  check('/reminders', region['reminders'], ladderProblem);
  problems.push(...unknownProblems(region, knownMembers, ''));
  if (isRecord(deadlines)) problems.push(...unknownProblems(deadlines, deadlineNames, '/deadlines'));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as RegionSettings };
}

/** Everything a region's file may hold: what is not here would be read by nobody, and whoever wrote it would rely on it. */
const knownMembers: readonly string[] = [
  ...['schema', 'id', 'version', 'validFrom', 'provenance', 'name', 'divisionCode'],
  'deadlines',
  ...plainNames,
  ...tableNames,
];

function unknownProblems(
  members: Readonly<Record<string, unknown>>,
  known: readonly string[],
  under: string,
): readonly RuleFileProblem[] {
  return Object.keys(members)
    .filter((name) => !known.includes(name))
    .map((name) => ({ at: `${under}/${name}`, detail: 'no such setting: nothing would follow from it' }));
}

function deadlineProblem(value: unknown): string | undefined {
  const checked = checkDeadlineRule(value);
  return checked.ok ? undefined : checked.detail;
}

function cityExtensionsProblem(value: unknown): string | undefined {
  const isKind = (one: unknown): one is ExtendableKind => extendableKinds.some((kind) => kind === one);
  return isListOf(value, isKind) && value.length > 0 && new Set(value).size === value.length
    ? undefined
    : `must be some of ${extendableKinds.join(', ')}`;
}

function wholeFromTo(least: number, most: number): (value: unknown) => string | undefined {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;
}

/** Up to a hundred years: archives know long periods. */
function retentionProblem(value: unknown): string | undefined {
  if (!isRecord(value) || typeof value['statutory'] !== 'boolean') return 'must be { months, statutory }';
  return wholeFromTo(1, 1200)(value['months']);
}
