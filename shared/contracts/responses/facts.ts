import * as z from 'zod';
import { type FactField, factFields } from '../../domain/scoring/fact-fields.ts';
import {
  type CountedEvent,
  type EnterpriseFacts,
  type FactSource,
  sourceKinds,
} from '../../domain/scoring/facts.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';

const everyField = <T>(schema: T): { [F in FactField]: T } =>
  Object.fromEntries(factFields.map((field) => [field, schema])) as { [F in FactField]: T };

const source = describes<FactSource>()(() =>
  z.object({
    kind: z.enum(sourceKinds),
    fiscalYear: z.number().optional(),
    asAt: storedDate.optional(),
    others: z.array(z.object({ kind: z.enum(sourceKinds), value: z.number() })).optional(),
  }),
);

const countedEvents = z.lazy(() =>
  z
    .array(
      describes<CountedEvent>()(() =>
        z.object({
          documentNumber: z.string().optional(),
          level: z.enum(['national', 'provincial', 'below']).optional(),
          date: storedDate.optional(),
        }),
      ),
    )
    .optional(),
);

/** Facts as they stand: without the limits of a request, since lists and older files have their own. */
export const facts = describes<EnterpriseFacts>()(() =>
  z
    .object({
      ...everyField(z.number().optional()),
      enterpriseCode: z.string().optional(),
      foundedOn: storedDate.optional(),
      asOf: storedDate.optional(),
      ageYears: z.number().optional(),
      superDeductionAt120: z.boolean().optional(),
      sources: z.object(everyField(source.optional())).optional(),
      platformEvents: countedEvents,
      awardEvents: countedEvents,
      projectEvents: countedEvents,
      ventureRounds: z
        .array(
          z.object({ amount: z.number(), paidInOn: storedDate.optional(), investor: z.string().optional() }),
        )
        .optional(),
      technologyContractNumbers: z.array(z.string()).optional(),
      constraints: z
        .object({
          checkedOn: storedDate,
          judgmentDefaulter: z.boolean().optional(),
          majorSafetyAccident: z.boolean().optional(),
          researchMisconduct: z.boolean().optional(),
        })
        .optional(),
    })
    .meta({ id: 'Facts' }),
);
