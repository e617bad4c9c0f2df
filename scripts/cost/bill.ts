import { type Charge, charges, type RegionPrices } from './price-table.ts';

/** How much of each charge was used; fractions where it is an average. */
export type Quantities = Readonly<Record<Charge, number>>;

export type BillLine = {
  readonly charge: Charge;
  readonly quantity: number;
  /** In the region's currency; undefined: its price is not known. */
  readonly cost: number | undefined;
  /** Of the total, from 0 to 1; undefined where the total is. */
  readonly share: number | undefined;
};

export type Bill = {
  readonly lines: readonly BillLine[];
  /** Undefined as soon as the price of anything used is not known. */
  readonly total: number | undefined;
};

/** What the quantities cost in a region. A price that is not known makes the total unknown, never smaller. */
export const billOf = (quantities: Quantities, { prices }: RegionPrices): Bill => {
  const costs = charges.map((charge) => [charge, costOf(quantities[charge], prices[charge])] as const);
  const known = costs.flatMap(([, cost]) => (cost === undefined ? [] : [cost]));
  const total = known.length === costs.length ? known.reduce((all, cost) => all + cost, 0) : undefined;
  const shareOf = (cost: number | undefined) => (cost === undefined || !total ? undefined : cost / total);
  return {
    total,
    lines: costs.map(([charge, cost]) => ({
      charge,
      quantity: quantities[charge],
      cost,
      share: shareOf(cost),
    })),
  };
};

const costOf = (
  quantity: number,
  price: { readonly price: number | null; readonly per: number },
): number | undefined => {
  if (quantity === 0) return 0;
  return price.price === null ? undefined : (quantity / price.per) * price.price;
};

const each = (of: (charge: Charge) => number): Quantities => ({
  stateTransitions: of('stateTransitions'),
  functionRequests: of('functionRequests'),
  functionGbSeconds: of('functionGbSeconds'),
  tableWriteUnits: of('tableWriteUnits'),
  tableReadUnits: of('tableReadUnits'),
  apiRequests: of('apiRequests'),
  logGigabytes: of('logGigabytes'),
  tableGigabyteMonths: of('tableGigabyteMonths'),
  backupGigabyteMonths: of('backupGigabyteMonths'),
});

export const scaled = (quantities: Quantities, factor: number): Quantities =>
  each((charge) => quantities[charge] * factor);

export const together = (all: readonly Quantities[]): Quantities =>
  each((charge) => all.reduce((sum, quantities) => sum + quantities[charge], 0));
