import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { offersIn } from '../../shared/domain/case/offers.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { BankProduct } from '../../shared/domain/matching/index.ts';
import { bankA, enterprise, regulator } from '../support/actors.ts';
import { need } from '../support/applications.ts';
import {
  acceptOffer,
  correctAnswer,
  grant,
  openCase,
  recommendTo,
  screen,
  signContract,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, recommendable } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step } from '../support/story.ts';

const wan = 1_000_000;
const asked = asking('bank-a');
const reason = '属总行专项政策，已单独审批';
const ownTerms = { kind: 'ownTerms', reason } as const;
/** The rules of a day on which a product says something else. */
const withProduct = (change: Partial<BankProduct>, rules: CaseRules = demoRules): CaseRules => ({
  ...rules,
  catalogueVersion: 'products 2 of the tests',
  product: (id) => {
    const product = demoRules.product(id);
    if (!product) return undefined;
    const { scoreTerms: _bought, ...stated } = product;
    return { ...stated, ...change };
  },
});

describe('an offer (授信) keeps to the product it was asked for', () => {
  const offers = (more: Partial<CommandOf<'grant'>>, rules = demoRules) =>
    given(asked).when(grant(more), bankA, { rules });

  it('and says by which product of which catalogue it was made', () => {
    offers({}).thenEvents(
      {
        type: 'CreditGranted',
        grant: {
          basis: {
            kind: 'product',
            productId: 'bank-a-points',
            catalogueVersion: demoRules.catalogueVersion,
          },
        },
      },
      { type: 'StageEntered' },
    );
  });

  it.each<[string, Partial<CommandOf<'grant'>>, string]>([
    ['99 per cent', { rateBp: 9_900 }, 'rateBp'],
    ['another security', { method: 'mortgage' }, 'method'],
    ['37 months', { tenorMonths: 37 }, 'tenorMonths'],
    ['less than the least', { amountFen: 100 * wan - 1 }, 'amountFen'],
  ])('or is refused by the name of the condition: %s', (_name, more, field) => {
    const { decision, thenRefused } = offers(more);
    thenRefused('offer_beyond_product', field);
    const { words } = decision.ok ? {} : decision.refusal;
    expect(words?.['product']?.zh).toBe('“创新积分信用贷”');
    expect(words?.['rules']?.zh).toContain('不符合（要求');
  });

  it('ten million on a product capped at eight is refused, whoever confirms it', () => {
    const large: readonly Step[] = [
      does(regulator, openCase({ need: need({ amountFen: 1000 * wan }) })),
      does(regulator, screen()),
      does(regulator, recommendTo('bank-a')),
    ];
    const rules = withProduct({ maxAmountFen: 800 * wan });
    const grants = (amountFen: number) =>
      given(large).when(grant({ amountFen, confirmed: ['amountFen'] }), bankA, { rules });
    expect(grants(800 * wan).decision.ok).toBe(true);
    grants(1000 * wan).thenRefused('offer_beyond_product', 'amountFen');
  });

  it('by another product of the bank that it names', () => {
    const basis = { kind: 'product', productId: 'bank-a-mortgage' } as const;
    const told = offers({ method: 'mortgage', rateBp: 325, tenorMonths: 60, basis }).thenEvents(
      { type: 'CreditGranted', grant: { basis } },
      { type: 'StageEntered' },
    );
    expect(offersIn(told.file)[0]?.productId).toBe('bank-a-mortgage');
    offers({ basis }).thenRefused('offer_beyond_product', 'method');
    offers({ basis: { kind: 'product', productId: 'bank-b-growth' } }).thenRefused(
      'product_not_own',
      'basis.productId',
    );
    offers({ basis: { kind: 'product', productId: 'none' } }).thenRefused(
      'unknown_product',
      'basis.productId',
    );
  });

  it('or by the bank’s own terms, with a reason and what they leave', () => {
    offers({ rateBp: 300, tenorMonths: 48, basis: ownTerms }).thenEvents(
      { type: 'CreditGranted', grant: { basis: { ...ownTerms, misses: ['tenor', 'rate'] } } },
      { type: 'StageEntered' },
    );
    offers({ rateBp: 300, basis: { kind: 'ownTerms', reason: ' ' } }).thenRefused(
      'note_missing',
      'basis.reason',
    );
  });

  it('said twice alike changes nothing, and on other grounds is another answer', () => {
    const once: readonly Step[] = [...asked, does(bankA, grant({ basis: ownTerms }))];
    given(once)
      .when(grant({ basis: ownTerms }), bankA)
      .thenNothing();
    given(once).when(grant(), bankA).thenRefused('already_answered');
    const plain: readonly Step[] = [...asked, does(bankA, grant())];
    given(plain)
      .when(grant({ basis: { kind: 'product', productId: 'bank-a-points' }, channel: 'offline' }), bankA)
      .thenNothing();
    given(plain)
      .when(grant({ channel: 'online' }), bankA)
      .thenRefused('already_answered');
  });

  it('also when it is put right', () => {
    const given345: readonly Step[] = [...asked, does(bankA, grant())];
    const put = (more: Partial<CommandOf<'grant'>>) => {
      const { type: _type, ...terms } = grant(more);
      return given(given345).when(correctAnswer({ kind: 'granted', ...terms }), bankA);
    };
    put({ rateBp: 500 }).thenRefused('offer_beyond_product', 'rateBp');
    put({ rateBp: 350 }).thenEvents({ type: 'BankAnswerCorrected', answer: { rateBp: 350 } });
  });
});

describe('a recommendation (推荐)', () => {
  it('is refused by the name of the condition that the firm is known not to meet', () => {
    const rules = withProduct({ minAgeMonths: 600 });
    const { decision, thenRefused } = given(recommendable).when(recommendTo('bank-a'), regulator, { rules });
    thenRefused('product_binds', 'choices.0.productId');
    expect(decision.ok ? '' : decision.refusal.words?.['rules']?.zh).toContain('成立时间');
    const advised = withProduct({ minAgeMonths: 600, advisory: ['age'] });
    expect(given(recommendable).when(recommendTo('bank-a'), regulator, { rules: advised }).decision.ok).toBe(
      true,
    );
  });
});

describe('a contract (合同)', () => {
  const accepted: readonly Step[] = [...asked, does(bankA, grant()), does(enterprise, acceptOffer())];
  const signs = (rules: CaseRules, more: Partial<CommandOf<'signContract'>> = {}) =>
    given(accepted).when(signContract(more), bankA, { rules });

  it('is held to the product again where the catalogue has changed since the offer', () => {
    const lowered = withProduct({ maxAmountFen: 199 * wan });
    signs(lowered).thenRefused('contract_beyond_product', 'ownTerms');
    signs(lowered, { ownTerms: reason }).thenEvents({
      type: 'ContractSigned',
      contract: { ownTerms: { reason, misses: ['amount'] } },
    });
    signs(demoRules, { ownTerms: reason }).thenEvents({
      type: 'ContractSigned',
      contract: { ownTerms: { reason, misses: [] } },
    });
    const same = withProduct({ maxAmountFen: 200 * wan });
    expect(signs(same).decision.ok).toBe(true);
    expect(signs(demoRules).decision.ok).toBe(true);
  });

  it('said twice alike changes nothing, and for another reason is another contract', () => {
    const signed: readonly Step[] = [...accepted, does(bankA, signContract({ ownTerms: reason }))];
    given(signed)
      .when(signContract({ ownTerms: reason }), bankA)
      .thenNothing();
    given(signed)
      .when(signContract({ ownTerms: '另一理由' }), bankA)
      .thenRefused('contract_exists', 'number');
  });

  it('of an offer by the bank’s own terms needs no second reason', () => {
    const own: readonly Step[] = [
      ...asked,
      does(bankA, grant({ tenorMonths: 48, basis: ownTerms })),
      does(enterprise, acceptOffer()),
    ];
    const { decision } = given(own).when(signContract(), bankA, { rules: withProduct({ maxAmountFen: 1 }) });
    expect(decision.ok).toBe(true);
  });
});
