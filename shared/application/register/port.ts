import type { Actor } from '../../domain/case/actor.ts';
import type { Figures } from '../../domain/register/figures.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import type { Period } from '../../domain/register/measures.ts';
import type { BankService } from '../../domain/register/service.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { Result } from '../refusals.ts';

/** One work group's figures; `sessionsHeld` (会诊次数) comes from its sessions, all else from its register. */
export type GroupFigures = {
  readonly orgId: string;
  readonly figures: Figures;
  readonly sessionsHeld: number;
};

/** 统计表: each work group in view, and all together. */
export type FigureTable = {
  readonly at: number;
  readonly period: Period;
  /** Of the definitions (`measuresVersion`). */
  readonly version: string;
  readonly groups: readonly GroupFigures[];
  /** None while some are still being counted: a part of a sum would be read as the sum. */
  readonly total?: Omit<GroupFigures, 'orgId'>;
  /** 正在统计: so many work groups are counted, and stand in `groups`; asked again it goes on. Absent: all are. */
  readonly counting?: { readonly counted: number; readonly of: number };
};

/** All of it counted. */
export type CountedTable = FigureTable & { readonly total: Omit<GroupFigures, 'orgId'> };

/** Without `from` since the mechanism began, without `to` until today. */
export type AskedPeriod = { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined };

export type CellRequest = {
  readonly actor: Actor;
  readonly asked: AskedPeriod;
  /** Id of a measure. */
  readonly measure: string;
  readonly orgId: string;
};

/** 银行服务 in a period: each bank that was asked. */
export type ServiceTable = {
  readonly at: number;
  readonly period: Period;
  readonly banks: readonly { readonly bankId: string; readonly service: BankService }[];
};

/** 统计: what regulators publish, counted from the register, and the cases behind every figure. */
export type RegisterUses = {
  figures(actor: Actor, asked: AskedPeriod): Promise<Result<FigureTable>>;
  /** The lines that make up one cell. */
  casesBehind(request: CellRequest): Promise<Result<readonly RegisterLine[]>>;
  /** 银行服务: regulators read every bank asked by theirs, a bank itself alone. */
  bankService(actor: Actor, asked: AskedPeriod): Promise<Result<ServiceTable>>;
  /** The table as a workbook (XLSX), headed for printing. */
  exportFigures(actor: Actor, asked: AskedPeriod, words: SheetWords): Promise<Result<ExportedFile>>;
};
