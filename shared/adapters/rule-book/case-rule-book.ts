import type { RuleBook } from '../../application/ports/rule-book.ts';
import { nearestOfKind, regionOf } from '../../domain/organisation/index.ts';
import { caseRulesOf } from './case-rules.ts';
import { once, remembered } from './lazily.ts';
import type { Shelf } from './shelf.ts';
import { valueNamesOf } from './value-names.ts';

const bankNamesOf = (organisations: Shelf['organisations']): ReadonlyMap<string, string> =>
  new Map(
    [...organisations.values()]
      .filter(({ kind }) => kind === 'bank')
      .flatMap(({ id, name }) =>
        [name.zh, name.en, name.zh.replace('（虚构）', '')].map((text) => [text, id] as const),
      ),
  );

/** The rule book without what scores and ranks: all that those need who answer and read. */
export const makeCaseRuleBook = (shelf: Shelf): Omit<RuleBook, 'score' | 'match'> => {
  const rulesOf = remembered((regionId) => {
    const region = shelf.regions.get(regionId);
    return region && caseRulesOf(region, shelf);
  });
  const valueNames = once(() => valueNamesOf(shelf));
  const isBank = (orgId: string) => shelf.organisations.get(orgId)?.kind === 'bank';
  const bankNames = once(() => bankNamesOf(shelf.organisations));
  return {
    caseRules: rulesOf,
    scoringModel: (modelId, version) => {
      const model = shelf.models.get(modelId);
      return model?.version === version ? model : undefined;
    },
    nameOfValue: (dimension, key) => valueNames()(dimension, key),
    regionOf: (orgId) => regionOf(orgId, shelf.organisations),
    isOrganisation: (orgId) => shelf.organisations.has(orgId),
    nameOf: (orgId) => shelf.organisations.get(orgId)?.name,
    isWorkGroup: (orgId) => shelf.organisations.get(orgId)?.kind === 'workGroup',
    bankNamed: (name) => bankNames().get(name),
    isBank,
    levelsAbove: (orgId) => {
      const city = nearestOfKind(orgId, 'cityRegulator', shelf.organisations)?.id;
      const province = nearestOfKind(orgId, 'provinceRegulator', shelf.organisations)?.id;
      return {
        ...(city !== undefined && city !== orgId && { city }),
        ...(province !== undefined && province !== orgId && { province }),
      };
    },
  };
};
