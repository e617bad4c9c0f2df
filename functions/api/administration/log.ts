import type * as z from 'zod';
import type { pageQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

export const readLog = async (
  { actor, query }: Input<unknown, z.output<typeof pageQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.readLog(actor, query.limit, query.cursor), (page) => page);

export const checkLog = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.checkLog(actor), (check) => check);
