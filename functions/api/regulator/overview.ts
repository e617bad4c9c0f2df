import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { asOf } from './as-of.ts';

export const overview = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  asOf(await app.overview(actor));
