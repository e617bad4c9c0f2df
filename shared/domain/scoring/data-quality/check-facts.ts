import type { EnterpriseFacts } from '../facts.ts';
import {
  balances,
  deductionPossible,
  plausibleGrowth,
  plausiblePerHead,
  rdStaffWithinTechStaff,
  rdWithinCost,
} from './amounts.ts';
import { contractsRegistered, countedWithPapers, venturePaidIn } from './evidence.ts';
import {
  type CheckResult,
  type DataQualityFinding,
  type DataQualityRule,
  dataQualityRules,
} from './finding.ts';
import { missingStageInputs, oversizedParts, unsoundNumbers } from './hard-numbers.ts';
import { agreeingSources, freshSources, oneFiscalYear } from './sources.ts';
import { constraintsAsked, soundCode } from './standing.ts';

export type DataQualityReport = {
  /** Hard findings first. */
  readonly findings: readonly DataQualityFinding[];
  /** Rules that could not be decided from these facts, so that silence is not taken for a pass. */
  readonly undecided: readonly DataQualityRule[];
  /** False as soon as one finding is hard. */
  readonly acceptable: boolean;
};

const checks: Readonly<Record<DataQualityRule, (facts: EnterpriseFacts) => CheckResult>> = {
  DQ01: soundCode,
  DQ02: oneFiscalYear,
  DQ03: (facts) => oversizedParts(facts, 'DQ03'),
  DQ04: (facts) => [...oversizedParts(facts, 'DQ04'), ...(rdStaffWithinTechStaff(facts) ?? [])],
  DQ05: unsoundNumbers,
  DQ06: rdWithinCost,
  DQ07: deductionPossible,
  DQ08: plausiblePerHead,
  DQ09: plausibleGrowth,
  DQ10: countedWithPapers,
  DQ11: contractsRegistered,
  DQ12: venturePaidIn,
  DQ13: agreeingSources,
  // Needs the patents of the whole group; one enterprise's facts cannot tell.
  DQ14: () => undefined,
  DQ15: freshSources,
  DQ16: balances,
  DQ17: missingStageInputs,
  DQ18: constraintsAsked,
};

/** All rules DQ01 to DQ18 over the facts of one enterprise (innovation-points.md §8). */
export function checkFacts(facts: EnterpriseFacts): DataQualityReport {
  const rules = Object.keys(dataQualityRules) as readonly DataQualityRule[];
  const results = rules.map((rule) => ({ rule, result: checks[rule](facts) }));
  const findings = results.flatMap(({ result }) => result ?? []);
  const hard = findings.filter(({ level }) => level === 'hard');
  return {
    findings: [...hard, ...findings.filter(({ level }) => level === 'soft')],
    undecided: results.flatMap(({ rule, result }) => (result === undefined ? [rule] : [])),
    acceptable: hard.length === 0,
  };
}
