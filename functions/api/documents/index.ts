import { documentRoutes } from '../../../shared/contracts/routes/documents.ts';
import type { ApiHandler } from '../../http/api-event.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { ownPersonalInformation, personalInformationOf } from '../cases/personal-data.ts';
import * as handlers from './handlers.ts';

type DocumentAudience = keyof typeof documentRoutes;

const makeHandlers = (deps: Deps): Readonly<Record<DocumentAudience, ApiHandler>> => ({
  regulator: makeHandlerOf(
    'regulator',
    documentRoutes.regulator,
    { ...handlers, personalInformation: personalInformationOf },
    deps,
  ),
  bank: makeHandlerOf('bank', documentRoutes.bank, handlers, deps),
  enterprise: makeHandlerOf(
    'enterprise',
    documentRoutes.enterprise,
    { ...handlers, personalInformation: ownPersonalInformation },
    deps,
  ),
  participant: makeHandlerOf('participant', documentRoutes.participant, handlers, deps),
});

/** Documents and copies for every audience in one function, the only one that reaches the files; each request is its audience's. */
export const makeHandler = (deps: Deps): ApiHandler => {
  const byAudience: Readonly<Record<string, ApiHandler>> = makeHandlers(deps);
  return (event) => {
    const [, audience = ''] = event.routeKey.split('/', 2);
    // Any of them knows how to say that there is no such route.
    return (byAudience[audience] ?? (byAudience['participant'] as ApiHandler))(event);
  };
};
