import type * as z from 'zod';
import type { pageQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

/** 运行状况: cases of the jurisdiction that no longer move by themselves. */
export const stoppedFlows = async (
  { actor, query }: Input<unknown, z.output<typeof pageQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.listStopped(actor, query.limit, query.cursor), (page) => page);

/** 恢复流程. */
export const resumeFlow = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.askToResume(actor, params.caseId), (stopped) => stopped);
