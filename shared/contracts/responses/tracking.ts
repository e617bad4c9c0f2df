import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

/** The command that does it, where the enterprise itself can give one. */
const act = lazily(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('completeIntake') }),
    z.object({ kind: z.literal('supplyInformation'), requestId: z.string() }),
    z.object({ kind: z.literal('chooseOffer') }),
    z.object({ kind: z.literal('settlePrescription'), prescriptionId: z.string() }),
  ]),
);

/** 进度查询 for the enterprise: who has it, until when, what to do now, and the line of what was, is and comes. */
export const tracking = lazily(() =>
  z
    .object({
      caseId: z.string(),
      version: z.number(),
      now: z.object({
        stage: z.enum(stages),
        /** Who has it. */
        holder: bilingual,
        /** Until when, where a date is set. */
        dueOn: storedDate.optional(),
        sentence: bilingual,
        /** What the enterprise has to do now; empty: nothing. */
        toDo: z.array(bilingual.unwrap().extend({ act: act.optional() })),
      }),
      line: z.array(
        z.object({
          when: z.enum(['past', 'present', 'future']),
          at: moment.optional(),
          stage: z.enum(stages).optional(),
          sentence: bilingual,
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'Tracking' }),
);
export type Tracking = z.output<typeof tracking>;
