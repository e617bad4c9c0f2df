import type { Deps } from '../deps.ts';
import {
  approveRule,
  draftRule,
  plainStep,
  retireRule,
  saveRule,
  submitRule,
  withdrawRule,
} from './change.ts';
import { ruleDifference } from './difference.ts';
import { freshened } from './freshness.ts';
import { declineOffer, ruleOffers } from './offers.ts';
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
  ruleOffers: (actor) => ruleOffers(deps, actor),
  declineRuleOffer: (request) => declineOffer(deps, request),
  hereOnRule: (actor, of) => hereOnRule(deps, actor, of),
  draftRule: (request) => draftRule(deps, request),
  saveRule: (request) => saveRule(deps, request),
  submitRule: (request) => submitRule(deps, request),
  returnRule: ({ reason, ...change }) => plainStep(deps, change, { type: 'return', reason }),
  approveRule: (request) => approveRule(deps, request),
  discardRule: (request) => plainStep(deps, request, { type: 'discard' }),
  askRuleWithdrawal: ({ reason, ...change }) => plainStep(deps, change, { type: 'askWithdrawal', reason }),
  dropRuleWithdrawal: (request) => plainStep(deps, request, { type: 'dropWithdrawal' }),
  withdrawRule: (request) => withdrawRule(deps, request),
  retireRule: (request) => retireRule(deps, request),
});
