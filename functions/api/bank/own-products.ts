import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

type OfCase = Input<{ readonly caseId: string }, unknown, unknown, Actor>;

export const ownProducts = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.ownProducts(actor, params.caseId), (found) => found);
