import type { RuleBook } from '../../application/ports/rule-book.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import { once } from '../../domain/lazily.ts';
import {
  activeKindOf,
  cityAbove,
  isActive,
  isInReach,
  isWithin,
  listedUnder,
  nearestOfKind,
  practisedBy,
  regionOf,
} from '../../domain/organisation/index.ts';
import type { RegionSettings } from '../../domain/rule-tables/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { caseRulesOf } from './case-rules.ts';
import { currentReasonIn } from './current-reason.ts';
import { regionsInForce } from './region-in-force.ts';
import type { Shelf } from './shelf.ts';
import { valueNamesOf } from './value-names.ts';

const bankNamesOf = (organisations: Shelf['organisations']): ReadonlyMap<string, string> =>
  new Map(
    [...organisations.values()]
      .filter((one) => one.kind === 'bank' && isActive(one))
      .flatMap(({ id, name }) =>
        [name.zh, name.en, name.zh.replace('（虚构）', '')].map((text) => [text, id] as const),
      ),
  );

/** The rule book without what scores and ranks: all that those need who answer and read. */
export const makeCaseRuleBook = (shelf: Shelf): Omit<RuleBook, 'score' | 'match'> => {
  const regionAt = regionsInForce(shelf);
  // Of each region the rules of the day that was asked for last: a process lives through days, not back and forth.
  const made = new Map<RegionSettings, { readonly day: CivilDate; readonly rules: CaseRules }>();
  const rulesOf = (region: RegionSettings, day: CivilDate): CaseRules => {
    const known = made.get(region);
    if (known?.day === day) return known.rules;
    const rules = caseRulesOf(region, day, shelf);
    made.set(region, { day, rules });
    return rules;
  };
  const valueNames = once(() => valueNamesOf(shelf));
  const activeKind = (orgId: string) => activeKindOf(orgId, shelf.organisations);
  const isBank = (orgId: string) => activeKind(orgId) === 'bank';
  const bankNames = once(() => bankNamesOf(shelf.organisations));
  return {
    caseRules: (regionId, at) => {
      const region = regionAt(regionId, at);
      return region && rulesOf(region, civilDateOf(at));
    },
    scoringModel: (modelId, version) =>
      shelf.models.find((model) => model.id === modelId && model.version === version)?.model,
    currentReason: (code, tableVersion, at) =>
      currentReasonIn(shelf.reasonTables, civilDateOf(at), code, tableVersion),
    nameOfValue: (dimension, key) => valueNames()(dimension, key),
    regionOf: (orgId) => regionOf(orgId, shelf.organisations),
    isOrganisation: (orgId) => shelf.organisations.has(orgId),
    nameOf: (orgId) => shelf.organisations.get(orgId)?.name,
    isWorkGroup: (orgId) => activeKind(orgId) === 'workGroup',
    workGroupsWithin: (orgId) =>
      [...shelf.organisations.values()].flatMap(({ id, kind }) =>
        kind === 'workGroup' && isWithin(id, orgId, shelf.organisations) ? [id] : [],
      ),
    workGroupsServedBy: (orgId) =>
      [...shelf.organisations.values()].flatMap(({ id, kind }) =>
        kind === 'workGroup' && isInReach(orgId, id, shelf.organisations) ? [id] : [],
      ),
    workGroups: () =>
      [...shelf.organisations.values()]
        .flatMap(({ id, kind }) => (kind === 'workGroup' ? [id] : []))
        .toSorted(),
    calendarVersion: () => shelf.calendar.version,
    laddersInForce: (at) =>
      JSON.stringify(
        [...new Set(shelf.regions.map(({ id }) => id))]
          .toSorted()
          .map((id) => [id, regionAt(id, at)?.reminders.value ?? null]),
      ),
    bankNamed: (name) => bankNames().get(name),
    isBank,
    letsFirmsRegister: (orgId, at) => {
      if (practisedBy(orgId, shelf.organisations) !== undefined) return false;
      const regionId = regionOf(orgId, shelf.organisations);
      return (regionId !== undefined && regionAt(regionId, at)?.selfRegistration?.value) === true;
    },
    listedUnder: (orgId) => listedUnder(orgId, shelf.organisations),
    levelsAbove: (orgId) => {
      const city = cityAbove(orgId, shelf.organisations);
      const province = nearestOfKind(orgId, 'provinceRegulator', shelf.organisations)?.id;
      return {
        ...(city !== undefined && { city }),
        ...(province !== undefined && province !== orgId && { province }),
      };
    },
  };
};
