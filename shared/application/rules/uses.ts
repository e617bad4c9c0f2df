import type { Deps } from '../deps.ts';
import { approveRule, draftRule, endOrReturn, retireRule, saveRule, submitRule } from './change.ts';
import { ruleDifference } from './difference.ts';
import { freshened } from './freshness.ts';
import type { RuleUses } from './port.ts';
import { hereOnRule } from './presence.ts';
import { listRules, ruleHistory, viewRule } from './read.ts';

/** 规则 as administrators work on them. */
export const ruleUses = (deps: Deps): RuleUses => ({
  ...freshened(deps, {
    listRules: (actor, kind) => listRules(deps, actor, kind),
    ruleHistory: (actor, of) => ruleHistory(deps, actor, of),
    viewRule: (actor, of, day) => viewRule(deps, actor, of, day),
    ruleDifference: (actor, of, against) => ruleDifference(deps, actor, of, against),
  } satisfies Partial<RuleUses>),
  hereOnRule: (actor, of) => hereOnRule(deps, actor, of),
  draftRule: (request) => draftRule(deps, request),
  saveRule: (request) => saveRule(deps, request),
  submitRule: (request) => submitRule(deps, request),
  returnRule: ({ reason, ...change }) => endOrReturn(deps, change, { type: 'return', reason }),
  approveRule: (request) => approveRule(deps, request),
  discardRule: (request) => endOrReturn(deps, request, { type: 'discard' }),
  retireRule: (request) => retireRule(deps, request),
});
