import type { ScoreResult } from '../../domain/case/commands.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { NameOfValue } from '../../domain/matching/index.ts';
import type { MatchResult } from '../../domain/matching/result.ts';
import type { DeclineReason } from '../../domain/rule-tables/index.ts';
import type { ScoringModel } from '../../domain/scoring/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';

/** The versioned rules in force (规则库), by region: scoring model, catalogue, reasons, triage, calendar, organisations. */
export interface RuleBook {
  /** The rules in force at that moment; undefined: the region is not configured, or not yet. */
  caseRules(regionId: string, at: number): CaseRules | undefined;
  /** Scores the facts on file by the region's model. */
  score(file: CaseFile, at: number): ScoreResult;
  /** A scoring model in just this version; undefined: no longer at hand. */
  scoringModel(modelId: string, version: string): ScoringModel | undefined;
  /**
   * The reason that a code of an earlier table stands for now, by the tables' own maps of old codes to new ones (旧代码对照),
   * so that reports count the two as one. Undefined: no table says.
   *
   * @param tableVersion the table that the decline names, `decline-reasons@1.0.0`
   * @param at epoch milliseconds
   */
  currentReason(code: string, tableVersion: string, at: number): DeclineReason | undefined;
  /** Words for what products ask and what was found. */
  readonly nameOfValue: NameOfValue;
  /** Ranks the region's catalogue for the case; banks named are left out with the reason given. */
  match(file: CaseFile, at: number, leftOut: readonly string[]): MatchResult;
  /** The region a work group works by. */
  regionOf(orgId: string): string | undefined;
  isOrganisation(orgId: string): boolean;
  /** What an organisation is called; undefined: no organisation of the rule book. */
  nameOf(orgId: string): Bilingual | undefined;
  /** Whether it is a county work group (工作专班): only those hold cases. */
  isWorkGroup(orgId: string): boolean;
  /** The county work groups at or below an organisation, in the order of the rule book. */
  workGroupsWithin(orgId: string): readonly string[];
  /** The work groups whose cases may be recommended to a body, or given to it: those in its reach. */
  workGroupsServedBy(orgId: string): readonly string[];
  /** The bank of that Chinese or English name, as lists write it. */
  bankNamed(name: string): string | undefined;
  isBank(orgId: string): boolean;
  /** 企业自行注册: whether the region of a work group lets enterprises register themselves, to be confirmed by it; unset: not. */
  letsFirmsRegister(orgId: string, at: number): boolean;
  /**
   * Where its cases are listed (列表位置): on which index, and under which organisations. A branch reads its bank's list beside
   * its own, a county those of the zones under it.
   */
  listedUnder(orgId: string): {
    readonly level: 'list' | 'city' | 'province';
    readonly partitions: readonly string[];
  };
  /** Every work group there is, by id: also one that takes nothing on any more, whose cases go on. */
  workGroups(): readonly string[];
  /** The calendar in force, by the notices it is made of. */
  calendarVersion(): string;
  /** 催办阶梯 of every region in force at a moment, as one text that differs where they do. */
  laddersInForce(at: number): string;
  /** City and province above a work group, for the lists of those who supervise it. */
  levelsAbove(orgId: string): { readonly city?: string; readonly province?: string };
}
