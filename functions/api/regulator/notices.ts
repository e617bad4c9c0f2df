import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

/** 通知情况 of one case. */
export const caseNotices = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.noticesOfCase(actor, params.caseId), (told) => told);
