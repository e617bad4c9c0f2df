import { done } from '../../../shared/application/refusals.ts';
import { makeOpenApiDocument } from '../../../shared/contracts/openapi/document.ts';
import { publicRoutes } from '../../../shared/contracts/routes/common.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';

export const makeHandler = (deps: Deps) => {
  // Made on first use: it takes longer than all else at a cold start, and most instances are never asked for it.
  let document: Record<string, unknown> | undefined;
  const openApi = async () => {
    document ??= { ...makeOpenApiDocument() };
    return done({ body: document });
  };
  const health = async () => done({ body: { status: 'ok' as const } });
  return makeHandlerOf('public', publicRoutes, { health, openApi }, deps);
};
