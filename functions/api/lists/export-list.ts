import type * as z from 'zod';
import type { exportedList, exportWish } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { filterOf } from '../cases/list-filter.ts';

type OfExport = { readonly exportId: string };
type Asked = Input<unknown, z.output<typeof exportedList>, z.output<typeof exportWish>, Actor>;

/** 导出案件: accepted at once, made in the background; the answer says where it can be followed. */
export const askExport = async ({ actor, query, body, newId }: Asked, { app }: Deps) => {
  const { sort, ...filter } = query;
  const exportId = newId('export');
  const request = { actor, exportId, ...body, ...filterOf(filter), ...(sort && { sort }) };
  const result = await app.askExport(request);
  if (!result.ok) return result;
  return { ok: true as const, value: { body: result.value, location: `/regulator/exports/${exportId}` } };
};

export const listExports = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.listExports(actor), (exports) => exports);

export const viewExport = async (
  { actor, params }: Input<OfExport, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.viewExport(actor, params.exportId), (report) => report);

export const cancelExport = async (
  { actor, params }: Input<OfExport, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.cancelExport(actor, params.exportId), (report) => report);

/** That somebody was given the file is in the installation's log; the link itself never is. */
export const exportLink = async (
  { actor, params }: Input<OfExport, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.exportLink(actor, params.exportId), (link) => link);
