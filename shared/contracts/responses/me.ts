import * as z from 'zod';
import { actorKinds } from '../../domain/case/actor.ts';
import { bilingual } from '../values/bilingual.ts';
import { roles } from '../values/roles.ts';

/** Who is asking, as the system knows them (本人): what the person may do follows from the roles. */
export const me = z.object({
  kind: z.enum(actorKinds).exclude(['system']),
  orgId: z.string(),
  personId: z.string(),
  roles: z.array(z.enum(roles)),
  /** Absent: an organisation the rules in force do not know; an enterprise is called what its cases call it. */
  organisationName: bilingual.optional(),
});
