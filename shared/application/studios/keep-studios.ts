import { mayDo } from '../../domain/authority/index.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { actedBy } from '../../domain/case/actor.ts';
import {
  faultOfStudio,
  type Studio,
  type StudioRefusal,
  saidOfStudio,
  withSaid,
} from '../../domain/studios/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { studioKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { StudioUses, StudioView } from './port.ts';
import { findQueue, findStudio, mayServe, studiosIn, studioWrite } from './stored-studio.ts';

type Asked<Name extends keyof StudioUses> = Parameters<StudioUses[Name]>[0];

const fields: Readonly<Record<StudioRefusal, string>> = {
  studio_name_taken: 'name',
  studio_desk_twice: 'desks',
  studios_too_many: 'name',
};

const viewOf = async (deps: Deps, { changes: _changes, ...studio }: Studio): Promise<StudioView> => {
  const queue = await findQueue(deps, studio.id, civilDateOf(deps.clock.now()));
  return { ...studio, given: queue.last, waiting: queue.line.length, seen: queue.called.length };
};

/** 驻点工作室 of the own work group: those that are open first, by name. */
export const listStudios: (
  deps: Deps,
  ...asked: Parameters<StudioUses['listStudios']>
) => ReturnType<StudioUses['listStudios']> = async (deps, actor) => {
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const studios = await Promise.all(
    (await studiosIn(deps, actor.orgId)).map((studio) => viewOf(deps, studio)),
  );
  const inOrder = studios.toSorted(
    (a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name, 'zh'),
  );
  const today = civilDateOf(deps.clock.now());
  return done({ today, studios: inOrder, mayKeep: mayDo(actor, 'studios.keep') });
};

/** 设立: the id follows from the caller's key, so one that is sent again makes no second studio. */
export const addStudio = async (
  deps: Deps,
  { actor, studioId, said }: Asked<'addStudio'>,
): Promise<Result<StudioView>> => {
  if (!mayServe(deps, actor) || !mayDo(actor, 'studios.keep')) return refused('not_permitted');
  const known = await findStudio(deps, actor.orgId, studioId);
  if (known) {
    const isSame = canonicalJson(known.changes[0]?.said) === canonicalJson(said);
    return isSame ? done(await viewOf(deps, known)) : refused('idempotency_mismatch');
  }
  const fault = faultOfStudio(said, await studiosIn(deps, actor.orgId));
  if (fault) return refused(fault, { field: fields[fault] });
  const after = withSaid(studioId, undefined, said, { at: deps.clock.now(), by: actedBy(actor) });
  const written = await deps.table.transact([studioWrite(actor.orgId, undefined, after)]);
  // Another copy of the same request was faster.
  return written.ok ? done(await viewOf(deps, after)) : addStudio(deps, { actor, studioId, said });
};

/** 变更、停用、恢复. What it says already is answered as done. */
export const changeStudio = async (
  deps: Deps,
  { actor, studioId, said, version }: Asked<'changeStudio'>,
): Promise<Result<StudioView>> => {
  if (!mayServe(deps, actor) || !mayDo(actor, 'studios.keep')) return refused('not_permitted');
  const all = await studiosIn(deps, actor.orgId);
  const before = all.find(({ id }) => id === studioId);
  if (!before) return refused('studio_not_found', { field: 'studioId' });
  if (canonicalJson(saidOfStudio(before)) === canonicalJson(said)) return done(await viewOf(deps, before));
  if (before.version !== version) return refused('studio_changed');
  const fault = faultOfStudio(
    said,
    all.filter((one) => one !== before),
  );
  if (fault) return refused(fault, { field: fields[fault] });
  const after = withSaid(studioId, before, said, { at: deps.clock.now(), by: actedBy(actor) });
  const written = await deps.table.transact([studioWrite(actor.orgId, before, after)]);
  return written.ok ? done(await viewOf(deps, after)) : refused('studio_changed');
};

/** 机构合并: its studios go on under the successor; their slips stay where they are. Once more changes nothing. */
export const passStudio = async (
  deps: Deps,
  studioId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  const studio = await findStudio(deps, from, studioId);
  if (!studio) return;
  const moved = await deps.table.transact([
    studioWrite(to, undefined, studio),
    {
      kind: 'delete',
      key: studioKey(from, studioId),
      expect: { kind: 'version', version: studio.version },
    },
  ]);
  if (!moved.ok) throw new Error('The studio was changed all the while');
};
