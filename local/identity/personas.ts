import * as z from 'zod';
import { bilingual } from '../../shared/contracts/values/bilingual.ts';
import { roles } from '../../shared/domain/authority/roles.ts';
import { actorKinds } from '../../shared/domain/case/actor.ts';
import file from './personas.json' with { type: 'json' };

const persona = z.object({
  id: z.string(),
  kind: z.enum(actorKinds).exclude(['system']),
  orgId: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  name: bilingual,
});

/** Somebody to sign in as in the demo (演示身份). All fictional. */
export type Persona = z.output<typeof persona>;

export const personas: readonly Persona[] = z.array(persona).parse(file.personas);
