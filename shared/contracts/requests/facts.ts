import * as z from 'zod';
import { type FactField, factFieldDefinition, factFields } from '../../domain/scoring/fact-fields.ts';
import {
  type ConstraintCheck,
  type CountedEvent,
  type EnterpriseFacts,
  type FactSource,
  sourceKinds,
  type VentureRound,
} from '../../domain/scoring/facts.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { name } from '../values/text.ts';

/** In 万元: a hundred trillion yuan, beyond any balance sheet; keeps a mistyped number from overflowing a sum. */
const largestAmount = 1e10;
const largestCount = 1e8;
const mostEvents = 200;

/** What DQ05 demands of the field, so that a wrong number is refused where it is typed (innovation-points.md §8). */
const numberOf = (field: FactField) => {
  const { unit, signed } = factFieldDefinition(field);
  if (unit !== '万元') return count;
  return signed ? balance : amount;
};
const count = z.int().check(z.gte(0), z.lte(largestCount)).optional();
const amount = z.number().check(z.gte(0), z.lte(largestAmount)).optional();
const balance = z.number().check(z.gte(-largestAmount), z.lte(largestAmount)).optional();

const everyField = <T>(schemaOf: (field: FactField) => T): { [F in FactField]: T } =>
  Object.fromEntries(factFields.map((field) => [field, schemaOf(field)])) as { [F in FactField]: T };

const source = describes<FactSource>()(() =>
  z.strictObject({
    kind: z.enum(sourceKinds),
    fiscalYear: z.int().min(1990).max(2199).optional(),
    asAt: civilDate.optional(),
    others: z
      .array(
        z.strictObject({
          kind: z.enum(sourceKinds),
          value: z.number().min(-largestAmount).max(largestAmount),
        }),
      )
      .max(10)
      .optional(),
  }),
);

const maybeSource = source.optional();

const countedEvents = lazily(() =>
  z
    .array(
      describes<CountedEvent>()(() =>
        z.strictObject({
          documentNumber: name.optional(),
          level: z.enum(['national', 'provincial', 'below']).optional(),
          date: civilDate.optional(),
        }),
      ),
    )
    .max(mostEvents),
).optional();

const ventureRound = describes<VentureRound>()(() =>
  z.strictObject({
    amount: z.number().min(0).max(largestAmount),
    paidInOn: civilDate.optional(),
    investor: name.optional(),
  }),
);

const constraints = describes<ConstraintCheck>()(() =>
  z.strictObject({
    checkedOn: civilDate,
    judgmentDefaulter: z.boolean().optional(),
    majorSafetyAccident: z.boolean().optional(),
    researchMisconduct: z.boolean().optional(),
  }),
);

/** 企业事实: amounts in 万元, counts in people or pieces. What is unknown is left out, never sent as zero. */
export const facts = describes<EnterpriseFacts>()(() =>
  z
    .strictObject({
      ...everyField(numberOf),
      enterpriseCode: name.optional(),
      foundedOn: civilDate.optional(),
      asOf: civilDate.optional(),
      ageYears: z.number().min(0).max(1000).optional(),
      superDeductionAt120: z.boolean().optional(),
      sources: z.strictObject(everyField(() => maybeSource)).optional(),
      platformEvents: countedEvents,
      awardEvents: countedEvents,
      projectEvents: countedEvents,
      ventureRounds: z.array(ventureRound).max(mostEvents).optional(),
      technologyContractNumbers: z.array(name).max(mostEvents).optional(),
      constraints: constraints.optional(),
    })
    .register(z.globalRegistry, { id: 'FactsInput' }),
);
