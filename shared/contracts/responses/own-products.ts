import * as z from 'zod';
import { creditMethods } from '../../domain/case/applicant.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { productTerms, rateBand } from './matching.ts';

/** 本行产品条件. Amounts in fen, rates in basis points a year. */
export const ownProducts = lazily(() =>
  z
    .object({
      askedFor: z.string(),
      products: z.array(
        z.object({
          productId: z.string(),
          terms: productTerms(),
          /** The step of the firm's score that bought them (以分定额). */
          bought: z
            .object({
              minScore: z.number().optional(),
              grades: z.array(z.string()).optional(),
              maxAmountFen: z.number().optional(),
              maxTenorMonths: z.number().optional(),
              rateBp: rateBand(),
            })
            .optional(),
          methods: z.array(z.enum(creditMethods)).optional(),
          channelLimits: z
            .object({ online: z.number().optional(), offline: z.number().optional() })
            .optional(),
          misses: z.array(bilingual),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'OwnProducts' }),
);
