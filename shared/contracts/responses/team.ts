import * as z from 'zod';
import { dateKinds } from '../../domain/case/ladder.ts';
import { stages } from '../../domain/case/stages.ts';
import { personStates } from '../../domain/people/index.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { roles } from '../values/roles.ts';
import { caseSummary } from './case-page.ts';
import { plainNumber, plainText, plainTexts } from './plain.ts';

/** 工作量: open cases; of them, those that wait for the work group, are overdue, are due this week. */
const workload = lazily(() =>
  z
    .object({ open: plainNumber, waiting: plainNumber, overdue: plainNumber, thisWeek: plainNumber })
    .register(z.globalRegistry, { id: 'Workload' }),
);

/** 团队. */
export const team = lazily(() =>
  z
    .object({
      at: moment,
      people: z.array(
        z.object({
          id: plainText,
          name: plainText,
          roles: z.array(z.enum(roles)),
          state: z.enum(personStates),
          load: workload,
          assignable: z.boolean(),
          /** 休假 on this day. */
          away: z.object({ until: storedDate, coverId: plainText }).optional(),
        }),
      ),
      nobody: workload,
      /** To whom the next cases would go, one after the other, by who has the fewest. */
      turns: plainTexts,
    })
    .register(z.globalRegistry, { id: 'Team' }),
);

/** 我的待办, in order of date. `total`: with those that are not among the first. */
export const ownWork = lazily(() =>
  z
    .object({
      at: moment,
      tasks: z.array(
        z.object({
          whose: z.enum(['mine', 'covered', 'nobody', 'below', 'toApprove']),
          /** 代办: the colleague who is away. */
          coveredFor: plainText.optional(),
          /** 待上级审批的延期, with `toApprove`. */
          extension: z
            .object({
              kind: z.enum(dateKinds),
              bankId: plainText.optional(),
              until: storedDate,
              reason: plainText,
              askedAt: moment,
              askedBy: plainText,
            })
            .optional(),
          case: caseSummary,
        }),
      ),
      total: plainNumber,
    })
    .register(z.globalRegistry, { id: 'OwnWork' }),
);

/** 已办, the newest first; `type`: the event that names the act. */
export const doneWork = lazily(() =>
  z
    .object({
      acts: z.array(
        z.object({
          at: moment,
          type: plainText,
          caseId: plainText,
          enterpriseName: plainText,
          stage: z.enum(stages),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'DoneWork' }),
);
