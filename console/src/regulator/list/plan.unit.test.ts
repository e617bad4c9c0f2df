import { describe, expect, it } from 'vitest';
import { planOf } from './plan.ts';

type View = Parameters<typeof planOf>[0];
type Matching = Parameters<typeof planOf>[1];

const inPhase = (phase: object) => ({ version: 7, phase }) as View;
const fitting = (...products: readonly string[]) =>
  ({
    fits: products.map((productId) => ({ productId, bankId: `bank-of-${productId}` })),
  }) as unknown as Matching;
const prepared = (...fits: readonly string[]) => ({ stage: 'recommendation', preparation: { fits } });

describe('the plan for one case of a batch', () => {
  it('takes the best product that fits', () => {
    expect(planOf(inPhase(prepared('p1', 'p2')), fitting('p2', 'p1'))).toEqual({
      kind: 'recommend',
      choice: { bankId: 'bank-of-p2', productId: 'p2' },
      version: 7,
    });
  });

  it('passes over what fits today but was not prepared', () => {
    const plan = planOf(inPhase(prepared('p1')), fitting('new', 'p1'));
    expect(plan).toMatchObject({ choice: { productId: 'p1' } });
  });

  it.each([
    ['another stage', { stage: 'screening' }, 'otherStage'],
    ['a recommendation on its way', { stage: 'recommendation' }, 'notPrepared'],
    ['no product', prepared(), 'nothingFits'],
  ])('does nothing with %s, and says why', (_, phase, why) => {
    expect(planOf(inPhase(phase), fitting('p1'))).toEqual({ kind: 'skip', why });
  });
});
