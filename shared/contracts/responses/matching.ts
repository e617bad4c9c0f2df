import * as z from 'zod';
import { creditMethods, purposes } from '../../domain/case/applicant.ts';
import { dimensions, outcomes } from '../../domain/matching/dimension.ts';
import type { ExplainedMatch, ExplainedProduct, Said } from '../../domain/matching/explain-match.ts';
import type { MatchInput } from '../../domain/matching/need.ts';
import { negativeFlags, sizeClasses, strengths } from '../../domain/matching/product.ts';
import type { RankingReason, Repair, RuleResult } from '../../domain/matching/result.ts';
import { describes } from '../describes.ts';
import { bilingual } from '../values/bilingual.ts';

const texts = z.array(z.string());
/** The sentence, made from the rule itself. */
const text = bilingual;

const input = describes<MatchInput>()(() =>
  z.object({
    regions: texts.optional(),
    amountFen: z.number().optional(),
    tenorMonths: z.number().optional(),
    purpose: z.enum(purposes).optional(),
    sizeClass: z.enum(sizeClasses).optional(),
    industry: z.string().optional(),
    stage: z.object({ ruleId: z.string(), id: z.string() }).optional(),
    score: z
      .object({
        region: z.string(),
        modelId: z.string(),
        version: z.string(),
        total: z.number(),
        grade: z.string().nullable(),
        settled: z.boolean(),
      })
      .optional(),
    ageMonths: z.number().optional(),
    methods: z.array(z.enum(creditMethods)).optional(),
    flags: z.array(z.enum(negativeFlags)).optional(),
    wishedBankIds: texts.optional(),
    relationBankIds: texts.optional(),
    soughtStrengths: z.array(z.enum(strengths)).optional(),
    excludedBanks: z.array(z.object({ bankId: z.string(), reason: bilingual })).optional(),
  }),
);

const rule = describes<Said<RuleResult>>()(() =>
  z
    .object({
      dimension: z.enum(dimensions),
      outcome: z.enum(outcomes),
      asked: z
        .object({
          min: z.number().optional(),
          max: z.number().optional(),
          oneOf: texts.optional(),
          noneOf: texts.optional(),
        })
        .nullable(),
      found: z.union([z.number(), z.string(), texts]).nullable(),
      text,
    })
    .register(z.globalRegistry, { id: 'RuleResult' }),
);

const repair = describes<Said<Repair>>()(() =>
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['askLess', 'askMore']), amountFen: z.number(), text }),
      z.object({ kind: z.enum(['shorterTenor', 'longerTenor']), months: z.number(), text }),
      z.object({ kind: z.literal('raiseScore'), from: z.number(), to: z.number(), text }),
      z.object({ kind: z.literal('raiseGrade'), from: z.string().nullable(), to: texts, text }),
      z.object({
        kind: z.literal('scoreByModel'),
        region: z.string(),
        modelId: z.string(),
        version: z.string(),
        text,
      }),
      z.object({ kind: z.literal('wait'), months: z.number(), text }),
      z.object({ kind: z.literal('offerMethod'), oneOf: texts, text }),
      z.object({ kind: z.literal('clearFlags'), flags: texts, text }),
      z.object({ kind: z.literal('supplyFact'), dimension: z.enum(dimensions), text }),
    ])
    .register(z.globalRegistry, { id: 'Repair' }),
);

const rankingReason = describes<Said<RankingReason>>()(() =>
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('wished'), place: z.number(), text }),
      z.object({ kind: z.literal('existingRelation'), text }),
      z.object({ kind: z.literal('strengths'), shared: texts, text }),
      z.object({
        kind: z.literal('margin'),
        of: z.enum(['amount', 'tenor', 'score']),
        asked: z.number(),
        limit: z.number(),
        share: z.number(),
        text,
      }),
    ])
    .register(z.globalRegistry, { id: 'RankingReason' }),
);

/** 产品要素. Amounts in fen, rates in basis points a year. */
export const productTerms = () =>
  z.object({
    minAmountFen: z.number().optional(),
    maxAmountFen: z.number().optional(),
    minTenorMonths: z.number().optional(),
    maxTenorMonths: z.number().optional(),
    rateBp: rateBand(),
  });
export const rateBand = () => z.object({ min: z.number(), max: z.number() }).optional();

const match = describes<ExplainedProduct>()(() =>
  z
    .object({
      productId: z.string(),
      bankId: z.string(),
      terms: productTerms(),
      verdict: z.enum(['fits', 'nearlyFits', 'doesNotFit']),
      notMet: z.array(z.enum(dimensions)),
      rules: z.array(rule),
      barred: z.boolean(),
      repair: repair.nullable(),
      rankedBy: z.array(rankingReason),
    })
    .register(z.globalRegistry, { id: 'ProductMatch' }),
);

/** 匹配结果 with each rule of each product that passed or failed. */
export const matching = describes<ExplainedMatch>()(() =>
  z
    .object({
      need: input,
      catalogueVersion: z.string(),
      fits: z.array(match),
      nearlyFits: z.array(match),
      doesNotFit: z.array(match),
      excluded: z.array(z.object({ productId: z.string(), bankId: z.string(), reason: bilingual })),
    })
    .register(z.globalRegistry, { id: 'Matching' }),
);
