import { describe, expect, it } from 'vitest';
import { referenceBookFrom } from '../../shared/adapters/reference/reference-data.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { unrepairedBanks } from '../../shared/domain/case/decide/recommendation.ts';
import type { RegionSettings } from '../../shared/domain/rule-tables/index.ts';
import { bankA, department, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { accepted, asking, prescribed, repaired } from '../support/paths.ts';
import { hash } from '../support/rule-books.ts';
import { does, story } from '../support/story.ts';
import { startOfTests } from '../support/virtual-clock.ts';

const shelf = openShelf();
const [reasons] = shelf.reasonTables;
const demo = shelf.regions.find(({ id }) => id === 'demo');
if (!reasons || !demo) throw new Error('The demo rules are missing');

/** From July on the region goes by a table in which R02 is called otherwise and needs another prescription. */
const renamed = { zh: '资料不全（新）', en: 'Papers incomplete (new)' };
const later: Shelf = {
  ...shelf,
  reasonTables: [
    reasons,
    {
      ...reasons,
      version: '2.0.0',
      validFrom: '2026-07-01',
      reasons: reasons.reasons.map((one) =>
        one.code === 'R02' ? { ...one, name: renamed, prescriptionCodes: ['RX11'] } : one,
      ),
    },
  ],
  regions: [
    ...shelf.regions,
    {
      ...demo,
      version: '2.0.0',
      validFrom: '2026-07-01',
      reasonTable: { value: 'decline-reasons@2.0.0', source: 'the county' },
    } satisfies RegionSettings,
  ],
};
const july = Date.parse('2026-07-01T00:00:00+08:00');
const rulesOf = (at: number) => {
  const rules = makeRuleBook(hash, later).caseRules('demo', at);
  if (!rules) throw new Error('No rules are in force');
  return rules;
};

describe('a case keeps the versions it was decided by', () => {
  it('of the tables of reasons, triage, prescriptions, sizes, calendar and risk schemes', () => {
    const { events } = story([
      ...prescribed,
      does(department, say.settle()),
      does(regulator, say.recommendTo('bank-a')),
    ]);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'CreditDeclined',
        decline: expect.objectContaining({ reasonTableVersion: 'decline-reasons@1.0.0' }),
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'TriageSuggested',
        suggestion: expect.objectContaining({ tableVersion: 'triage-suggested@1.0.0' }),
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'PrescriptionAdded',
        prescription: expect.objectContaining({ catalogueVersion: 'prescriptions@1.0.0' }),
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'RecommendationPrepared',
        preparation: expect.objectContaining({ sizeTableVersion: '2011-300@1.0.0' }),
      }),
    );
    const recommended = events.find(({ type }) => type === 'Recommended');
    expect(JSON.stringify(recommended)).toContain('"calendarVersion":"2024@1.0.0+2025@1.0.0+2026@1.0.0"');

    const signed = story([
      ...accepted,
      does(bankA, say.signContract({ riskScheme: 'anhui-4321', riskShares: say.anhuiShares })),
    ]);
    expect(signed.file.outcome?.contract).toMatchObject({
      riskScheme: 'anhui-4321',
      riskSchemesVersion: 'risk-schemes@1.1.0',
    });
  });

  it('so what failed is judged by the table a bank declined by, after another has come into force', () => {
    const { file } = story(repaired);
    const declinedBy = file.rounds[0]?.lines.map(({ bankId }) => bankId);
    const [done] = file.prescriptions;
    if (!done) throw new Error('Nothing was prescribed');
    const failed = { ...done, state: 'failed', code: 'RX16' } as const;
    const tried = { ...file, prescriptions: [failed, { ...done, id: 'rx-2', code: 'RX1' }] };
    expect(unrepairedBanks(tried, rulesOf(july).reason)).toEqual(declinedBy);
    const forgetting = (code: string) => rulesOf(july).reason(code);
    expect(unrepairedBanks(tried, forgetting)).toEqual([]);
  });

  it('and what they said then stays readable beside what they say now', () => {
    const nameIn = (table: string, at: number) => {
      const {
        reasons: inForce,
        otherVersions,
        reasonTableVersion,
      } = referenceBookFrom(later, () => at)('wg-demo-east');
      const row =
        otherVersions.reasons.find((one) => one.code === 'R02' && one.table === table) ??
        inForce.find(({ code }) => code === 'R02');
      return [reasonTableVersion, row?.name.zh];
    };
    const then = reasons.reasons.find(({ code }) => code === 'R02')?.name.zh;
    expect(nameIn('decline-reasons@1.0.0', july - 1)).toEqual(['1.0.0', then]);
    expect(nameIn('decline-reasons@1.0.0', july)).toEqual(['2.0.0', then]);
    expect(nameIn('decline-reasons@2.0.0', july)).toEqual(['2.0.0', renamed.zh]);
  });

  it('a process that lives over midnight hands out the new words', () => {
    let now = july - 1;
    const reference = referenceBookFrom(later, () => now);
    expect(reference('wg-demo-east').reasonTableVersion).toBe('1.0.0');
    now = july;
    expect(reference('wg-demo-east').reasonTableVersion).toBe('2.0.0');
    expect(reference().reasonTableVersion).toBe('1.0.0+2.0.0');
  });

  it('a decline without a version, as the first ones were, is read by the table in force', () => {
    const { file } = story(asking('bank-a'));
    expect(file.rounds).toHaveLength(1);
    const { reason } = rulesOf(Date.parse(startOfTests));
    expect(reason('R02', undefined)).toEqual(reason('R02'));
    expect(reason('R02', 'no-such-table@1.0.0')).toEqual(reason('R02'));
  });
});
