import type { Deps } from '../../shared/application/deps.ts';
import { loggedTransaction } from '../../shared/application/installation/log.ts';
import { done } from '../../shared/application/refusals.ts';
import type { Role } from '../../shared/domain/authority/index.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';

/** What the settings demanded when the program last started. */
const demandKey = { pk: 'INSTALLATION', sk: 'CODES' } as const;

/** 须用验证码的角色: kept in the data, so that another demand in the settings goes on record (管理日志) with the start that takes it. */
export const keepDemand = async (
  deps: Pick<Deps, 'table' | 'hash' | 'clock'>,
  demanded: readonly Role[],
): Promise<void> => {
  const roles = [...new Set(demanded)].toSorted();
  const written = await loggedTransaction(deps, async () => {
    const before = await deps.table.get(demandKey);
    const known = (before?.data['roles'] ?? []) as readonly string[];
    const isSame = JSON.stringify(known) === JSON.stringify(roles);
    return done({
      at: deps.clock.now(),
      by: systemActor,
      acts: isSame
        ? []
        : [{ type: 'installation.codesDemanded', subject: 'installation', detail: { roles, before: known } }],
      writes: [{ kind: 'put', item: { ...demandKey, version: (before?.version ?? 0) + 1, data: { roles } } }],
      value: undefined,
    });
  });
  if (!written.ok) throw new Error(`What is demanded could not be kept: ${written.refusal.code}`);
};
