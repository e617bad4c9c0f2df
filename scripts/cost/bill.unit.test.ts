import { describe, expect, it } from 'vitest';
import { billOf, type Quantities, scaled, together } from './bill.ts';
import { priceTableFrom, type RegionPrices } from './price-table.ts';
import prices from './prices/2026-11-21.json' with { type: 'json' };

const nothing: Quantities = {
  stateTransitions: 0,
  functionRequests: 0,
  functionGbSeconds: 0,
  tableWriteUnits: 0,
  tableReadUnits: 0,
  apiRequests: 0,
  logGigabytes: 0,
  tableGigabyteMonths: 0,
  backupGigabyteMonths: 0,
};
const regionOf = (name: string): RegionPrices => {
  const region = priceTableFrom(prices).regions[name];
  if (!region) throw new Error(`The price table has no ${name}`);
  return region;
};
const virginia = regionOf('us-east-1');
const beijing = regionOf('cn-north-1');

describe('a bill', () => {
  it('prices each quantity by its own price and says what share it has', () => {
    const bill = billOf({ ...nothing, stateTransitions: 1_000_000, apiRequests: 25_000_000 }, virginia);
    expect(bill.total).toBe(50);
    const shares = bill.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ charge, cost, share }) => [charge, cost, share]);
    expect(shares).toEqual([
      ['stateTransitions', 25, 0.5],
      ['apiRequests', 25, 0.5],
    ]);
  });

  it('is the known formula for 18 transitions (performance notes §6: 474 millionths of a dollar)', () => {
    const functions = { functionRequests: 9, functionGbSeconds: 9 * 0.05 * 0.5 };
    const table = { tableWriteUnits: 18, tableReadUnits: 18 };
    const { total } = billOf(
      { ...nothing, stateTransitions: 18, ...functions, ...table, apiRequests: 6 },
      virginia,
    );
    expect(Math.round((total ?? 0) * 1_000_000)).toBe(474);
  });

  it('has no total where a price is not known, instead of one that is too small', () => {
    const bill = billOf({ ...nothing, stateTransitions: 10 }, beijing);
    expect(bill.total).toBeUndefined();
    expect(bill.lines.find(({ charge }) => charge === 'stateTransitions')).toMatchObject({
      cost: undefined,
      share: undefined,
    });
  });

  it('costs nothing where nothing is used, even without prices', () => {
    expect(billOf(nothing, beijing).total).toBe(0);
  });
});

describe('quantities', () => {
  it('scale and add up charge by charge', () => {
    const one: Quantities = { ...nothing, stateTransitions: 10, logGigabytes: 0.5 };
    expect(together([scaled(one, 3), one])).toEqual({ ...nothing, stateTransitions: 40, logGigabytes: 2 });
  });
});
