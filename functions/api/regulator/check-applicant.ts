import type * as z from 'zod';
import type { identityQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

/** 建档前核对, asked while the code is typed. */
export const checkApplicant = async (
  { actor, params, query }: Input<{ readonly code: string }, z.output<typeof identityQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.checkApplicant(actor, { kind: query.kind, code: params.code }), (check) => check);
