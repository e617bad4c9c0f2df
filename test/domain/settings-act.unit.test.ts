import { describe, expect, it } from 'vitest';
import { referenceBookFrom } from '../../shared/adapters/reference/reference-data.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { RegionSettings } from '../../shared/domain/rule-tables/index.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { bankA, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, closedAsLent, prescribed, toDiagnosis, withdrawn } from '../support/paths.ts';
import { hash } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { startOfTests } from '../support/virtual-clock.ts';

const shelf = openShelf();
const start = Date.parse(startOfTests);
const regionOf = (id: string): RegionSettings => {
  const region = shelf.regions.find((one) => one.id === id);
  if (!region) throw new Error(`No region ${id}`);
  return region;
};
const bookOf = (more: Partial<Shelf>) => makeRuleBook(hash, { ...shelf, ...more });
const rulesOf = (more: Partial<Shelf>, at = start, regionId = 'demo') => {
  const rules = bookOf(more).caseRules(regionId, at);
  if (!rules) throw new Error('No rules are in force');
  return rules;
};

/** A setting is whatever holds a value and says where it comes from; limits stand one floor below. */
const settingsIn = (object: object, prefix = ''): readonly string[] =>
  Object.entries(object).flatMap(([name, member]) => {
    if (name === 'deadlines') return settingsIn(member, 'deadlines.');
    return typeof member === 'object' && member !== null && 'value' in member ? [`${prefix}${name}`] : [];
  });

/** The region, and a note of each setting whose value somebody reads. */
const watched = (region: RegionSettings) => {
  const read = new Set<string>();
  const noting = (object: object, prefix = ''): object =>
    Object.fromEntries(
      Object.entries(object).map(([name, member]) => {
        if (name === 'deadlines') return [name, noting(member, 'deadlines.')];
        if (!settingsIn({ [name]: member }).includes(name)) return [name, member];
        const value = () => {
          read.add(`${prefix}${name}`);
          return member.value;
        };
        return [name, Object.defineProperty({ ...member }, 'value', { get: value })];
      }),
    );
  return { region: noting(region) as RegionSettings, read };
};

/** Settings of the region that neither a decision of any way a case can go nor a session asks for. */
const readByNobody = async (of: RegionSettings): Promise<readonly string[]> => {
  const { region, read } = watched(of);
  const told = { rules: rulesOf({ regions: [region] }), book: bookOf({ regions: [region] }) };
  for (const steps of ways) story(steps, told);
  await holdSession(told.book);
  return settingsIn(of)
    .filter((name) => !read.has(name))
    .toSorted();
};

/** Cases that go every way there is, on the domain alone. */
const ways: readonly (readonly Step[])[] = [
  closedAsLent,
  [...prescribed, does(department, say.settle()), does(regulator, say.recommendTo('bank-a'))],
  [...prescribed, does(regulator, say.handUp())],
  [...asking('bank-a'), does({ ...regulator, roles: ['clerk'] }, say.askExtension())],
  [...withdrawn, does(enterprise, say.requestErasure())],
  [
    ...closedAsLent.slice(0, -3),
    does(bankA, say.signContract({ riskScheme: 'anhui-4321', riskShares: say.anhuiShares })),
  ],
];

/** A session is called over a case that waits for it. */
const holdSession = async (rules: RuleBook): Promise<void> => {
  const test = makeTestApp({ rules });
  await test.play(toDiagnosis);
  const called = await test.app.convene({
    ...{ actor: regulator, sessionId: 's-1', startsAt: test.clock.now() + 30 * msPerDay, place: '二楼' },
    ...{ conveners: ['city-demo'], invited: ['bank-a'], caseIds: [say.caseId] },
  });
  if (!called.ok) throw new Error(called.refusal.code);
};

describe('every setting of a region', () => {
  it('is read by a decision', async () => {
    expect(await readByNobody(regionOf('demo'))).toEqual([]);
  });
  it('is found out where a fresh one is read by nobody', async () => {
    const fresh = { value: 5, source: 'a county' };
    const demo = regionOf('demo');
    const more = { ...demo, siteVisits: fresh, deadlines: { ...demo.deadlines, siteVisit: fresh } };
    expect(await readByNobody(more)).toEqual(['deadlines.siteVisit', 'siteVisits']);
  });
});

describe('the tables a region names', () => {
  const [reasons] = shelf.reasonTables;
  const [triage] = shelf.triageTables;
  if (!reasons || !triage) throw new Error('The tables are missing');
  const other = {
    ...reasons,
    version: '2.0.0',
    reasons: reasons.reasons.map((one) => (one.code === 'R13' ? { ...one, code: 'R99' } : one)),
  };
  const hill: RegionSettings = {
    ...regionOf('demo'),
    id: 'hill',
    reasonTable: { value: 'decline-reasons@2.0.0', source: 'the county' },
    triageTable: { value: null, source: 'not decided' },
  };
  const both = { regions: [...shelf.regions, hill], reasonTables: [reasons, other] };

  it('are the ones used: two regions, two tables', () => {
    const asked = story(asking('bank-a', 'bank-b'));
    given(asked)
      .when(say.decline('R13'), bankA, { rules: rulesOf(both) })
      .thenEvents({
        type: 'CreditDeclined',
        decline: { reasonTableVersion: 'decline-reasons@1.0.0' },
      });
    const rules = rulesOf(both, start, 'hill');
    given(asked).when(say.decline('R13'), bankA, { rules }).thenRefused('unknown_reason', 'reasonCodes.0');
    given(asked)
      .when(say.decline('R99'), bankA, { rules })
      .thenEvents({
        type: 'CreditDeclined',
        decline: { reasonTableVersion: 'decline-reasons@2.0.0' },
      });
  });
  it('are what the people of the region read in their lists', () => {
    const organisations: Shelf['organisations'] = new Map(
      [...shelf.organisations].map(([id, one]) => [
        id,
        id === 'city-other' ? { ...one, region: 'hill' } : one,
      ]),
    );
    const reference = referenceBookFrom({ ...shelf, ...both, organisations }, () => start);
    const codesFor = (orgId: string) => reference(orgId).reasons.map(({ code }) => code);
    expect(codesFor('wg-demo-east')).toContain('R13');
    expect(codesFor('wg-other')).toContain('R99');
    expect(codesFor('wg-other')).not.toContain('R13');
    expect(codesFor('bank-a')).toEqual(expect.arrayContaining(['R13', 'R99']));
  });
  it('leave the route to a person where there is no triage table', () => {
    const asked = story([...asking('bank-a'), does(bankA, say.decline('R99'))], {
      rules: rulesOf(both, start, 'hill'),
      book: bookOf(both),
    });
    expect(asked.file.phase).toMatchObject({ stage: 'triage', cause: 'noBankGranted' });
    expect(asked.file.phase).not.toHaveProperty('suggestion');
    given(asked)
      .when(say.decideTriage('jointDiagnosis'), regulator, { rules: rulesOf(both, start, 'hill') })
      .thenEvents({ type: 'TriageDecided' }, { type: 'StageEntered' });
  });
});
