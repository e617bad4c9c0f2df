import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

export const overview = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.overview(actor), (counts) => counts);
