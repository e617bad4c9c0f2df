import * as z from 'zod';
import { headerProblems } from '../../shared/domain/rule-tables/rule-header.ts';

/** What is charged for, each by a price of its own. */
export const charges = [
  'stateTransitions',
  'functionRequests',
  'functionGbSeconds',
  'tableWriteUnits',
  'tableReadUnits',
  'apiRequests',
  'logGigabytes',
  'tableGigabyteMonths',
  'backupGigabyteMonths',
] as const;
export type Charge = (typeof charges)[number];

const price = z
  .strictObject({
    /** In the region's currency for `per` units; null: not known. */
    price: z.number().nonnegative().nullable(),
    per: z.number().positive(),
    unit: z.string().min(1),
    status: z.enum(['verified', 'agrees_with_stored_copy', 'from_memory_unverified', 'not_known']),
    source: z.string().min(1),
  })
  .refine((one) => (one.price === null) === (one.status === 'not_known'), {
    error: 'A price is null exactly where it is not known',
  });

const region = z.strictObject({
  currency: z.enum(['USD', 'CNY']),
  prices: z.record(z.enum(charges), price),
});

const fileSchema = z.looseObject({ validFrom: z.string(), regions: z.record(z.string(), region) });

export type RegionPrices = z.output<typeof region>;
export type PriceTable = {
  readonly validFrom: string;
  readonly regions: Readonly<Record<string, RegionPrices>>;
};

/**
 * A price table (价目表) from `scripts/cost/prices/`.
 *
 * @throws {Error} that names the first mistake
 */
export const priceTableFrom = (data: unknown): PriceTable => {
  const [problem] = headerProblems(data, 'huizhen/prices/1');
  if (problem) throw new Error(`${problem.at} ${problem.detail}`);
  return fileSchema.parse(data);
};
