import { done } from '../../../shared/application/refusals.ts';
import { openApiJson } from '../../../shared/contracts/openapi/openapi.data.ts';
import { publicRoutes } from '../../../shared/contracts/routes/common.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';

const openApi = async () => done({ body: openApiJson() });

const health = async () => done({ body: { status: 'ok' as const } });

export const makeHandler = (deps: Deps) => makeHandlerOf('public', publicRoutes, { health, openApi }, deps);
