import type * as z from 'zod';
import { done, type Result } from '../../../shared/application/refusals.ts';
import type * as request from '../../../shared/contracts/requests/access.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Answer, Deps, Frozen, Input } from '../../http/handler.ts';

type Mine<Body = unknown> = Input<unknown, unknown, Body, Actor>;
type BodyOf<Schema extends z.ZodType> = z.output<Schema>;

export const told = <T>(result: Result<T>): Result<Answer<T>> =>
  result.ok ? done({ body: result.value as Frozen<T> }) : result;

const keeping = ({ keepSession }: { readonly keepSession?: string | undefined }) =>
  keepSession === undefined ? {} : { keepSession };

export const ownAccess = async ({ actor }: Mine, { app }: Deps) => told(await app.viewOwnAccess(actor));

export const changePassword = async (
  { actor, body }: Mine<BodyOf<typeof request.changePassword>>,
  { app }: Deps,
) => {
  const { current, next } = body;
  return told(await app.changePassword(actor, { current, next, ...keeping(body) }));
};

export const beginCodes = async ({ actor, body }: Mine<BodyOf<typeof request.beginCodes>>, { app }: Deps) =>
  told(await app.beginCodes(actor, body));

export const confirmCodes = async (
  { actor, body }: Mine<BodyOf<typeof request.confirmCodes>>,
  { app }: Deps,
) => told(await app.confirmCodes(actor, { code: body.code, ...keeping(body) }));

export const removeCodes = async ({ actor, body }: Mine<BodyOf<typeof request.removeCodes>>, { app }: Deps) =>
  told(await app.removeCodes(actor, { password: body.password, ...keeping(body) }));

export const endOwnSessions = async (
  { actor, body }: Mine<BodyOf<typeof request.endSessions>>,
  { app }: Deps,
) => {
  const { session } = body;
  const which = { ...(session !== undefined && { session }), ...keeping(body) };
  return told(await app.endOwnSessions(actor, which));
};
