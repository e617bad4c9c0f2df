import { actedBy, systemActor } from '../../domain/case/actor.ts';
import { passVisit as decidePassing, withRecord } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { findVisit, visitWrites } from './stored-visit.ts';

const maxTries = 10;

/** 机构合并: a visit goes on under the successor of its work group, or of the bank that made it. Once more changes nothing. */
export const passVisit = async (
  deps: Deps,
  visitId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await findVisit(deps, visitId);
    const passed = before && decidePassing(before, from, to);
    if (!passed) return;
    const said = { at: deps.clock.now(), by: actedBy(systemActor), act: passed.act };
    const after = withRecord(passed.visit, said, deps);
    if ((await deps.table.transact(visitWrites(before, after))).ok) return;
  }
  throw new Error('The visit was changed all the while');
};
