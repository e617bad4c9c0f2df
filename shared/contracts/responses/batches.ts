import * as z from 'zod';
import { batchDeeds, batchKinds, batchStates } from '../../domain/batches/index.ts';
import { actorKinds } from '../../domain/case/actor.ts';
import { purposes } from '../../domain/case/applicant.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { moment } from '../values/moment.ts';
import { maybeNumber, maybeText, plainNumber, plainText } from './plain.ts';

const acted = () => z.object({ kind: z.enum(actorKinds), orgId: plainText, personId: plainText });
const done = () => z.object({ at: moment, by: acted() });
const number = () =>
  z.object({ group: plainText, year: plainNumber, nth: plainNumber }).meta({
    description:
      '编号，按工作专班、种类和年份连续 / the number, of its work group, kind and year, without a gap',
  });
const item = () =>
  z.object({
    caseId: plainText,
    productId: maybeText,
    version: maybeNumber,
    name: maybeText,
    code: maybeText,
    amountFen: maybeNumber,
    tenorMonths: maybeNumber,
    purpose: z.enum(purposes).optional(),
    openedAt: moment.optional(),
  });
const notDone = () =>
  z.object({
    caseId: plainText,
    name: maybeText,
    code: plainText,
    messages: bilingual,
  });

/** 申报清单、推荐清单. */
export const batchView = lazily(() =>
  z
    .object({
      id: plainText,
      kind: z.enum(batchKinds),
      group: plainText,
      bankId: maybeText,
      state: z.enum(batchStates),
      by: acted(),
      at: moment,
      number: number().optional(),
      items: z.array(item()),
      refused: z.array(notDone()).meta({ description: '未推送的案件及原因 / what was not pushed, and why' }),
      pushBegun: done().optional(),
      pushed: done().optional(),
      acknowledged: done().optional(),
      callBackBegun: done().extend({ reason: plainText }).optional(),
      calledBack: done()
        .extend({ kept: z.array(notDone()) })
        .optional(),
      version: plainNumber,
      records: z.array(
        z.object({ seq: plainNumber, at: moment, by: acted(), hash: plainText, act: plainText }),
      ),
      names: z.record(z.string(), z.string()),
      chainWhole: z.boolean(),
      may: z.array(z.enum(batchDeeds)),
    })
    .register(z.globalRegistry, { id: 'BatchView' }),
);

export const batchPage = lazily(() =>
  z
    .object({
      batches: z.array(
        z.object({
          id: plainText,
          kind: z.enum(batchKinds),
          group: plainText,
          bankId: maybeText,
          state: z.enum(batchStates),
          number: number().optional(),
          at: moment,
          count: plainNumber,
          amountFen: maybeNumber,
          refused: plainNumber,
          pushedAt: moment.optional(),
          acknowledgedAt: moment.optional(),
          calledBackAt: moment.optional(),
        }),
      ),
      cursor: z.string().optional(),
    })
    .register(z.globalRegistry, { id: 'BatchPage' }),
);

export const nothing = lazily(() => z.object({}));
