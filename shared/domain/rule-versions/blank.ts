import { deadlineNames, tableNames } from '../rule-tables/index.ts';
import type { RuleContent } from './document.ts';
import type { RuleKind } from './kinds.ts';

const unset = { value: null, source: '' };
const bilingual = { zh: '', en: '' };
/** A calendar and two tables that no case can do without: those that ship with the system, until another is named. */
const named = (value: string) => ({ value, source: '' });

/** What a document of each kind begins with where there is nothing to begin from: every member there, nothing decided. */
const blanks: { readonly [Kind in RuleKind]: (id: string) => RuleContent } = {
  region: (id) => ({
    ...{ schema: 'huizhen/region/1', id, name: bilingual, divisionCode: null },
    deadlines: Object.fromEntries(deadlineNames.map((name) => [name, unset])),
    ...Object.fromEntries(
      [
        'reminders',
        'minimumAgeMonths',
        'maxRounds',
        'retention',
        'erasureAnswerDays',
        'selfRegistration',
        'evidenceRules',
        'bankSilence',
        'extensionApproval',
        'cityExtensions',
        'sessionRules',
        'handUpAnswerDays',
      ].map((name) => [name, unset]),
    ),
    ...Object.fromEntries(tableNames.map((name) => [name, unset])),
    calendar: named('cn'),
    reasonTable: named('decline-reasons'),
    prescriptionCatalogue: named('prescriptions'),
  }),
  product: (id) => ({
    schema: 'huizhen/product/1',
    product: {
      ...{ id, bankId: '', bankName: bilingual, name: bilingual, status: 'sourced' },
      provenance: { status: 'published', section: '', evidence: '' },
    },
  }),
  scoringModel: (modelId) => ({
    ...{ schema: 'huizhen/scoring-model/1', modelId, validTo: null, region: '', title: bilingual },
    weights: {
      ...{ status: 'user_defined', author: null, method: null, sourceDocument: null, sourcePage: null },
      ...{ sourceSha256: null, reviewedBy: null, reviewedOn: null },
    },
    scale: { baseMax: 100, bonusMax: 0, deductionMax: null },
    ...{ stageRule: '', gradeRule: '', constraints: [], indicators: [] },
  }),
  stageRule: (ruleId) => ({
    schema: 'huizhen/stage-rule/1',
    ruleId,
    stages: [],
    branches: [],
    otherwise: '',
  }),
  gradeRule: (ruleId) => ({ schema: 'huizhen/grade-rule/1', ruleId, minCoverage: 0, bands: [] }),
  triageTable: (id) => ({ schema: 'huizhen/triage/1', id, routes: {}, rows: [] }),
  reasonTable: (id) => ({ schema: 'huizhen/decline-reasons/1', id, owners: {}, reasons: [] }),
  prescriptionCatalogue: (id) => ({ schema: 'huizhen/prescriptions/1', id, prescriptions: [] }),
  riskSchemes: (id) => ({ schema: 'huizhen/risk-sharing/1', id, roles: {}, schemes: [] }),
  sizeTable: (id) => ({ schema: 'huizhen/size-classes/1', id, amountUnit: 'wanYuan', names: {}, rows: [] }),
  plausibility: (id) => ({
    ...{ schema: 'huizhen/plausibility/1', id },
    usualAmountFen: { most: null, source: '' },
    timesRevenue: { most: null, source: '' },
    usualRateBp: { least: null, most: null, source: '' },
  }),
  calendarYear: (id) => ({
    ...{ schema: 'huizhen/calendar-year/1', year: Number(id), holidays: [], makeUpWorkdays: [] },
    coveredUntil: `${id}-12-31`,
  }),
};

/** A provenance to fill in: what a county sets itself is its own design until it says otherwise. */
const provenance = { status: 'designed', source: bilingual, evidence: '' };

export const blankContent = (kind: RuleKind, id: string): RuleContent => ({
  ...blanks[kind](id),
  provenance,
});
