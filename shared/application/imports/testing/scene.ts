import { createHash } from 'node:crypto';
import { makeMemoryTable } from '../../../../test/support/memory-table.ts';
import { makeSalt } from '../../../adapters/ids/make-salt.ts';
import { makeListReader } from '../../../adapters/lists/index.ts';
import { openShelf } from '../../../adapters/rule-book/shelf.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { CaseRules } from '../../../domain/case/rules.ts';
import { usccCheckCharacter } from '../../../domain/identity/index.ts';
import type { Bilingual } from '../../../domain/text/bilingual.ts';
import { fireDue } from '../../clocks/fire-due.ts';
import { silentLog } from '../../ports/log.ts';
import type { RuleBook } from '../../ports/rule-book.ts';
import type { Table } from '../../ports/table.ts';
import { importHandler } from '../import-handler.ts';
import type { ImportDeps } from '../start-import.ts';

export const clerk: Actor = {
  kind: 'regulator',
  orgId: 'wg-east',
  personId: 'clerk-1',
  roles: ['clerk', 'lead'],
};
export const neighbour: Actor = {
  kind: 'regulator',
  orgId: 'wg-west',
  personId: 'clerk-2',
  roles: ['clerk', 'lead'],
};

const calendar = {
  version: 'none',
  coveredFrom: '2026-01-01',
  coveredUntil: '2026-12-31',
  holidays: new Set<number>(),
  makeUpWorkdays: new Set<number>(),
} as const;
export const { plausible } = openShelf();
const routes = { route: 'jointDiagnosis', confirm: true } as never;

const workGroupNames: Readonly<Record<string, Bilingual>> = {
  'wg-east': { zh: '东区专班', en: 'the east work group' },
  'wg-west': { zh: '西区专班', en: 'the west work group' },
};

/** Rules of a region in which two work groups and one bank exist. */
const caseRules: CaseRules = {
  calendar,
  reasonTableVersion: '1',
  prescriptionCatalogueVersion: '1',
  reason: () => undefined,
  triage: { version: '1', rows: new Map(), routes },
  riskScheme: () => undefined,
  sizeOf: () => undefined,
  isPrescriptionCode: () => false,
  isWithin: (orgId, ancestorId) => orgId === ancestorId,
  organisationKind: (orgId) => (orgId in workGroupNames ? 'workGroup' : 'bank'),
  isInReach: () => true,
  cityAbove: () => 'city',
  isPractice: () => false,
  product: () => undefined,
  isOffered: () => false,
  productsBy: () => [],
  catalogueVersion: '1',
  matchInput: () => ({}),
  nameOfValue: () => undefined,
  plausible,
  organisationName: (orgId) => workGroupNames[orgId],
};

const notAsked = (): never => {
  throw new Error('not asked in an import');
};

const ruleBook: RuleBook = {
  caseRules: (regionId) => (regionId === 'demo' ? caseRules : undefined),
  score: notAsked,
  scoringModel: notAsked,
  currentReason: notAsked,
  nameOfValue: notAsked,
  match: notAsked,
  regionOf: (orgId) => (orgId.startsWith('wg-') ? 'demo' : undefined),
  isOrganisation: () => true,
  nameOf: () => undefined,
  isWorkGroup: () => true,
  bankNamed: (name) => (name === '甲银行' ? 'bank-a' : undefined),
  isBank: (orgId) => orgId === 'bank-a',
  letsFirmsRegister: () => false,
  workGroupsWithin: (orgId) => [orgId],
  workGroupsServedBy: () => [],
  workGroups: () => [],
  calendarVersion: () => 'tests',
  listedUnder: (orgId) => ({ level: 'list', partitions: [orgId] }),
  laddersInForce: () => '',
  levelsAbove: () => ({ city: 'city', province: 'province' }),
};

export type Scene = {
  readonly deps: ImportDeps;
  /** Names of the executions the workflow was asked to start. */
  readonly started: string[];
  /** Rows logged as failed. */
  readonly failedRows: number[];
  /** Lets time pass. */
  pass(ms: number): void;
  tick(): Promise<number>;
};

/** `wrap` puts a table that fails at will around the real one. */
export const makeScene = (wrap: (table: Table) => Table = (table) => table): Scene => {
  let now = Date.parse('2026-11-23T01:00:00Z');
  const clock = { now: () => now };
  const started: string[] = [];
  const failedRows: number[] = [];
  const deps: ImportDeps = {
    table: wrap(makeMemoryTable(clock)),
    clock,
    rules: ruleBook,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    salt: makeSalt,
    log: {
      ...silentLog,
      warn: (code, { row }) => code === 'import_row_failed' && failedRows.push(Number(row)),
    },
    workflow: {
      start: async ({ name }) => void started.push(name),
      complete: async () => 'completed',
      fail: async () => 'completed',
    },
    lists: makeListReader(),
  };
  return {
    deps,
    started,
    failedRows,
    pass: (ms) => {
      now += ms;
    },
    tick: async () => (await fireDue(deps, { import: importHandler(deps) })).fired,
  };
};

/** A valid identity code of a made-up enterprise: the division 000000 does not exist. */
export const identityCode = (number: number): string => {
  const body = `91000000MK${String(number).padStart(7, '0')}`;
  return `${body}${usccCheckCharacter(body)}`;
};

export const headings = [
  '企业名称',
  '统一社会信用代码',
  '行业代码',
  '成立日期',
  '融资金额（万元）',
  '期限（月）',
  '贷款用途',
  '用途类别',
  '担保方式',
  '意向银行',
  '职工人数',
  '营业收入（万元）',
  '联系人',
  '联系电话',
  '授权日期',
] as const;
type Heading = (typeof headings)[number];

/** A sound row of a list, with single cells changed. */
export const applicationRow = (
  number: number,
  change: { readonly [heading in Heading]?: string } = {},
): readonly string[] => {
  const sound: Record<Heading, string> = {
    企业名称: `虚构企业${number}号`,
    统一社会信用代码: identityCode(number),
    行业代码: 'C3452',
    成立日期: '2018/3/5',
    '融资金额（万元）': '500.5',
    '期限（月）': '12',
    贷款用途: '购置数控机床',
    用途类别: '设备购置',
    担保方式: '信用、质押',
    意向银行: '甲银行',
    职工人数: '86',
    '营业收入（万元）': '3200.75',
    联系人: '虚构甲',
    联系电话: '13800000000',
    授权日期: '2026-11-01',
  };
  return headings.map((heading) => change[heading] ?? sound[heading]);
};

export const csv = (rows: readonly (readonly string[])[], mark = ','): Uint8Array =>
  new TextEncoder().encode([headings, ...rows].map((cells) => cells.join(mark)).join('\n'));
