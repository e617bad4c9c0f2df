import year2024 from '../../rules/calendar/2024.json' with { type: 'json' };
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import organisations from '../../rules/organisations/demo.json' with { type: 'json' };
import plausibility from '../../rules/plausibility/designed.json' with { type: 'json' };
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

/** Every rule file that ships with the system, by what it is for. In a bundle each is read when it is first asked for. */
export const ruleFiles = {
  /** The years of the calendar `cn`: each notice adds one. */
  calendarYears: () => [year2024, year2025, year2026],
  organisations: () => organisations,
  plausibility: () => plausibility,
  prescriptions: () => [prescriptions],
  products: () => [demoProducts, pointsProducts, mechanismProducts],
  reasons: () => [reasons],
  regions: () => [defaultRegion, demoRegion],
  riskSchemes: () => [riskSchemes],
  scoringModels: () => [demo18, demo20],
  gradeRules: () => [gradeDemo],
  stageRules: () => [stageDemo, stageBinjiang],
  sizeClasses: () => [sizes],
  triage: () => [triage],
} as const satisfies Readonly<Record<string, () => unknown>>;
