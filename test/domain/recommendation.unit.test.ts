import { describe, expect, it } from 'vitest';
import { systemActor } from '../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { bankA, bankB, department, regulator } from '../support/actors.ts';
import {
  decideTriage,
  decline,
  prescription,
  recommendTo,
  recordDiagnosis,
  scheduleDiagnosis,
  settle,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, caseIn, recommendable, toDiagnosis } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const choose = (...choices: CommandOf<'recommend'>['choices']): CommandOf<'recommend'> => ({
  type: 'recommend',
  choices,
});

describe('recommending (推荐)', () => {
  it('asks each chosen bank and starts its clock', () => {
    const { file } = given(recommendable)
      .when(recommendTo('bank-a', 'bank-b'), regulator)
      .thenEvents(
        { type: 'Recommended', round: { number: 1, lines: [{ bankId: 'bank-a' }, { bankId: 'bank-b' }] } },
        { type: 'StageEntered', phase: { stage: 'bankHandling', round: 1 } },
      );
    expect(file.rounds[0]?.lines.map((line) => line.clock?.dueOn)).toEqual(['2026-04-02', '2026-04-02']);
  });
  it('starts no clock where the region has no deadline', () => {
    const { bankAnswer: _none, ...rules } = demoRules;
    const { file } = given(recommendable)
      .when(recommendTo('bank-a'), regulator, { rules })
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
    expect(file.rounds[0]?.lines[0]?.clock).toBeUndefined();
  });
  it('takes a product that nearly fits, as a person may know better', () => {
    const { file } = story(recommendable);
    const near = file.phase.stage === 'recommendation' ? file.phase.preparation?.nearlyFits[0] : undefined;
    const productId = near?.productId ?? '';
    const bankId = demoRules.product(productId)?.bankId ?? '';
    given(recommendable)
      .when(choose({ bankId, productId }), regulator)
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it.each([
    ['nobody', choose(), 'no_bank_chosen', 'choices'],
    ['a bank twice', recommendTo('bank-a', 'bank-a'), 'no_bank_chosen', 'choices'],
    [
      'a product nobody has',
      choose({ bankId: 'bank-a', productId: 'bank-a-none' }),
      'unknown_product',
      'choices.0.productId',
    ],
    [
      'another bank’s product',
      choose({ bankId: 'bank-a', productId: 'bank-b-growth' }),
      'unknown_product',
      'choices.0.productId',
    ],
    [
      'a product that does not fit',
      choose({ bankId: 'icbc', productId: 'icbc-hefei-points-online' }),
      'product_binds',
      'choices.0.productId',
    ],
  ] as const)('is refused for %s', (_what, command, code, field) => {
    given(recommendable).when(command, regulator).thenRefused(code, field);
  });
  it('waits for the ranking', () => {
    const told = given(recommendable)
      .when({ type: 'amendApplication', need: { tenorMonths: 24 } }, regulator)
      .thenEvents({ type: 'ApplicationAmended' });
    given(told).when(recommendTo('bank-a'), regulator).thenRefused('not_prepared');
  });
});

describe('recommending a second time (二次推荐)', () => {
  const otherBankOnly: readonly Step[] = [...asking('bank-a'), does(bankA, decline('R13'))];

  it('asks another bank at once when the reason was the bank’s own', () => {
    const told = story(otherBankOnly);
    expect(told.file.phase.stage).toBe('secondRecommendation');
    const { file } = given(told)
      .when(recommendTo('bank-b'), regulator)
      .thenEvents(
        { type: 'Recommended', round: { number: 2 } },
        { type: 'StageEntered', phase: { stage: 'bankHandling', round: 2 } },
      );
    expect(file.rounds[0]?.lines[0]?.answer?.kind).toBe('declined');
  });
  it('leaves out the bank that declined, as long as its reason stands', () => {
    given(otherBankOnly)
      .when(recommendTo('bank-a'), regulator)
      .thenRefused('bank_declined_before', 'choices.0.bankId');
  });
  it('asks the same bank again once its reason is repaired', () => {
    given(caseIn('secondRecommendation'))
      .when(recommendTo('bank-a', 'bank-b'), regulator)
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it('takes a measure written for another reason for one: a person chose it, and the bank judges anew', () => {
    const otherMeasure = recordDiagnosis({ prescriptions: [prescription({ code: 'RX9' })] });
    const told = story([
      ...toDiagnosis,
      does(regulator, scheduleDiagnosis()),
      does(regulator, otherMeasure),
      does(department, settle()),
    ]);
    given(told)
      .when(recommendTo('bank-b'), regulator)
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it('leaves out the bank whose own reason was tried and not repaired', () => {
    const twoReasons = decline('R02', { reasonCodes: ['R02', 'R06'] });
    const steps = [...asking('bank-b'), does(bankB, twoReasons)];
    const plan = (...codes: readonly string[]) =>
      recordDiagnosis({ prescriptions: codes.map((code, i) => prescription({ id: `rx-${i}`, code })) });
    const settledAs = (...results: readonly ('done' | 'failed')[]) =>
      story([
        ...steps,
        does(regulator, scheduleDiagnosis()),
        does(regulator, plan('RX16', 'RX9')),
        ...results.map((result, i) => does(department, settle(`rx-${i}`, result))),
        ...(results.includes('failed') ? [does(regulator, decideTriage('secondRecommendation'))] : []),
      ]);
    given(settledAs('done', 'failed'))
      .when(recommendTo('bank-b'), regulator)
      .thenRefused('bank_declined_before', 'choices.0.bankId');
    given(settledAs('done', 'done'))
      .when(recommendTo('bank-b'), regulator)
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it('a measure that was waived no longer stands against the bank', () => {
    const told = story([
      ...toDiagnosis,
      does(regulator, scheduleDiagnosis()),
      does(regulator, recordDiagnosis()),
    ]);
    const waived = given(told)
      .when(settle('rx-1', 'waived'), regulator)
      .thenEvents({ type: 'PrescriptionSettled' }, { type: 'StageEntered' });
    const ranked = { ...waived, file: waived.file };
    expect(ranked.file.phase.stage).toBe('secondRecommendation');
    const prepared = given(ranked)
      .when(
        {
          type: 'prepareRecommendation',
          preparation: {
            at: 0,
            catalogueVersion: '1',
            fits: ['bank-a-points'],
            nearlyFits: [],
            doesNotFit: 0,
          },
        },
        systemActor,
      )
      .thenEvents({ type: 'RecommendationPrepared' });
    given(prepared)
      .when(recommendTo('bank-a'), regulator)
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it('ends with the region’s limit of rounds', () => {
    const rules = { ...demoRules, maxRounds: 1 };
    given(otherBankOnly).when(recommendTo('bank-b'), regulator, { rules }).thenRefused('rounds_exhausted');
  });
  it('knows no limit where the region has none', () => {
    const { maxRounds: _none, ...rules } = demoRules;
    given(otherBankOnly)
      .when(recommendTo('bank-b'), regulator, { rules })
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
  it('is not asked for where the case already stands in it', () => {
    given(otherBankOnly)
      .when(decideTriage('secondRecommendation'), regulator)
      .thenRefused('wrong_stage', 'route');
    given(recommendable)
      .when(decideTriage('secondRecommendation'), regulator)
      .thenRefused('wrong_stage', 'route');
  });
});
