import * as z from 'zod';
import { batchKinds, mostInBatch } from '../../domain/batches/index.ts';
import { lazily } from '../lazily.ts';
import { key, text } from '../values/text.ts';
import { pageQuery } from './list-query.ts';

const longestReason = 500;

const items = z
  .array(z.strictObject({ caseId: key, productId: key.optional() }))
  .min(1)
  .max(mostInBatch)
  .meta({
    description: '案件；推荐清单的每件写明产品 / cases; of a recommendation list each with the product',
  });

export const ofBatch = lazily(() => z.strictObject({ batchId: key }));
export const draftBatch = lazily(() =>
  z.strictObject({
    kind: z.enum(batchKinds).meta({
      description: '申报清单或推荐清单 / application or recommendation list',
    }),
    bankId: key
      .optional()
      .meta({ description: '推荐清单推送给哪家银行 / the bank of a recommendation list' }),
    items,
  }),
);
export const changeBatch = lazily(() => z.strictObject({ items }));
export const callBackBatch = lazily(() => z.strictObject({ reason: text.check(z.maxLength(longestReason)) }));

export const batchesQuery = lazily(() =>
  z.strictObject({
    ...pageQuery.unwrap().shape,
    kind: z.enum(batchKinds).optional(),
    standing: z.enum(['open', 'over']).default('open').meta({
      description: '待办理的，或已结束的 / those still to be dealt with, or those that are over',
    }),
  }),
);
/** In which language a file is written. */
export const batchFileQuery = lazily(() => z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }));
