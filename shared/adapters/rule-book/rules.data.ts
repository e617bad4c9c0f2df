import { loadProducts } from '../../domain/matching/index.ts';
import { organisationTreeFrom } from '../../domain/organisation/index.ts';
import { plausibleBoundsFrom } from '../../domain/plausible/index.ts';
import { riskSchemesFrom } from '../../domain/risk-sharing/scheme-file.ts';
import {
  prescriptionCatalogueFrom,
  type RegionSettings,
  reasonTableFrom,
  regionSettingsFrom,
  triageTableFrom,
} from '../../domain/rule-tables/index.ts';
import {
  loadGradeRule,
  loadScoringModel,
  loadStageRule,
  type ScoringModel,
} from '../../domain/scoring/index.ts';
import { sizeTableFrom } from '../../domain/size-class/index.ts';
import { calendarFrom } from '../../domain/time/calendar.ts';
import { once } from './lazily.ts';
import { loaded } from './load.ts';
import { ruleFiles } from './rule-files.ts';

const readCalendar = () => {
  const read = calendarFrom(ruleFiles.calendar());
  if (!read.ok) throw new Error(`The holiday calendar cannot be used: ${JSON.stringify(read.problems)}`);
  return read.calendar;
};

const readModels = (): ReadonlyMap<string, ScoringModel> => {
  const shelf = {
    stageRules: ruleFiles.stageRules().map((json) => loaded('stage rule', loadStageRule(json))),
    gradeRules: ruleFiles.gradeRules().map((json) => loaded('grade rule', loadGradeRule(json))),
  };
  return new Map(
    ruleFiles
      .scoringModels()
      .map((json) => [json.modelId, loaded(json.modelId, loadScoringModel(json, shelf))]),
  );
};

const readProducts = () => {
  const files = ruleFiles.products();
  return {
    version: files.map(({ version }) => version).join('+'),
    products: files.flatMap((json) => loaded('products', loadProducts(json))),
  };
};

const readRegions = (): ReadonlyMap<string, RegionSettings> =>
  new Map(ruleFiles.regions().map((json) => [json.id, loaded(json.id, regionSettingsFrom(json))]));

/**
 * Every rule file that ships with the system, read and checked when it is first asked for: plain data, maps and sets.
 * Functions on AWS ship what these give, so that checking is the build's (`infra/bundling/data-plugin.ts`).
 */
export const calendar = once(readCalendar);
export const models = once(readModels);
export const products = once(readProducts);
export const regions = once(readRegions);
export const organisations = once(() =>
  loaded('organisations', organisationTreeFrom(ruleFiles.organisations())),
);
export const plausible = once(() => loaded('plausibility', plausibleBoundsFrom(ruleFiles.plausibility())));
export const prescriptionCatalogue = once(() =>
  loaded('prescriptions', prescriptionCatalogueFrom(ruleFiles.prescriptions())),
);
export const prescriptionCodes = once(
  (): ReadonlySet<string> => new Set(prescriptionCatalogue().prescriptions.map(({ code }) => code)),
);
export const reasonTable = once(() =>
  loaded('reasons', reasonTableFrom(ruleFiles.reasons(), prescriptionCodes())),
);
export const triage = once(() => {
  const reasonCodes = reasonTable().reasons.map(({ code }) => code);
  return loaded('triage', triageTableFrom(ruleFiles.triage(), reasonCodes));
});
export const riskSchemes = once(() => loaded('risk sharing', riskSchemesFrom(ruleFiles.riskSchemes())));
export const sizeTable = once(() => loaded('size classes', sizeTableFrom(ruleFiles.sizeClasses())));
