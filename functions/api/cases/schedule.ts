import type * as z from 'zod';
import type { scheduleQuery } from '../../../shared/contracts/requests/schedule.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

/** 日程 of whoever asks. */
export const schedule = async (
  { actor, query }: Input<unknown, z.output<typeof scheduleQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.schedule({ actor, ...query }), (found) => found);
