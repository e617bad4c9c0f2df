import { createHash } from 'node:crypto';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { Hash, Sealing } from '../../shared/domain/case/chain.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { loadProducts } from '../../shared/domain/matching/index.ts';
import type { Organisation } from '../../shared/domain/organisation/index.ts';
import demoProducts from '../../shared/rules/products/demo.json' with { type: 'json' };
import { enterpriseCode } from './actors.ts';
import { startOfTests } from './virtual-clock.ts';

export const hash: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** Always the same salt: what is chained twice is chained alike. */
export const sealing: Sealing = { salt: () => 'salt', ownCode: enterpriseCode };

const shelf = openShelf();
/** The rules that ship with the system, in the demo region. */
export const ruleBook: RuleBook = makeRuleBook(hash, shelf);

const demo = ruleBook.caseRules('demo', Date.parse(startOfTests));
if (!demo) throw new Error('The demo region is missing');
export const demoRules: CaseRules = demo;

/** A region that waits no more for a bank whose date has passed (银行逾期未答复时: 不再等待). */
export const movingOn: { readonly rules: CaseRules; readonly book: RuleBook } = (() => {
  const regions = shelf.regions.map((region) => ({
    ...region,
    bankSilence: { value: 'moveOn' as const, source: 'a region of the tests' },
  }));
  const book = makeRuleBook(hash, { ...shelf, regions });
  const rules = book.caseRules('demo', Date.parse(startOfTests));
  if (!rules) throw new Error('The demo region is missing');
  return { rules, book };
})();

/** A region that says who must be at a joint diagnosis, and how long ahead it is announced (会诊规则). */
export const withSessionRules: RuleBook = makeRuleBook(hash, {
  ...shelf,
  regions: shelf.regions.map((region) => ({
    ...region,
    sessionRules: {
      value: { mustAttend: ['leads', 'bank', 'firm'] as const, noticeDays: 3 },
      source: 'a region of the tests',
    },
  })),
});

/** A region that has set nothing about joint diagnoses. */
export const withoutSessionRules: RuleBook = makeRuleBook(hash, {
  ...shelf,
  regions: shelf.regions.map(({ sessionRules: _unset, ...region }) => region),
});

/** A region whose lead bodies and work group sign the minutes of a joint diagnosis (纪要签发). */
export const withMinutesSigned: RuleBook = makeRuleBook(hash, {
  ...shelf,
  regions: shelf.regions.map((region) => ({
    ...region,
    sessionRules: {
      value: { mustAttend: [], minutesSigners: ['leads', 'workGroup'] as const },
      source: 'a region of the tests',
    },
  })),
});

export const extraBankId = (place: number): string => `bank-x${String(place).padStart(2, '0')}`;
export const extraProductId = (place: number): string => `${extraBankId(place)}-unsecured`;

/** The demo rules with so many more banks, each with one product that fits the usual need. */
export const ruleBookWithBanks = (count: number): RuleBook => {
  const loaded = loadProducts(demoProducts);
  const model = loaded.ok ? loaded.value.find(({ id }) => id === 'bank-b-growth') : undefined;
  if (!loaded.ok || !model) throw new Error('The demo products are missing');
  const places = Array.from({ length: count }, (_, place) => place + 1);
  const more = places.map((place) => ({ ...model, id: extraProductId(place), bankId: extraBankId(place) }));
  const organisations: Shelf['organisations'] = new Map([
    ...shelf.organisations,
    ...places.map((place) => {
      const id = extraBankId(place);
      const bank: Organisation = { id, kind: 'bank', name: model.bankName, parent: null };
      return [id, bank] as const;
    }),
  ]);
  const products = { products: [...loaded.value, ...more], version: `demo+${count}` };
  return makeRuleBook(hash, { ...shelf, organisations, products });
};
