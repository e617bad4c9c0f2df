import type * as z from 'zod';
import type { importRowsQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import type { ListFile } from '../../http/read-body.ts';
import { bodyOf } from '../cases/body-of.ts';

type OfImport = { readonly importId: string };

/** 导入名单: accepted at once, read in the background; the answer says where it can be followed. */
export const startImport = async (
  { actor, body, newId }: Input<unknown, unknown, ListFile, Actor>,
  { app }: Deps,
) => {
  const importId = newId('import');
  const result = await app.startImport({ actor, importId, ...body });
  if (!result.ok) return result;
  return { ok: true as const, value: { body: result.value, location: `/regulator/imports/${importId}` } };
};

/** 导入前核对. */
export const checkImport = async ({ actor, body }: Input<unknown, unknown, ListFile, Actor>, { app }: Deps) =>
  bodyOf(await app.checkImport({ actor, ...body }), (check) => check);

export const viewImport = async (
  { actor, params }: Input<OfImport, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.viewImport(actor, params.importId), (report) => report);

export const importRows = async (
  { actor, params, query }: Input<OfImport, z.output<typeof importRowsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.importRows(actor, params.importId, query.failedOnly ?? false), (rows) => ({ rows }));
