import { beforeAll, describe, expect, it } from 'vitest';
import type { ListRequest } from '../../shared/application/queries/port.ts';
import { bankA, enterprise, otherEnterpriseCode, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, recommendTo, screen, urge } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

/** Two firms of one county: the first was recommended to bank A and is late, the second waits for its review. */
const test = makeTestApp();
const second = applicant({
  name: '示例海川精密（虚构）',
  identity: { kind: 'uscc', code: otherEnterpriseCode },
});

beforeAll(async () => {
  await test.play(
    [does(regulator, openCase()), does(regulator, screen()), does(regulator, recommendTo('bank-a'))],
    'case-1',
  );
  test.clock.advanceDays(90);
  await test.play([does(regulator, openCase({ applicant: second }))], 'case-2');
});

const found = async (filter: Partial<ListRequest>, actor = regulator) => {
  const page = await test.app.listCases({ actor, limit: 50, ...filter });
  return page.ok ? page.value.cases.map(({ id }) => id).toSorted() : page.refusal.code;
};

describe('a search', () => {
  it.each([
    ['part of a name', '云枢', ['case-1']],
    ['two words that both stand in one name', '示例 海川', ['case-2']],
    ['two words in another order, and more space between', '  精密　海川 ', ['case-2']],
    ['a word of the name and one of the code', `海川 ${otherEnterpriseCode.slice(-4)}`, ['case-2']],
    ['two words of which one is nowhere', '示例 无此词', []],
    ['a bank’s name', '示例甲银行', ['case-1']],
    ['a bank’s English name, in any letters', 'example bank a', ['case-1']],
    ['a firm’s word and a bank’s', '云枢 银行', ['case-1']],
    ['a case number', 'case-2', ['case-2']],
  ])('by %s', async (_what, search, ids) => {
    expect(await found({ search })).toEqual(ids);
  });
  it('by a bank’s name finds nothing for whoever does not see every bank', async () => {
    expect(await found({ search: '银行' }, bankA)).toEqual([]);
    expect(await found({ search: '银行' }, enterprise)).toEqual([]);
  });
});

describe('an act on the cases of a list', () => {
  const give = (caseId: string, listedBy: Partial<ListRequest>) =>
    test.app.execute({ caseId, actor: regulator, command: urge(), listedBy });
  const urges = async (caseId: string) => {
    const record = await test.app.timeline(regulator, caseId);
    return record.ok ? record.value.filter(({ event }) => event.type === 'Urged').length : undefined;
  };

  it.each([
    ['another stage', 'case-1', { stages: ['screening'] as const }],
    ['not what was searched for', 'case-2', { search: '云枢' }],
    ['not overdue', 'case-2', { overdueOnly: true }],
  ])('does not touch a case that does not fit: %s', async (_why, caseId, filter) => {
    const before = await urges(caseId);
    expect(await give(caseId, filter)).toMatchObject({ ok: false, refusal: { code: 'not_in_list' } });
    expect(await urges(caseId)).toBe(before);
  });

  it('reaches those that fit', async () => {
    const [, late] = [await found({}), await found({ overdueOnly: true })];
    for (const caseId of late) expect(await give(caseId, { overdueOnly: true })).toMatchObject({ ok: true });
    expect(await give('case-2', { stages: ['screening'], search: '海川' })).toMatchObject({ ok: true });
    expect(await give('case-2', {})).toMatchObject({ ok: true });
    expect(await urges('case-2')).toBe(2);
  });
});
