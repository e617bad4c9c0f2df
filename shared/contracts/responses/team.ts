import * as z from 'zod';
import { personStates } from '../../domain/people/index.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { roles } from '../values/roles.ts';
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
        }),
      ),
      nobody: workload,
      /** To whom the next cases would go, one after the other, by who has the fewest. */
      turns: plainTexts,
    })
    .register(z.globalRegistry, { id: 'Team' }),
);
