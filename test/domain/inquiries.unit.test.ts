import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownInquiry } from '../../shared/domain/access/inquiry-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { type GivenFigure, type Inquiry, knownFacts } from '../../shared/domain/case/inquiries.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import type { EnterpriseFacts } from '../../shared/domain/scoring/facts.ts';
import { bankA, department, enterprise, neighbour, otherDepartment, regulator } from '../support/actors.ts';
import { askDepartment, withdraw, withdrawConsent } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, recommendable } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

type Reply = CommandOf<'answerInquiry'>['reply'];
const figures: readonly GivenFigure[] = [{ field: 'rdExpense', value: 120, fiscalYear: 2025 }];
const reply: Reply = { result: 'given', origin: 'statistics', figures, certificates: [] };
const answer = (said: Reply = reply): CommandOf<'answerInquiry'> => ({
  ...{ type: 'answerInquiry', inquiryId: 'inq-1', reply: said },
});
const open: CommandOf<'openInquiry'> = { type: 'openInquiry', inquiryId: 'inq-1' };

const begun: readonly Step[] = recommendable;
const asked: readonly Step[] = [...begun, does(regulator, askDepartment())];
const opened: readonly Step[] = [...asked, does(department, open)];
const answered: readonly Step[] = [...opened, does(department, answer())];
const { isWithin } = demoRules;

describe('asking a department (部门查询)', () => {
  it('names what is asked, why and by when, and tells the department without saying of whom', () => {
    const told = given(begun).when(askDepartment(), regulator).thenEvents({ type: 'DepartmentAsked' });
    const notices = noticesOf(told.events.slice(-1), { file: told.file, routesItself: true });
    expect(notices).toMatchObject([{ kind: 'inquiryGiven', party: 'owner', orgId: 'dept-sci-tech' }]);
  });
  it('is refused where the enterprise’s consent does not cover it', () => {
    const { file, at } = story(begun);
    if (!file?.consent) throw new Error('a case with consent');
    const narrow = { ...file, consent: { ...file.consent, scope: ['shareWithBanks'] as const } };
    expect(decide(askDepartment(), narrow, { at, by: regulator, rules: demoRules })).toMatchObject({
      ok: false,
      refusal: { code: 'department_consent_missing' },
    });
  });
  it.each([
    [{ asked: { figures: [], certificates: [], points: false } }, 'nothing_asked', 'asked'],
    [{ departmentId: 'bank-a' }, 'body_of_wrong_kind', 'departmentId'],
    [{ departmentId: 'dept-nowhere' }, 'unknown_body', 'departmentId'],
    [{ dueOn: '2020-01-01' }, 'date_not_ahead', 'dueOn'],
    [{ why: ' ' }, 'note_missing', 'why'],
  ] as const)('%o is refused: %s', (more, code, field) => {
    given(begun).when(askDepartment(more), regulator).thenRefused(code, field);
  });
  it('is nobody’s but the work group’s', () => {
    for (const actor of [neighbour, enterprise, department])
      given(begun).when(askDepartment(), actor).thenRefused('not_permitted');
  });
});

describe('what a department reads', () => {
  const seen = (steps: readonly Step[], actor: Actor) => {
    const { file } = story(steps);
    return file && ownInquiry(actor, file, 'inq-1');
  };
  it('is name and code and the date, until it is on record that the person opened it', () => {
    expect(Object.keys(seen(asked, department) ?? {}).toSorted()).toEqual(
      ['askedAt', 'caseId', 'code', 'dueOn', 'id', 'name', 'orgId', 'state'].toSorted(),
    );
    expect(seen(opened, department)).toMatchObject({ why: '核对研发投入', asked: { points: true } });
    expect(seen(opened, { ...department, personId: 'p-colleague' })?.asked).toBeUndefined();
  });
  it('opening is on record once for each person', () => {
    given(asked).when(open, department).thenEvents({ type: 'InquiryOpened' });
    given(opened).when(open, department).thenEvents();
  });
  it('is never the case file, and nothing of what another department is asked', () => {
    const { file } = story(answered);
    if (!file) throw new Error('a case');
    expect(viewOf(department, file, isWithin)).toBeUndefined();
    expect(viewOf(otherDepartment, file, isWithin)).toBeUndefined();
    expect(seen(answered, otherDepartment)).toBeUndefined();
    given(asked).when(answer(), otherDepartment).thenRefused('not_permitted');
  });
  it('banks learn nothing of it', () => {
    const { file } = story([...asking('bank-a'), does(regulator, askDepartment())]);
    expect(file && viewOf(bankA, file, isWithin)).not.toHaveProperty('inquiries');
  });
  it('ends with the enterprise’s consent, and with the case', () => {
    for (const end of [does(enterprise, withdrawConsent()), does(enterprise, withdraw())]) {
      const { file } = story([...opened, end]);
      expect(file?.inquiries?.[0]?.state).toBe('ended');
      expect(file && ownInquiry(department, file, 'inq-1')?.asked).toBeUndefined();
    }
    expect(seen([...answered, does(enterprise, withdrawConsent())], department)?.answers).toBeUndefined();
  });
});

describe('the answer', () => {
  it('may be corrected: the answer before stays, the last counts', () => {
    const more: Reply = { ...reply, figures: [{ field: 'rdExpense', value: 130, fiscalYear: 2025 }] };
    const { file } = given(answered).when(answer(more), department).thenEvents({ type: 'InquiryAnswered' });
    expect(file.inquiries?.[0]?.answers).toHaveLength(2);
    given(answered).when(answer(), department).thenEvents();
  });
  it('tells the work group', () => {
    const told = given(asked)
      .when(answer({ result: 'none' }), department)
      .thenEvents({ type: 'InquiryAnswered' });
    expect(noticesOf(told.events.slice(-1), { file: told.file, routesItself: true })).toMatchObject([
      { kind: 'departmentAnswered', orgId: 'wg-demo-east' },
    ]);
  });
  const certificate = {
    name: '高新技术企业证书',
    number: 'GR1',
    issuer: '示例科技局',
    from: '2025-01-01',
  } as const;
  const points = { score: 70, model: '市级模型', on: '2026-01-01', source: '示例科技局' } as const;
  it.each<readonly [string, Reply, string, string]>([
    ['nothing', { ...reply, figures: [] }, 'nothing_answered', 'figures'],
    [
      'what was not asked',
      { ...reply, figures: [{ field: 'employees', value: 1, fiscalYear: 2025 }] },
      'not_asked_for',
      'figures.0.field',
    ],
    ['one figure twice', { ...reply, figures: [...figures, ...figures] }, 'not_asked_for', 'figures.1.field'],
    [
      'a figure without a period',
      { ...reply, figures: [{ field: 'rdExpense', value: 1 }] },
      'period_missing',
      'figures.0.fiscalYear',
    ],
    [
      'expenses below zero',
      { ...reply, figures: [{ field: 'rdExpense', value: -1, fiscalYear: 2025 }] },
      'figure_impossible',
      'figures.0.value',
    ],
    [
      'a year to come',
      { ...reply, figures: [{ field: 'rdExpense', value: 1, fiscalYear: 2099 }] },
      'date_in_future',
      'figures.0.asAt',
    ],
    [
      'another certificate',
      { ...reply, certificates: [{ ...certificate, name: '别的' }] },
      'not_asked_for',
      'certificates.0.name',
    ],
    [
      'one that ends first',
      { ...reply, certificates: [{ ...certificate, until: '2024-01-01' }] },
      'certificate_ends_first',
      'certificates.0.until',
    ],
    ['points to come', { ...reply, points: { ...points, on: '2099-01-01' } }, 'date_in_future', 'points.on'],
    ['no reason', { result: 'refused', reason: ' ' }, 'note_missing', 'reason'],
  ])('%s is refused', (_, said, code, field) => {
    given(asked)
      .when(answer(said), department)
      .thenRefused(code as never, field);
  });
  it('whatever is asked can be taken back until it is answered', () => {
    const end: CommandOf<'endInquiry'> = { type: 'endInquiry', inquiryId: 'inq-1', reason: '不再需要' };
    given(asked).when(end, regulator).thenEvents({ type: 'InquiryEnded' });
    given(answered).when(end, regulator).thenRefused('inquiry_answered');
    given([...asked, does(regulator, end)])
      .when(answer(), department)
      .thenRefused('inquiry_ended');
  });
});

describe('facts with what departments say (已知数据)', () => {
  const inquiry = (said: readonly GivenFigure[]): Inquiry => ({
    ...askDepartment().inquiry,
    ...{ askedAt: 0, askedBy: regulator, state: 'answered', openedBy: [] },
    answers: [
      { at: 1, by: department, reply: { result: 'given', origin: 'tax', figures: said, certificates: [] } },
    ],
  });
  const known = (facts: EnterpriseFacts, said: readonly GivenFigure[]) =>
    knownFacts({ applicant: { facts }, inquiries: [inquiry(said)] });

  it('what the enterprise does not say is taken from the department, with its origin', () => {
    expect(known({}, figures)).toEqual({
      rdExpense: 120,
      sources: { rdExpense: { kind: 'tax', fiscalYear: 2025 } },
    });
  });
  it('what it says otherwise stays as it said it, with the department’s beside it', () => {
    expect(known({ rdExpense: 100 }, figures)).toEqual({
      rdExpense: 100,
      sources: { rdExpense: { kind: 'selfReport', others: [{ kind: 'tax', value: 120 }] } },
    });
  });
  it('a figure of another year than the facts joins none', () => {
    const facts: EnterpriseFacts = {
      revenue: 900,
      sources: { revenue: { kind: 'selfReport', fiscalYear: 2024 } },
    };
    expect(known(facts, figures)).toEqual(facts);
  });
  it('never changes a number that the enterprise gave', () => {
    const field = fc.constantFrom('rdExpense', 'revenue', 'netProfit', 'employees');
    const figure = fc.record({
      field,
      value: fc.integer({ min: 0, max: 1000 }),
      fiscalYear: fc.integer({ min: 2023, max: 2026 }),
    });
    const own = fc.dictionary(field, fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(own, fc.array(figure, { maxLength: 6 }), (facts, said) => {
        const { sources: _s, ...numbers } = known(facts, said);
        expect(numbers).toMatchObject(facts);
      }),
    );
  });
});
