import demo from '../../../rules/products/demo.json' with { type: 'json' };
import points from '../../../rules/products/innovation-points.json' with { type: 'json' };
import mechanism from '../../../rules/products/mechanism.json' with { type: 'json' };
import { loadProducts } from '../load-products.ts';
import type { BankProduct } from '../product.ts';

export const catalogueFiles: Readonly<Record<string, unknown>> = {
  demo,
  'innovation-points': points,
  mechanism,
};

export function productsOf(file: unknown): readonly BankProduct[] {
  const result = loadProducts(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const demoProducts = productsOf(demo);
export const allProducts = Object.values(catalogueFiles).flatMap(productsOf);
