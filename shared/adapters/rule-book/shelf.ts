import { compileCatalogue, loadProducts } from '../../domain/matching/index.ts';
import { organisationTreeFrom } from '../../domain/organisation/index.ts';
import { riskSchemesFrom } from '../../domain/risk-sharing/scheme-file.ts';
import {
  prescriptionCatalogueFrom,
  reasonTableFrom,
  regionSettingsFrom,
  triageTableFrom,
} from '../../domain/rule-tables/index.ts';
import { loadGradeRule, loadScoringModel, loadStageRule } from '../../domain/scoring/index.ts';
import { sizeTableFrom } from '../../domain/size-class/index.ts';
import { calendarFrom } from '../../domain/time/calendar.ts';
import year2024 from '../../rules/calendar/2024.json' with { type: 'json' };
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import organisations from '../../rules/organisations/demo.json' with { type: 'json' };
import prescriptions from '../../rules/prescriptions/catalogue.json' with { type: 'json' };
import demoProducts from '../../rules/products/demo.json' with { type: 'json' };
import pointsProducts from '../../rules/products/innovation-points.json' with { type: 'json' };
import mechanismProducts from '../../rules/products/mechanism.json' with { type: 'json' };
import reasons from '../../rules/reasons/decline-reasons.json' with { type: 'json' };
import defaultRegion from '../../rules/regions/default.json' with { type: 'json' };
import demoRegion from '../../rules/regions/demo.json' with { type: 'json' };
import riskSchemes from '../../rules/risk-sharing/schemes.json' with { type: 'json' };
import demo18 from '../../rules/scoring-models/demo-18-stage-v1.json' with { type: 'json' };
import demo20 from '../../rules/scoring-models/demo-20-shape-v1.json' with { type: 'json' };
import gradeDemo from '../../rules/scoring-models/grade-rules/grade-demo-v1.json' with { type: 'json' };
import stageDemo from '../../rules/scoring-models/stage-rules/stage-demo-v1.json' with { type: 'json' };
import stageBinjiang from '../../rules/scoring-models/stage-rules/stage-hangzhou-binjiang-2020.json' with {
  type: 'json',
};
import sizes from '../../rules/size-classes/2011-300.json' with { type: 'json' };
import triage from '../../rules/triage/suggested.json' with { type: 'json' };
import { loaded } from './load.ts';

/** Every rule file that ships with the system, read and checked once, by the id that regions name. */
export const openShelf = () => {
  const ruleShelf = {
    stageRules: [stageDemo, stageBinjiang].map((json) => loaded('stage rule', loadStageRule(json))),
    gradeRules: [loaded('grade rule', loadGradeRule(gradeDemo))],
  };
  const models = [demo18, demo20].map((json) => loaded(json.modelId, loadScoringModel(json, ruleShelf)));
  const prescriptionCatalogue = loaded('prescriptions', prescriptionCatalogueFrom(prescriptions));
  const prescriptionCodes = new Set(prescriptionCatalogue.prescriptions.map(({ code }) => code));
  const reasonTable = loaded('reasons', reasonTableFrom(reasons, prescriptionCodes));
  const productFiles = [demoProducts, pointsProducts, mechanismProducts];
  const products = productFiles.flatMap((json) => loaded('products', loadProducts(json)));
  const calendar = calendarFrom([year2024, year2025, year2026]);
  if (!calendar.ok)
    throw new Error(`The holiday calendar cannot be used: ${JSON.stringify(calendar.problems)}`);
  return {
    models: new Map(models.map((model) => [model.modelId, model])),
    prescriptionCatalogue,
    prescriptionCodes,
    reasonTable,
    riskSchemes: loaded('risk sharing', riskSchemesFrom(riskSchemes)),
    triage: loaded(
      'triage',
      triageTableFrom(
        triage,
        reasonTable.reasons.map(({ code }) => code),
      ),
    ),
    catalogue: compileCatalogue(products, productFiles.map(({ version }) => version).join('+')),
    calendar: calendar.calendar,
    sizeTable: loaded('size classes', sizeTableFrom(sizes)),
    regions: new Map(
      [defaultRegion, demoRegion].map((json) => [json.id, loaded(json.id, regionSettingsFrom(json))]),
    ),
    organisations: loaded('organisations', organisationTreeFrom(organisations)),
  };
};

export type Shelf = ReturnType<typeof openShelf>;
