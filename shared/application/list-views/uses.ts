import type { Deps } from '../deps.ts';
import { listViews, removeListView, saveListSettings, saveListView } from './list-views.ts';
import type { ListViewUses } from './port.ts';

/** How people keep their lists. */
export const listViewUses = (deps: Pick<Deps, 'table'>) =>
  ({
    listViews: (actor) => listViews(deps, actor),
    saveListView: (actor, view) => saveListView(deps, actor, view),
    removeListView: (actor, viewId) => removeListView(deps, actor, viewId),
    saveListSettings: (actor, settings) => saveListSettings(deps, actor, settings),
  }) satisfies ListViewUses;
