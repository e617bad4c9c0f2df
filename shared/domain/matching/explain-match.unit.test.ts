import { expect, it } from 'vitest';
import { compileCatalogue } from './catalogue.ts';
import { explainMatch } from './explain-match.ts';
import { demoProducts } from './testing/catalogue-files.ts';
import { nameOfValue } from './value-names.ts';

const match = compileCatalogue(demoProducts).match({
  regions: ['demo'],
  amountFen: 500_000_000,
  tenorMonths: 12,
  purpose: 'equipment',
  methods: ['pledge'],
});

it('says every rule of every product in words, with no key of ours left in the Chinese sentence', () => {
  const { fits, nearlyFits, doesNotFit } = explainMatch(match, nameOfValue);
  const products = [...fits, ...nearlyFits, ...doesNotFit];
  expect(products).toHaveLength(demoProducts.length);
  const secured = products.flatMap(({ rules }) => rules.filter(({ dimension }) => dimension === 'method'));
  expect(secured.map(({ text }) => text.zh).join()).toContain('质押');
  for (const { text } of secured) expect(text.zh).not.toMatch(/[a-z]{3,}/);
});

it('keeps what was compared beside the words', () => {
  const [before] = [...match.fits, ...match.nearlyFits, ...match.doesNotFit];
  const explained = explainMatch(match, nameOfValue);
  const [after] = [...explained.fits, ...explained.nearlyFits, ...explained.doesNotFit];
  expect(after?.rules.map(({ text: _text, ...rule }) => rule)).toEqual(before?.rules);
});
