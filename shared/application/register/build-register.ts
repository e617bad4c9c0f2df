import type { Deps } from '../deps.ts';
import type { Key } from '../ports/table.ts';
import { checkRegister } from './rebuild-register.ts';
import { lineVersion } from './register-line-item.ts';

const builtKey: Key = { pk: 'REGISTER', sk: 'BUILT' };

/**
 * Makes the register of cases that were written before there was one, or before its lines said so much, or before there were lines of own parts; once, and again
 * after a failure. 1 has it been done? 2 each work group; 3 remember.
 */
export const buildRegister = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  workGroups: readonly string[],
): Promise<{ readonly written: number }> => {
  const built = await deps.table.get(builtKey);
  const said = { lineVersion, parts: true };
  if (built?.data['lineVersion'] === lineVersion && built.data['parts'] === true) return { written: 0 };
  let written = 0;
  for (const orgId of workGroups) written += (await checkRegister(deps, orgId, true)).wrong.length;
  await deps.table.transact([
    { kind: 'put', item: { ...builtKey, version: (built?.version ?? 0) + 1, data: said } },
  ]);
  return { written };
};
