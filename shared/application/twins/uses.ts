import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { mergeCases, tellApart } from './join-cases.ts';
import type { TwinUses } from './port.ts';
import { caseTwins, firmTwins, twinPairs } from './read-twins.ts';

/** 疑似重复, for the work group and those above it. */
export const twinUses = (deps: Deps) =>
  freshened(deps, {
    twinPairs: (actor, group) => twinPairs(deps, actor, group),
    caseTwins: (actor, caseId) => caseTwins(deps, actor, caseId),
    firmTwins: (actor, firm) => firmTwins(deps, actor, firm),
    tellApart: (request) => tellApart(deps, request),
    mergeCases: (request) => mergeCases(deps, request),
  } satisfies TwinUses);
