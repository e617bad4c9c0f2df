import * as z from 'zod';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { moment } from '../values/moment.ts';

/** Work that goes on beside the cases (后台任务), as it stands or as it last ended. */
const job = <T extends z.ZodType>(result: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('never') }),
    z.object({
      state: z.literal('running'),
      startedAt: moment,
      done: z.number().optional(),
      total: z.number().optional(),
    }),
    z.object({ state: z.literal('done'), startedAt: moment, endedAt: moment, result }),
    z.object({ state: z.literal('failed'), startedAt: moment, endedAt: moment, says: z.string() }),
  ]);

const lookedAt = z.object({
  about: bilingual,
  verdict: z.enum(['well', 'attend', 'wrong']),
  says: bilingual,
});

/** What one machine knows of itself; bytes where sizes are told. */
const machine = z.object({
  version: z.string(),
  startedAt: moment,
  disk: z.object({ free: z.number(), data: z.number() }),
  backups: z
    .object({
      at: z.string(),
      keep: z.number(),
      kept: z.array(z.object({ name: z.string(), madeAt: moment, bytes: z.number() })),
      making: job(z.object({ name: z.string() })),
    })
    .optional(),
  audit: job(
    z.object({
      cases: z.number(),
      events: z.number(),
      acts: z.number(),
      broken: z.array(z.object({ id: z.string(), at: z.string() })),
    }),
  ),
  examination: job(z.array(lookedAt)),
});

/** 运维: how the installation runs. */
export const operationAnswer = lazily(() =>
  z
    .object({
      now: moment,
      stopped: z.number(),
      oldestDueMs: z.number(),
      ownLog: job(z.object({ acts: z.number(), whole: z.boolean() })),
      machine: machine.optional(),
    })
    .register(z.globalRegistry, { id: 'Operation' }),
);

/** A stopped flow without anything of what its case is about. */
export const stoppedAnywhere = lazily(() =>
  z
    .object({
      caseId: z.string(),
      orgId: z.string(),
      stage: z.enum(stages),
      outcomeStep: z.enum(outcomeSteps).optional(),
      ending: z.enum(['failed', 'timedOut', 'aborted']),
      error: z.string().optional(),
      since: moment,
      tries: z.number(),
      nextTryAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'StoppedFlow' }),
);

export const stoppedAnywherePage = lazily(() =>
  z
    .object({ flows: z.array(stoppedAnywhere), cursor: z.string().optional() })
    .register(z.globalRegistry, { id: 'StoppedFlowPage' }),
);
