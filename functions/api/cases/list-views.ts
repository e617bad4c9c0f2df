import type * as z from 'zod';
import type { listSettings, listView, ofListView } from '../../../shared/contracts/requests/list-views.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type Asked<Params = unknown, Body = unknown> = Input<Params, unknown, Body, Actor>;

/** 视图 of who asks, and of their organisation. */
export const listViews = async ({ actor }: Asked, { app }: Deps) =>
  bodyOf(await app.listViews(actor), (views) => views);

export const saveListView = async (
  { actor, body, newId }: Asked<unknown, z.output<typeof listView>>,
  { app }: Deps,
) => bodyOf(await app.saveListView(actor, { ...body, id: newId('view') }), (views) => views);

export const removeListView = async ({ actor, params }: Asked<z.output<typeof ofListView>>, { app }: Deps) =>
  bodyOf(await app.removeListView(actor, params.viewId), (views) => views);

export const saveListSettings = async (
  { actor, body }: Asked<unknown, z.output<typeof listSettings>>,
  { app }: Deps,
) => bodyOf(await app.saveListSettings(actor, body), (views) => views);
