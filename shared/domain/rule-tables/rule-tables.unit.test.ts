import { describe, expect, it } from 'vitest';
import catalogue from '../../rules/prescriptions/catalogue.json' with { type: 'json' };
import declineReasons from '../../rules/reasons/decline-reasons.json' with { type: 'json' };
import defaultRegion from '../../rules/regions/default.json' with { type: 'json' };
import demoRegion from '../../rules/regions/demo.json' with { type: 'json' };
import suggested from '../../rules/triage/suggested.json' with { type: 'json' };
import { prescriptionCatalogueFrom } from './prescriptions.ts';
import { reasonTableFrom } from './reasons.ts';
import { regionSettingsFrom } from './region.ts';
import type { Loaded } from './rule-header.ts';
import { triageTableFrom } from './triage.ts';

function wholeOf<T>(loaded: Loaded<T>): T {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}
const placesOf = (loaded: Loaded<unknown>) => (loaded.ok ? [] : loaded.problems.map(({ at }) => at));

const prescriptionCodes = new Set(
  wholeOf(prescriptionCatalogueFrom(catalogue)).prescriptions.map(({ code }) => code),
);
const reasons = wholeOf(reasonTableFrom(declineReasons, prescriptionCodes)).reasons;
const reasonCodes = reasons.map(({ code }) => code);

describe('the decline reasons', () => {
  it('are R01 to R18, and prescriptions RX1 to RX17', () => {
    const numbered = (prefix: string, count: number, width: number) =>
      Array.from({ length: count }, (_, index) => prefix + String(index + 1).padStart(width, '0'));
    expect(reasonCodes).toEqual(numbered('R', 18, 2));
    expect([...prescriptionCodes]).toEqual(numbered('RX', 17, 1));
  });

  it.each([
    // mechanism.md §4.3
    ['R01', 'yes', ['RX2', 'RX3', 'RX4', 'RX5', 'RX6']],
    ['R05', 'partly', ['RX7', 'RX8']],
    ['R09', 'no', ['RX17']],
    ['R12', 'time', []],
    ['R13', 'otherBank', []],
    ['R14', 'otherBank', ['RX7']],
    ['R16', 'no', []],
  ])('%s is repairable: %s, by %j', (code, repairable, prescriptions) => {
    const reason = reasons.find((candidate) => candidate.code === code);
    expect(reason).toMatchObject({ repairable, prescriptionCodes: prescriptions, isDecline: true });
  });

  it('only the withdrawal of the firm is no decline', () => {
    expect(reasons.filter(({ isDecline }) => !isDecline).map(({ code }) => code)).toEqual(['R18']);
  });

  it('whatever the firm can repair says how, and who helps', () => {
    for (const { code, repairable, repair, owners } of reasons) {
      if (repairable !== 'yes' && repairable !== 'partly') continue;
      expect(repair, code).not.toBeNull();
      expect(owners.length, code).toBeGreaterThan(0);
    }
  });
});

describe('the suggested triage table', () => {
  const table = wholeOf(triageTableFrom(suggested, reasonCodes));
  const routeOf = (code: string) => table.routes[table.rows.get(code)?.class ?? 'withdrawal'].route;

  it('says that it is a design to be confirmed', () => {
    expect(suggested.provenance.status).toBe('designed_to_be_confirmed');
    expect(table.version).toBe('triage-suggested@1.0.0');
  });

  it.each([
    ['R13', 'secondRecommendation'],
    ['R14', 'secondRecommendation'],
    ['R02', 'jointDiagnosis'],
    ['R06', 'jointDiagnosis'],
    ['R12', 'cultivation'],
    ['R17', 'cultivation'],
    ['R09', 'close'],
    ['R16', 'close'],
    ['R18', 'close'],
    ['standard:lawfulOperation', 'jointDiagnosis'],
    ['standard:fixedPremises', 'jointDiagnosis'],
    ['standard:goodCredit', 'jointDiagnosis'],
    ['standard:genuineNeed', 'close'],
    ['standard:lawfulUse', 'close'],
  ])('%s goes to %s', (code, route) => expect(routeOf(code)).toBe(route));

  it('nothing ends or waits long without a person', () => {
    const alone = Object.values(table.routes).filter(({ confirm }) => !confirm);
    expect(alone.map(({ route }) => route)).toEqual(['secondRecommendation', 'jointDiagnosis']);
  });

  it('is refused when a reason has no row, a row no reason, or a case would close by itself', () => {
    const [first, ...others] = suggested.rows;
    expect(placesOf(triageTableFrom({ ...suggested, rows: others }, reasonCodes))).toEqual(['/rows']);
    expect(placesOf(triageTableFrom(suggested, reasonCodes.slice(1)))).toEqual(['/rows/0']);
    expect(
      placesOf(triageTableFrom({ ...suggested, rows: [...suggested.rows, first] }, reasonCodes)),
    ).toEqual(['/rows/23']);
    const routes = { ...suggested.routes, hardNegative: { route: 'close', confirm: false } };
    expect(placesOf(triageTableFrom({ ...suggested, routes }, reasonCodes))).toEqual([
      '/routes/hardNegative',
    ]);
    expect(placesOf(triageTableFrom({ ...suggested, routes: {} }, reasonCodes))).toHaveLength(5);
    expect(
      placesOf(
        triageTableFrom({ ...suggested, rows: [{ ...first, class: 'bad luck' }, ...others] }, reasonCodes),
      ),
    ).toContain('/rows/0');
  });
});

describe('regional settings', () => {
  it('of a region not configured leave unset whatever no source gives', () => {
    const region = wholeOf(regionSettingsFrom(defaultRegion));
    expect(Object.values(region.deadlines).every(({ value }) => value === null)).toBe(true);
    expect(
      [region.maxRounds, region.minimumAgeMonths, region.triageTable, region.scoringModel].map(
        ({ value }) => value,
      ),
    ).toEqual([null, null, null, null]);
  });

  it('of the fictional region take the month of T1 and the twelve months of T11', () => {
    const region = wholeOf(regionSettingsFrom(demoRegion));
    expect(region.deadlines.bankAnswer).toEqual({
      value: { unit: 'months', count: 1, start: 'recommended' },
      source: expect.stringContaining('T1'),
    });
    expect(region.minimumAgeMonths.value).toBe(12);
    expect(region.provenance.status).toBe('demo');
  });

  it('name tables that exist', () => {
    const idOf = ({ id, version }: { id: string; version: string }) => `${id}@${version}`;
    const region = wholeOf(regionSettingsFrom(demoRegion));
    expect(region.reasonTable.value).toBe(idOf(declineReasons));
    expect(region.triageTable.value).toBe(idOf(suggested));
    expect(region.prescriptionCatalogue.value).toBe(idOf(catalogue));
  });

  it.each([
    ['/deadlines/contact', { deadlines: { ...demoRegion.deadlines, contact: undefined } }],
    [
      '/deadlines/contact/value',
      { deadlines: { ...demoRegion.deadlines, contact: { value: { unit: 'weeks' }, source: 'x' } } },
    ],
    ['/deadlines/contact/source', { deadlines: { ...demoRegion.deadlines, contact: { value: null } } }],
    ['/maxRounds/value', { maxRounds: { value: 0, source: 'x' } }],
    ['/minimumAgeMonths/value', { minimumAgeMonths: { value: '12', source: 'x' } }],
    ['/reminders/value', { reminders: { value: [{ daysBefore: 1 }, { daysBefore: 1 }], source: 'x' } }],
    ['/reminders/value', { reminders: { value: [{ daysBefore: 0.5 }], source: 'x' } }],
    ['/scoringModel/value', { scoringModel: { value: '', source: 'x' } }],
    ['/scoringModel', { scoringModel: undefined }],
    ['/divisionCode', { divisionCode: '37' }],
    ['/name', { name: '示例' }],
    ['/schema', { schema: 'other' }],
    ['/version', { version: '1' }],
    ['/validFrom', { validFrom: '2026-02-30' }],
    ['/provenance', { provenance: null }],
    ['/provenance/status', { provenance: { ...demoRegion.provenance, status: 'trust me' } }],
  ])('with a mistake at %s are refused', (at, change) => {
    expect(placesOf(regionSettingsFrom({ ...demoRegion, ...change }))).toEqual([at]);
  });
});

describe('reasons and prescriptions with mistakes are refused', () => {
  const [reason] = declineReasons.reasons;
  const withReason = (change: object) =>
    placesOf(reasonTableFrom({ ...declineReasons, reasons: [{ ...reason, ...change }] }, prescriptionCodes));

  it.each([
    ['/reasons/0', { name: '无抵押' }],
    ['/reasons/0', { repairable: 'perhaps' }],
    ['/reasons/0', { isDecline: false }],
    ['/reasons/0/owners', { owners: ['nobody'] }],
    ['/reasons/0/prescriptionCodes', { prescriptionCodes: ['RX99'] }],
  ])('%s: %j', (at, change) => expect(withReason(change)).toEqual([at]));

  it('a code that stands twice', () => {
    const twice = { ...declineReasons, reasons: [reason, reason] };
    expect(placesOf(reasonTableFrom(twice, prescriptionCodes))).toEqual(['/reasons/1/code']);
    const [rx] = catalogue.prescriptions;
    expect(placesOf(prescriptionCatalogueFrom({ ...catalogue, prescriptions: [rx, rx] }))).toEqual([
      '/prescriptions/1/code',
    ]);
    expect(
      placesOf(prescriptionCatalogueFrom({ ...catalogue, prescriptions: [{ ...rx, kind: 'magic' }] })),
    ).toEqual(['/prescriptions/0']);
  });
});
