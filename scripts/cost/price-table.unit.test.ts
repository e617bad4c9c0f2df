import { describe, expect, it } from 'vitest';
import { charges, priceTableFrom } from './price-table.ts';
import prices from './prices/2026-11-21.json' with { type: 'json' };

describe('the price table', () => {
  const { regions } = priceTableFrom(prices);

  it('names a price, or that it is not known, for every charge of every region', () => {
    for (const { prices: region } of Object.values(regions))
      expect(Object.keys(region).sort()).toEqual([...charges].sort());
  });

  it('claims no price for the regions of aws-cn', () => {
    for (const name of ['cn-north-1', 'cn-northwest-1'])
      expect(Object.values(regions[name]?.prices ?? {}).map(({ price }) => price)).toEqual(
        charges.map(() => null),
      );
  });

  it('refuses a price that is said not to be known, and a missing one that is said to be', () => {
    const changed = (change: object) => {
      const region = structuredClone(prices.regions['us-east-1']);
      Object.assign(region.prices.apiRequests, change);
      return { ...prices, regions: { somewhere: region } };
    };
    expect(() => priceTableFrom(changed({}))).not.toThrow();
    expect(() => priceTableFrom(changed({ status: 'not_known' }))).toThrow(/not known/);
    expect(() => priceTableFrom(changed({ price: null }))).toThrow(/not known/);
  });

  it('refuses a file that does not say where it comes from', () => {
    expect(() => priceTableFrom({ ...prices, provenance: undefined })).toThrow(/provenance/);
  });
});
