import type { MakeTrialRules } from '../../application/ports/trial-rules.ts';
import { compileCatalogue } from '../../domain/matching/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { TrialRules } from '../../domain/what-if/index.ts';
import { caseRulesOf } from './case-rules.ts';
import { matchInputOf } from './match-input.ts';
import { outsidersOf } from './outsiders.ts';
import { regionsInForce } from './region-in-force.ts';
import { type Shelf, shelfFrom } from './shelf.ts';
import { tablesOf } from './tables-of.ts';

/** The rules of each region at a moment, as a trial asks for them; undefined: the region is not configured, or not yet. */
export const trialRulesFrom = (shelf: Shelf, at: number): ((regionId: string) => TrialRules | undefined) => {
  const regionAt = regionsInForce(shelf);
  const day = civilDateOf(at);
  const catalogue = compileCatalogue(shelf.products.products, shelf.products.version);
  const outsiders = outsidersOf(shelf);
  return (regionId) => {
    const region = regionAt(regionId, at);
    if (!region) return undefined;
    const tables = tablesOf(region, day, shelf);
    return {
      caseRules: caseRulesOf(region, day, shelf),
      model: tables.model,
      catalogue,
      outsiders,
      needOf: (file) => matchInputOf(file, at, tables.sizeTable),
    };
  };
};

/** `MakeTrialRules` over documents. */
export const makeTrialRules: MakeTrialRules = (documents, at) =>
  trialRulesFrom(shelfFrom(documents, civilDateOf(at)), at);
