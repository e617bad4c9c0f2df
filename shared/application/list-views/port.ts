import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

/** 视图: a list as somebody has narrowed and ordered it, under a name. */
export type ListView = {
  readonly id: string;
  readonly name: string;
  /** Filters and order as they stand in the address of the list. */
  readonly address: string;
};

/** How somebody likes their list: columns in their order, and how close the rows are. */
export type ListSettings = {
  readonly columns: readonly string[];
  readonly density: 'usual' | 'dense';
};

export type ListViews = {
  readonly own: readonly ListView[];
  /** Of the organisation; `mine`: who asks has shared it, and may take it back. */
  readonly shared: readonly (ListView & { readonly mine: boolean })[];
  readonly settings?: ListSettings;
};

export type ListViewUses = {
  listViews(actor: Actor): Promise<Result<ListViews>>;
  /** A view of that name is replaced: one's own, or one that one shared oneself. */
  saveListView(actor: Actor, view: ListView & { readonly shared: boolean }): Promise<Result<ListViews>>;
  removeListView(actor: Actor, viewId: string): Promise<Result<ListViews>>;
  saveListSettings(actor: Actor, settings: ListSettings): Promise<Result<ListViews>>;
};
