import { beforeAll, describe, expect, it } from 'vitest';
import { partsRegister, registerPk } from '../../shared/application/keys.ts';
import type { CaseSummary, ListRequest } from '../../shared/application/queries/port.ts';
import { checkParts, checkRegister } from '../../shared/application/register/rebuild-register.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { bankA, bankB, department, guarantor, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import {
  decline,
  grant,
  openCase,
  recommendTo,
  requestInformation,
  screen,
  withdraw,
} from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { askedAgain, lent, type Party, parties, partyNames, secretOf } from './parties.ts';

const firms = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const;

/** Eight firms that ask for 100 to 800 万元: all recommended to bank A, those with odd numbers to bank B as well. */
const eightFirms = async () => {
  const test = makeTestApp();
  for (const [nth, name] of firms.entries()) {
    const opening = openCase({
      applicant: applicant({
        name: `示例${name}机械（虚构）`,
        identity: { kind: 'businessLicence', code: `37010020000000${nth}` },
      }),
    });
    const need = { ...opening.need, amountFen: (nth + 1) * 100_000_000 };
    const banks = nth % 2 === 0 ? (['bank-a', 'bank-b'] as const) : (['bank-a'] as const);
    await test.play(
      [
        does(regulator, { ...opening, need }),
        does(regulator, screen()),
        does(regulator, recommendTo(...banks)),
      ],
      `case-${nth + 1}`,
    );
  }
  await test.play([does(bankA, decline('R02'))], 'case-1');
  await test.play([does(bankB, decline('R13'))], 'case-1');
  await test.play([does(bankB, grant())], 'case-3');
  await test.play([does(bankA, requestInformation('req-1'))], 'case-2');
  return test;
};
type Test = Awaited<ReturnType<typeof eightFirms>>;

const pageOf = async ({ app }: Test, actor: Actor, request: Partial<ListRequest> = {}) => {
  const page = await app.listCases({ actor, limit: 50, ...request });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
};
const idsOf = (cases: readonly CaseSummary[]) => cases.map(({ id }) => id.replace('case-', '')).join('');

describe('a bank’s list', () => {
  let test: Test;
  beforeAll(async () => {
    test = await eightFirms();
  });

  it('begins with what is most pressing, and ends with what is done', async () => {
    const { cases, total } = await pageOf(test, bankA);
    expect(total).toBe(8);
    expect(idsOf(cases.slice(-2))).toBe('21');
    expect(cases.at(-2)?.asked?.state).toBe('waitingForPapers');
  });

  it('is ordered as a whole over its pages, each case once', async () => {
    const sort = { key: 'amount', descending: true } as const;
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageOf(test, bankA, { limit: 3, sort, ...(cursor !== undefined && { cursor }) });
      expect(page.total).toBe(8);
      found.push(idsOf(page.cases));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(found).toEqual(['876', '543', '21']);
  });

  it.each([
    ['what is to be done', { turns: ['papers'] }, '2'],
    ['several things to be done', { turns: ['papers', 'done'] }, '21'],
    ['an amount from and to', { amountFen: { from: 300_000_000, to: 500_000_000 } }, '543'],
    ['its own reason', { reasons: ['R02'] }, '1'],
    ['another bank’s reason', { reasons: ['R13'] }, ''],
    ['another bank', { banks: ['bank-b'] }, ''],
    ['another bank’s product', { products: ['bank-b-growth'] }, ''],
    ['who has it in the work group', { assignees: ['none'], channels: ['visit'] }, ''],
    ['a channel that it is not told', { channels: ['self', 'list', 'phone', 'studio', 'visit'] }, ''],
    ['part of a name', { search: '丙机械' }, '3'],
    ['initials', { search: 'slbjx' }, '3'],
    ['an identity code', { search: '370100200000004' }, '5'],
    ['a case number', { search: 'case-6' }, '6'],
  ] as const)('is narrowed to %s', async (_what, filter, ids) => {
    const { cases, total } = await pageOf(test, bankA, filter as Partial<ListRequest>);
    expect([...idsOf(cases)].toSorted().reverse().join('')).toBe(ids);
    expect(total).toBe(ids.length);
  });

  it('counts what choosing a value would leave, and no value that is another’s', async () => {
    const { counts } = await pageOf(test, bankA, { turns: ['done'], counted: true });
    expect(counts?.['turn']).toEqual({ answer: 6, papers: 1, done: 1 });
    expect(counts?.['bank']).toEqual({ 'bank-a': 1 });
    expect(JSON.stringify(counts)).not.toMatch(/bank-b|R13|visit/);
  });

  it('of another bank holds what that one was asked, and nothing that it was not', async () => {
    expect([...idsOf((await pageOf(test, bankB)).cases)].toSorted().join('')).toBe('1357');
    expect((await pageOf(test, bankB, { search: 'case-2' })).cases).toEqual([]);
    expect((await pageOf(test, bankB, { search: '370100200000001' })).cases).toEqual([]);
  });

  it('holds what ended lately, and older years when they are asked for', async () => {
    const later = await eightFirms();
    await later.play([does(regulator, withdraw())], 'case-8');
    const { cases } = await pageOf(later, bankA);
    expect(cases.find(({ id }) => id === 'case-8')).toMatchObject({ asked: { state: 'lapsed' } });
    const year = new Date(later.clock.now()).getUTCFullYear();
    later.clock.advanceDays(100);
    expect(idsOf((await pageOf(later, bankA)).cases)).not.toContain('8');
    const ended = [`20${String(year).slice(2)}`] as unknown as ListRequest['ended'];
    expect(idsOf((await pageOf(later, bankA, { ...(ended && { ended }) })).cases)).toContain('8');
  });
});

describe('a list of tasks', () => {
  it('filters and sorts over what its owner may know', async () => {
    const test = makeTestApp();
    await test.play(askedAgain);
    for (const actor of [department, guarantor]) {
      const { cases, counts } = await pageOf(test, actor, { counted: true, turns: ['done'] });
      expect(cases).toMatchObject([{ tasks: [{ state: 'done' }] }]);
      expect(Object.keys(counts ?? {}).toSorted()).toEqual([
        'assignee',
        'group',
        'industry',
        'stage',
        'turn',
      ]);
      expect((await pageOf(test, actor, { turns: ['task'] })).cases).toEqual([]);
      expect((await pageOf(test, actor, { search: '云枢' })).cases).toHaveLength(1);
    }
  });
});

/** What of a case each party finds in its list: by which words its line says it. */
const lists: Readonly<Record<Party, readonly (keyof CaseSummary)[] | 'nothing'>> = {
  holder: ['score', 'more'],
  citySupervisor: ['score', 'more'],
  provinceSupervisor: ['score', 'more'],
  neighbour: 'nothing',
  foreigner: 'nothing',
  acceptedBank: ['score', 'asked', 'own'],
  otherAskedBank: ['score', 'asked', 'tasks', 'own'],
  bankNotAsked: 'nothing',
  applicant: ['score'],
  otherEnterprise: 'nothing',
  departmentWithTask: ['tasks', 'own'],
  departmentWithout: 'nothing',
  guarantorWithTask: ['tasks', 'own'],
  insurerWithout: 'nothing',
  system: 'nothing',
};

describe('who finds what of a case in a list', () => {
  const test = makeTestApp();
  beforeAll(() => test.play(lent));

  it.each(partyNames)('%s', async (party) => {
    const { cases, total } = await pageOf(test, parties[party]);
    const expected = lists[party];
    if (expected === 'nothing') {
      expect(cases).toEqual([]);
      expect(total ?? 0).toBe(0);
      return;
    }
    const told = (['score', 'more', 'asked', 'tasks', 'own'] as const).filter(
      (part) => cases[0]?.[part] !== undefined,
    );
    expect(told).toEqual(
      ['score', 'more', 'asked', 'tasks', 'own'].filter((one) => expected.includes(one as never)),
    );
  });

  it('no list says at any moment what is another bank’s, in its rows, counts or order', async () => {
    const step = makeTestApp();
    for (const one of lent) {
      await step.play([one]);
      for (const [bankId, secrets] of Object.entries(secretOf))
        for (const party of partyNames) {
          const actor = parties[party];
          const isOwn = actor.orgId === bankId;
          if (actor.kind === 'regulator' || actor.kind === 'enterprise' || isOwn) continue;
          const page = await step.app.listCases({ actor, limit: 10, counted: true });
          for (const secret of [bankId, ...secrets]) expect(JSON.stringify(page)).not.toContain(secret);
        }
    }
  });
});

it('lines of own parts that were lost are made anew, and those of no case go', async () => {
  const test = makeTestApp();
  await test.play(askedAgain);
  const pk = registerPk(partsRegister('bank-a'), 'open');
  const whole = (await test.table.query({ pk, limit: 10 })).items;
  const [line] = whole;
  if (!line) throw new Error('the bank has its line');
  await test.table.transact([
    { kind: 'delete', key: line },
    { kind: 'put', item: { ...line, sk: 'case-of-nobody' } },
  ]);
  expect(await checkRegister(test, 'wg-demo-east')).toMatchObject({ wrong: ['case-1'] });
  expect(await checkParts(test, 'bank-a')).toEqual({ surplus: ['case-of-nobody'] });
  await checkRegister(test, 'wg-demo-east', true);
  await checkParts(test, 'bank-a', true);
  expect((await test.table.query({ pk, limit: 10 })).items).toEqual([
    { ...line, version: expect.any(Number) },
  ]);
  expect((await pageOf(test, bankA)).total).toBe(1);
});
