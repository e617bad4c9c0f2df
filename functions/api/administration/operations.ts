import type * as z from 'zod';
import type { pageQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

type Plain = Input<unknown, unknown, unknown, Actor>;

/** 运维. */
export const viewOperation = async ({ actor }: Plain, { app }: Deps) =>
  bodyOf(await app.operation(actor), (state) => state);

export const listStoppedAnywhere = async (
  { actor, query }: Input<unknown, z.output<typeof pageQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.stoppedAnywhere(actor, query.limit, query.cursor), (page) => page);

export const resumeAnywhere = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.resumeAnywhere(actor, params.caseId), (flow) => flow);

export const makeBackup = async ({ actor }: Plain, { app }: Deps) =>
  bodyOf(await app.makeBackupNow(actor), (state) => state);

export const checkAudit = async ({ actor }: Plain, { app }: Deps) =>
  bodyOf(await app.checkAuditNow(actor), (state) => state);

export const examine = async ({ actor }: Plain, { app }: Deps) =>
  bodyOf(await app.examineNow(actor), (state) => state);
