import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { trialRulesFrom } from '../../shared/adapters/rule-book/trial.ts';
import { unrepairedBanks } from '../../shared/domain/case/decide/recommendation.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { creditMethods, purposes } from '../../shared/domain/credit-terms.ts';
import { negativeFlags } from '../../shared/domain/matching/index.ts';
import { factRows } from '../../shared/domain/scoring/fact-rows.ts';
import { anyFacts, anyModel } from '../../shared/domain/scoring/testing/arbitraries.ts';
import { demo18Model } from '../../shared/domain/scoring/testing/demo-models.ts';
import type { CivilDate } from '../../shared/domain/time/civil-date.ts';
import { addDays } from '../../shared/domain/time/index.ts';
import { differenceOf, factsOn, tryCases, whatIfTally, whyOf } from '../../shared/domain/what-if/index.ts';
import { applicant, need } from '../support/applications.ts';
import { hash } from '../support/rule-books.ts';

const shelf = openShelf();
const at = Date.parse('2026-11-28T10:00:00+08:00');

const firstDay: CivilDate = '2010-01-01';
/** Cases as lists bring them: any facts, any need, before the first review. */
const anyCase: fc.Arbitrary<CaseFile> = fc
  .record({
    facts: anyFacts,
    age: fc.integer({ min: 0, max: 6_100 }),
    industry: fc.constantFrom('C3562', 'I6513', 'A01', 'J66', 'K70'),
    flags: fc.subarray([...negativeFlags]),
    amountFen: fc.integer({ min: 1, max: 20_000 }).map((wan) => wan * 1_000_000),
    tenorMonths: fc.integer({ min: 1, max: 60 }),
    purpose: fc.constantFrom(...purposes),
    methods: fc.subarray([...creditMethods]),
    wishedBankIds: fc.subarray(['bank-a', 'bank-b', 'bank-c']),
  })
  .map(({ facts, age, industry, flags, ...asked }) => ({
    id: 'case-1',
    orgId: 'wg-east',
    regionId: 'demo',
    channel: 'list',
    openedAt: at,
    openedBy: { kind: 'regulator', orgId: 'wg-east', personId: 'p', roles: [] } as CaseFile['openedBy'],
    run: 1,
    version: 1,
    enteredStageAt: at,
    applicant: applicant({ facts, foundedOn: addDays(firstDay, age), industry, flags }),
    need: need(asked),
    screenings: [],
    rounds: [],
    triages: [],
    diagnoses: [],
    prescriptions: [],
    phase: { stage: 'intake' },
  }));
const cases = fc.array(anyCase, { minLength: 1, maxLength: 5 });

/** The shelf with another scoring model in force in place of the demo's, and a product that asks for its points. */
const withModel = (model: Shelf['models'][number]['model']): Shelf => ({
  ...shelf,
  models: [{ id: model.modelId, version: model.version, validFrom: '2026-01-01', model }],
});
const asDemo = (model: Shelf['models'][number]['model']) => ({
  ...model,
  modelId: demo18Model.modelId,
  version: demo18Model.version,
});

const tried = (by: Shelf, files: readonly CaseFile[]) => {
  const rules = trialRulesFrom(by, at)('demo');
  if (!rules) throw new Error('The demo region is missing');
  return { rules, results: tryCases(rules, at)(files, factRows(files.map((file) => factsOn(file, at)))) };
};

describe('a trial of rules', () => {
  it('makes of a case what the ordinary engines make of it, by whatever model', () => {
    fc.assert(
      fc.property(anyModel.map(asDemo), cases, (model, files) => {
        const book = makeRuleBook(hash, withModel(model));
        const rules = book.caseRules('demo', at);
        for (const [i, result] of tried(withModel(model), files).results.entries()) {
          const file = files[i] as CaseFile;
          const scored = book.score(file, at);
          expect(result.score === undefined).toBe(!scored.ok);
          if (scored.ok) {
            expect(result.score?.total).toBeCloseTo(scored.score.total, 9);
            expect(result.score?.grade).toBe(scored.score.grade);
            expect(result.score?.status).toBe(scored.score.status);
            expect(result.score?.stage.id).toBe(scored.score.stage.id);
          }
          const unrepaired = rules ? unrepairedBanks(file, rules.reason) : [];
          const { fits } = book.match(scored.ok ? { ...file, score: scored.score } : file, at, unrepaired);
          expect(result.fits).toEqual(fits.map(({ productId }) => productId));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of what is in force already changes nothing', () => {
    fc.assert(
      fc.property(anyModel.map(asDemo), cases, (model, files) => {
        const [before, after] = [withModel(model), withModel(structuredClone(model))].map(
          (by) => tried(by, files).results,
        );
        const tally = whatIfTally();
        for (const [i, result] of (before ?? []).entries()) {
          const other = after?.[i];
          if (!other) throw new Error('each case is judged twice');
          expect(differenceOf(result, other)).toBeUndefined();
          tally.add(result, other, differenceOf(result, other));
        }
        expect(tally.figures()).toMatchObject({ looked: files.length, changed: 0, grades: { moves: [] } });
      }),
      { numRuns: 60 },
    );
  });

  it('counts what differs, neither more nor less, and says why of each score and product', () => {
    fc.assert(
      fc.property(anyModel.map(asDemo), anyModel.map(asDemo), cases, (one, other, files) => {
        const [before, after] = [tried(withModel(one), files), tried(withModel(other), files)];
        const tally = whatIfTally();
        let [grades, entered] = [0, 0];
        for (const [i, file] of files.entries()) {
          const [was, is] = [before.results[i], after.results[i]];
          if (!was || !is) throw new Error('each case is judged twice');
          const difference = differenceOf(was, is);
          tally.add(was, is, difference);
          if ((was.score?.grade ?? was.score?.status) !== (is.score?.grade ?? is.score?.status)) grades++;
          entered += is.fits.filter((id) => !was.fits.includes(id)).length;
          if (!difference?.products) continue;
          const rules = { before: before.rules, after: after.rules };
          const scores = { before: was.score, after: is.score };
          expect(whyOf(rules, file, difference, scores, () => undefined, at).length).toBeGreaterThan(0);
        }
        const figures = tally.figures();
        expect(figures.grades.changed).toBe(grades);
        expect(figures.grades.moves.reduce((sum, { count }) => sum + count, 0)).toBe(grades);
        expect(figures.products.each.reduce((sum, one) => sum + one.entered, 0)).toBe(entered);
        expect(figures.looked).toBe(files.length);
      }),
      { numRuns: 60 },
    );
  });
});
