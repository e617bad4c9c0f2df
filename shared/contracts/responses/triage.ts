import * as z from 'zod';
import {
  type TriageDecision,
  type TriageSuggestion,
  triageCauses,
  triageRoutes,
} from '../../domain/case/triage-types.ts';
import { describes } from '../describes.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

export const triageSuggestion = describes<TriageSuggestion>()(() =>
  z
    .object({
      route: z.enum(triageRoutes),
      confirm: z.boolean(),
      why: z.array(z.object({ reasonCode: z.string(), class: z.string(), bankId: z.string().optional() })),
      tableVersion: z.string(),
      at: moment,
    })
    .register(z.globalRegistry, { id: 'TriageSuggestion' }),
);

export const triageDecision = describes<TriageDecision>()(() =>
  z
    .object({
      route: z.enum(triageRoutes),
      cause: z.enum(triageCauses),
      at: moment,
      by: actor,
      note: z.string().optional(),
      suggestion: triageSuggestion.optional(),
    })
    .register(z.globalRegistry, { id: 'TriageDecision' }),
);
