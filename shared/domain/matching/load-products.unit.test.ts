import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import schema from '../../rules/products/schemas/product-catalogue.schema.json' with { type: 'json' };
import { loadProducts } from './load-products.ts';
import { allProducts, catalogueFiles, demoProducts } from './testing/catalogue-files.ts';

describe('the product files', () => {
  it.each(Object.keys(catalogueFiles))('%s keeps its schema', (name) => {
    const parsed = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(catalogueFiles[name]);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('hold at least twenty products of named banks, each id once', () => {
    expect(allProducts.filter(({ status }) => status === 'sourced').length).toBeGreaterThanOrEqual(20);
    expect(new Set(allProducts.map(({ id }) => id)).size).toBe(allProducts.length);
  });

  it('call every made-up bank fictional, and no other', () => {
    for (const product of allProducts) {
      const isFictional = product.bankName.zh.includes('虚构');
      expect(isFictional, product.id).toBe(product.status === 'demo');
      expect(product.provenance.status === 'demo').toBe(isFictional);
    }
  });

  it('bind every demo threshold to the demo model', () => {
    const bound = demoProducts.flatMap(({ scoreThreshold }) => scoreThreshold ?? []);
    expect(bound.length).toBeGreaterThan(0);
    for (const one of bound)
      expect(one).toMatchObject({ region: 'demo', modelId: 'demo-18-stage-v1', version: '1.0.0' });
  });
});

describe('loading products', () => {
  const file = catalogueFiles['demo'] as { products: object[] };
  const withFirst = (change: object) => ({ ...file, products: [{ ...file.products[0], ...change }] });

  it.each<[string, object, string]>([
    ['a misspelt condition', { maxAmount: 5 }, '/products/0/maxAmount'],
    ['yuan with decimals', { maxAmountFen: 1.5 }, '/products/0/maxAmountFen'],
    ['an unknown purpose', { purposes: ['holiday'] }, '/products/0/purposes'],
    ['a minimum above the maximum', { minTenorMonths: 48 }, '/products/0/minTenor'],
    ['a threshold without region', { scoreThreshold: { minScore: 60 } }, '/products/0/scoreThreshold'],
    ['no provenance', { provenance: undefined }, '/products/0/provenance'],
  ])('refuses %s', (_, change, at) => {
    const result = loadProducts(withFirst(change));
    expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toContain(at);
  });
});
