import * as z from 'zod';
import { bindingRules, grantChannels } from '../../domain/matching/index.ts';
import { lazily } from '../lazily.ts';
import { key, text } from './text.ts';

/** 授信依据 as a bank says it, and 办理渠道. */
export const saidGrounds = () => ({
  basis: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('product'), productId: key }),
      z.strictObject({ kind: z.literal('ownTerms'), reason: text }),
    ])
    .optional(),
  channel: z.enum(grantChannels).optional(),
});

const misses = lazily(() => z.array(z.enum(bindingRules)));

/** 授信依据 as recorded, with the catalogue it was held against. */
export const keptGrounds = () => ({
  basis: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('product'), productId: z.string(), catalogueVersion: z.string() }),
      z.object({ kind: z.literal('ownTerms'), reason: z.string(), misses, catalogueVersion: z.string() }),
    ])
    .optional(),
  channel: z.enum(grantChannels).optional(),
});

/** 银行自定条件 of a contract. */
export const keptOwnTerms = () => z.object({ reason: z.string(), misses }).optional();
