import { systemActor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { done, type Result } from '../refusals.ts';
import { pathOfInvitation } from './address.ts';
import { planInvitation, tokenOf } from './invitation.ts';

/**
 * The invitation of the first administrator (首位管理员), whom nobody here can invite: for `huizhen init`, and for an operator
 * whose administrators are all locked out. The path has the secret, this once.
 */
export const makeFirstInvitation = async (
  deps: Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'>,
  personId: string,
  { subjects }: { readonly subjects: boolean },
): Promise<Result<{ readonly path: string; readonly expiresAt: number }>> => {
  const issued = await loggedTransaction(deps, async () =>
    done(await planInvitation(deps, systemActor, `inv_${deps.salt()}`, { purpose: 'join', personId })),
  );
  if (!issued.ok) return issued;
  const { expiresAt } = issued.value;
  return done({ path: pathOfInvitation(tokenOf(deps, issued.value), subjects), expiresAt });
};
