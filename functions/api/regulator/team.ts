import type * as z from 'zod';
import type { ownWorkQuery, teamQuery } from '../../../shared/contracts/requests/team.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { asOf } from './as-of.ts';

export const team = async (
  { actor, query }: Input<unknown, z.output<typeof teamQuery>, unknown, Actor>,
  { app }: Deps,
) => asOf(await app.team(actor, query.cases));

type Asked = Input<unknown, unknown, unknown, Actor>;

export const ownWork = async (
  { actor, query }: Input<unknown, z.output<typeof ownWorkQuery>, unknown, Actor>,
  { app }: Deps,
) => asOf(await app.ownWork(actor, query.most));

export const doneWork = async ({ actor }: Asked, { app }: Deps) =>
  bodyOf(await app.doneWork(actor), (found) => found);
