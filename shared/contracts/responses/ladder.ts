import * as z from 'zod';
import {
  dateKinds,
  type Ladder,
  ladderLevels,
  type PlannedRung,
  rungUnits,
} from '../../domain/case/ladder.ts';
import { describes } from '../describes.ts';
import { moment } from '../values/moment.ts';

const told = { days: z.number(), unit: z.enum(rungUnits), to: z.array(z.enum(ladderLevels)) };

const plannedRung = describes<PlannedRung>()(() => z.object({ at: moment, ...told }));

export const ladder = describes<Ladder>()(() =>
  z
    .object({
      dates: z.array(z.string()),
      dueAt: moment,
      rungs: z.array(plannedRung),
      urged: z.record(z.string(), moment).optional(),
    })
    .register(z.globalRegistry, { id: 'Ladder' }),
);

export const datePlace = {
  kind: z.enum(dateKinds),
  round: z.number().optional(),
  bankId: z.string().optional(),
  prescriptionId: z.string().optional(),
  followUpId: z.string().optional(),
  handUpId: z.string().optional(),
};

/** 催办: which date, and which of its rungs. */
export const rungReached = {
  ...datePlace,
  dueAt: moment,
  rungs: z.array(z.object(told)),
  missed: z.array(z.object(told)).optional(),
  alreadyUrged: z.literal(true).optional(),
};
