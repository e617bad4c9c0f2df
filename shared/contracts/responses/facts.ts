import * as z from 'zod';
import { type FactField, factFields } from '../../domain/scoring/fact-fields.ts';
import {
  type CountedEvent,
  type EnterpriseFacts,
  type FactSource,
  sourceKinds,
} from '../../domain/scoring/facts.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { maybeFlag, maybeNumber, maybeText, plainNumber, plainTexts } from './plain.ts';

const everyField = <T>(schema: T): { [F in FactField]: T } =>
  Object.fromEntries(factFields.map((field) => [field, schema])) as { [F in FactField]: T };

const source = describes<FactSource>()(() =>
  z.object({
    kind: z.enum(sourceKinds),
    fiscalYear: maybeNumber,
    asAt: storedDate.optional(),
    others: z.array(z.object({ kind: z.enum(sourceKinds), value: plainNumber })).optional(),
  }),
);

const countedEvents = lazily(() =>
  z.array(
    describes<CountedEvent>()(() =>
      z.object({
        documentNumber: maybeText,
        level: z.enum(['national', 'provincial', 'below']).optional(),
        date: storedDate.optional(),
      }),
    ),
  ),
).optional();

/** Facts as they stand: without the limits of a request, since lists and older files have their own. */
export const facts = describes<EnterpriseFacts>()(() =>
  z
    .object({
      ...everyField(maybeNumber),
      enterpriseCode: maybeText,
      foundedOn: storedDate.optional(),
      asOf: storedDate.optional(),
      ageYears: maybeNumber,
      superDeductionAt120: maybeFlag,
      sources: z.object(everyField(source.optional())).optional(),
      platformEvents: countedEvents,
      awardEvents: countedEvents,
      projectEvents: countedEvents,
      ventureRounds: z
        .array(z.object({ amount: plainNumber, paidInOn: storedDate.optional(), investor: maybeText }))
        .optional(),
      technologyContractNumbers: plainTexts.optional(),
      constraints: z
        .object({
          checkedOn: storedDate,
          judgmentDefaulter: maybeFlag,
          majorSafetyAccident: maybeFlag,
          researchMisconduct: maybeFlag,
        })
        .optional(),
    })
    .register(z.globalRegistry, { id: 'Facts' }),
);
