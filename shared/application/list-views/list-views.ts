import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { listViewsOfOrganisation, listViewsOfPerson } from '../keys.ts';
import type { Item, JsonObject, Key } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { ListSettings, ListView, ListViews } from './port.ts';

type Kept = { readonly views: readonly SharedView[]; readonly settings?: ListSettings };
type SharedView = ListView & { readonly by: string };

/** One item holds them all, and one read brings them. */
const mostViews = 30;
const maxTries = 5;

const placesOf = ({ orgId, personId }: Actor) => ({
  own: listViewsOfPerson(orgId, personId),
  shared: listViewsOfOrganisation(orgId),
});

/** 视图, of the person and of their organisation. */
export const listViews = async ({ table }: Pick<Deps, 'table'>, actor: Actor): Promise<Result<ListViews>> => {
  const { own, shared } = placesOf(actor);
  const [ownItem, sharedItem] = await table.getMany([own, shared]);
  const { views, settings } = keptIn(ownItem);
  return done({
    own: views.map(told),
    shared: keptIn(sharedItem).views.map((view) => ({ ...told(view), mine: view.by === actor.personId })),
    ...(settings && { settings }),
  });
};

export const saveListView = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  { shared, ...view }: ListView & { readonly shared: boolean },
): Promise<Result<ListViews>> => {
  const places = placesOf(actor);
  const kept = await changed(deps, shared ? places.shared : places.own, (before) => {
    const taken = before.views.find(({ name }) => name === view.name);
    if (taken && taken.by !== actor.personId) return 'list_view_name_taken';
    const others = before.views.filter((one) => one !== taken);
    if (others.length >= mostViews) return 'too_many_list_views';
    return { ...before, views: [...others, { ...view, by: actor.personId }] };
  });
  return kept.ok ? listViews(deps, actor) : kept;
};

export const removeListView = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  viewId: string,
): Promise<Result<ListViews>> => {
  for (const place of Object.values(placesOf(actor))) {
    const kept = await changed(deps, place, (before) => {
      const views = before.views.filter(({ id, by }) => id !== viewId || by !== actor.personId);
      return views.length === before.views.length ? undefined : { ...before, views };
    });
    if (!kept.ok) return kept;
  }
  return listViews(deps, actor);
};

export const saveListSettings = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  settings: ListSettings,
): Promise<Result<ListViews>> => {
  const kept = await changed(deps, placesOf(actor).own, (before) => ({ ...before, settings }));
  return kept.ok ? listViews(deps, actor) : kept;
};

/** `change` answers what is to be kept, nothing where it stays as it is, or why not; again where somebody was faster. */
const changed = async (
  { table }: Pick<Deps, 'table'>,
  key: Key,
  change: (before: Kept) => Kept | undefined | 'list_view_name_taken' | 'too_many_list_views',
): Promise<Result<undefined>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const item = await table.get(key);
    const after = change(keptIn(item));
    if (typeof after === 'string') return refused(after, { field: 'name' });
    if (!after) return done(undefined);
    const version = (item?.version ?? 0) + 1;
    const { ok } = await table.transact([
      {
        kind: 'put',
        item: { ...key, version, data: after as unknown as JsonObject },
        expect: item ? { kind: 'version', version: item.version } : { kind: 'notExists' },
      },
    ]);
    if (ok) return done(undefined);
  }
  return refused('busy');
};

const keptIn = (item: Item | undefined): Kept => (item ? (item.data as unknown as Kept) : { views: [] });

const told = ({ id, name, address }: SharedView): ListView => ({ id, name, address });
