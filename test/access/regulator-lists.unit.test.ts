import { beforeAll, describe, expect, it } from 'vitest';
import { registerPk } from '../../shared/application/keys.ts';
import type { ListRequest } from '../../shared/application/queries/port.ts';
import { registerLineIn } from '../../shared/application/register/register-line-item.ts';
import { shelfMarkWrite } from '../../shared/application/register/register-marks.ts';
import { registerLineOf } from '../../shared/domain/register/line.ts';
import { bankA, citySupervisor, neighbour, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, recommendTo, screen, withdraw } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const firms = ['甲', '乙', '丙', '丁', '戊', '己', '庚'] as const;

/** Seven firms of one county that ask for 100 to 700 万元; the first two were recommended to bank A. */
const sevenFirms = async () => {
  const test = makeTestApp();
  for (const [nth, name] of firms.entries()) {
    const firm = applicant({
      name: `示例${name}机械（虚构）`,
      identity: { kind: 'businessLicence', code: `37010020000000${nth}` },
      contact: { name: '虚构', phone: `1390000000${nth}` },
    });
    const opening = openCase({ applicant: firm });
    const need = { ...opening.need, amountFen: (nth + 1) * 100_000_000 };
    await test.play([does(regulator, { ...opening, need })], `case-${nth + 1}`);
    if (nth < 2)
      await test.play([does(regulator, screen()), does(regulator, recommendTo('bank-a'))], `case-${nth + 1}`);
  }
  return test;
};

type Test = Awaited<ReturnType<typeof sevenFirms>>;
const pageOf = async ({ app }: Test, request: Partial<ListRequest> = {}) => {
  const page = await app.listCases({ actor: regulator, limit: 50, ...request });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
};
const idsOf = async (test: Test, request: Partial<ListRequest> = {}) =>
  (await pageOf(test, request)).cases.map(({ id }) => id.replace('case-', '')).join('');

describe('a regulator’s list', () => {
  let test: Test;
  beforeAll(async () => {
    test = await sevenFirms();
  });

  it.each([
    ['several stages', { stages: ['bankHandling', 'triage'] }, '21'],
    ['a bank that was asked', { banks: ['bank-a'] }, '21'],
    ['whom the case waits for', { holders: ['bank-a'] }, '21'],
    ['an amount from and to', { amountFen: { from: 300_000_000, to: 500_000_000 } }, '543'],
    ['a day on which none was opened', { opened: { to: '2020-01-01' } }, ''],
    ['a channel that none came in by', { channels: ['list'] }, ''],
    ['another county', { groups: ['wg-demo-west'] }, ''],
    ['initials of the name', { search: 'slbjx' }, '3'],
  ] as const)('is narrowed to %s', async (_what, filter, ids) => {
    const found = await idsOf(test, filter as Partial<ListRequest>);
    expect([...found].toSorted().reverse().join('')).toBe(ids);
  });

  it('is ordered as a whole, and told how large it is as a whole', async () => {
    const sort = { key: 'amount', descending: false } as const;
    const page = await pageOf(test, { limit: 3, sort });
    expect(page.cases.map(({ id }) => id)).toEqual(['case-1', 'case-2', 'case-3']);
    expect([page.total, page.totalFen]).toEqual([7, 2_800_000_000]);
  });

  it('counts beside each value what choosing it would leave', async () => {
    const { counts } = await pageOf(test, { stages: ['bankHandling'], counted: true });
    expect(counts?.['stage']).toMatchObject({ bankHandling: 2, screening: 5 });
    expect(counts?.['bank']).toEqual({ 'bank-a': 2 });
  });

  it('finds a telephone number for who may read the file, and for nobody else', async () => {
    expect(await idsOf(test, { search: '13900000002' })).toBe('3');
    expect(await idsOf(test, { search: '13900000001', actor: bankA })).toBe('');
    expect(await idsOf(test, { search: '13900000002', actor: neighbour })).toBe('');
    expect(JSON.stringify(await pageOf(test, { search: '13900000002' }))).not.toContain('13900000002');
  });

  it('refuses a cursor that is none', async () => {
    expect(await test.app.listCases({ actor: regulator, limit: 5, cursor: '%7B' })).toMatchObject({
      refusal: { code: 'invalid_cursor' },
    });
  });

  it('is refused where it would hold too many ended cases', async () => {
    const ended = Array.from({ length: 30 }, (_, nth) => `20${10 + nth}` as const) as never;
    const wide = await test.app.listCases({ actor: citySupervisor, limit: 5, ended });
    expect(wide).toMatchObject({ refusal: { code: 'list_too_wide' } });
  });
});

describe('pages of a regulator’s list', () => {
  it('bring every row that stays as it is once, and say that others have moved', async () => {
    const test = await sevenFirms();
    const sort = { key: 'amount', descending: true } as const;
    const first = await pageOf(test, { limit: 3, sort });
    await test.play([does(regulator, withdraw())], 'case-7');
    const place = first.cursor === undefined ? {} : { cursor: first.cursor };
    const second = await pageOf(test, { limit: 3, sort, ...place });
    expect(second.cases.map(({ id }) => id)).toEqual(['case-4', 'case-3', 'case-2']);
    expect([first.changed, second.changed]).toEqual([undefined, true]);
  });

  it('hold ended cases where they are asked for', async () => {
    const test = await sevenFirms();
    await test.play([does(regulator, withdraw())], 'case-7');
    expect(await idsOf(test)).not.toContain('7');
    expect(await idsOf(test, { stages: ['withdrawn'] })).toBe('7');
    expect(await idsOf(test, { ended: ['recent'] })).toContain('7');
    expect(await idsOf(test, { search: 'case-7' })).toBe('7');
    expect(await idsOf(test, { search: '370100200000006' })).toBe('7');
  });

  it('find a firm by its name though its case came to rest lately', async () => {
    const test = await sevenFirms();
    await test.play([does(regulator, withdraw())], 'case-7');
    expect(await idsOf(test, { search: '庚机械' })).toBe('7');
    expect(await idsOf(test, { search: '庚机械', ended: ['2020'] })).toBe('');
    expect(await idsOf(test, { search: '庚机械', stages: ['triage'] })).toBe('');
  });
});

it('a line of the version before is completed from its case', async () => {
  const test = await sevenFirms();
  const pk = registerPk('wg-demo-east', 'open');
  const item = await test.table.get({ pk, sk: 'case-1' });
  if (!item) throw new Error('the case has its line');
  const {
    openedAt: _o,
    enteredAt: _e,
    purpose: _p,
    rounds: _r,
    due: _d,
    holder: _h,
    ...older
  } = registerLineOf(await test.file('case-1'));
  await test.table.transact([
    { kind: 'put', item: { ...item, data: older as never } },
    shelfMarkWrite('wg-demo-east', 'open', 'case-1', 'older'),
  ]);
  expect(registerLineIn({ ...item, data: older as never })).toMatchObject({ caseId: 'case-1', rounds: 1 });
  const page = await pageOf(test, { holders: ['bank-a'] });
  expect(page.cases.map(({ id }) => id).toSorted()).toEqual(['case-1', 'case-2']);
  expect(page.cases.every(({ dueAt }) => dueAt !== undefined)).toBe(true);
});
