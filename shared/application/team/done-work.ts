import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { msPerDay } from '../../domain/time/moment.ts';
import { listedFileOf, recordedEventOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { doneBy, dueSort, stateKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { DoneAct } from './port.ts';

const days = 28;
/** So many acts are shown. */
const mostActs = 100;

/** 已办: 1 the person's own acts, by the index of their events; 2 the cases, as far as they may still see them. */
export const doneWork = async (
  deps: Deps,
  actor: Actor,
): Promise<Result<{ readonly acts: readonly DoneAct[] }>> => {
  if (!mayDo(actor, 'team.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const { items } = await deps.table.query({
    pk: doneBy(actor.personId),
    index: 'list',
    order: 'descending',
    from: dueSort(now - days * msPerDay, ''),
    limit: mostActs,
  });
  const recorded = items.map(recordedEventOf);
  const ids = [...new Set(recorded.map(({ caseId }) => caseId))];
  const files = new Map(
    (await deps.table.getMany(ids.map(stateKey))).flatMap((item) => {
      const file = item && listedFileOf(item);
      const rules = file && deps.rules.caseRules(file.regionId, now);
      return file && rules && mayView(actor, file, rules.isWithin) ? [[file.id, file] as const] : [];
    }),
  );
  return done({
    acts: recorded.flatMap(({ caseId, event: { at, type } }): readonly DoneAct[] => {
      const file = files.get(caseId);
      return file ? [{ at, type, caseId, enterpriseName: file.applicant.name, stage: file.phase.stage }] : [];
    }),
  });
};
