import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { type Audience, type Route, routeKeyOf } from '../../shared/contracts/routes/route.ts';
import type { ApiHandler } from '../http/api-event.ts';
import type { Deps } from '../http/handler.ts';
import { makeHandler as administration } from './administration/index.ts';
import { makeHandler as bank } from './bank/index.ts';
import { makeHandler as documents } from './documents/index.ts';
import { makeHandler as enterprise } from './enterprise/index.ts';
import { makeHandler as invitations } from './invitations/index.ts';
import { makeHandler as lists } from './lists/index.ts';
import { makeHandler as participant } from './participant/index.ts';
import { makeHandler as publicApi } from './public/index.ts';
import { makeHandler as regulator } from './regulator/index.ts';
import { makeHandler as signedIn } from './signed-in/index.ts';

/** The handlers of all audiences in one process, as the embedded runtime serves them; on AWS each is its own function. */
export const makeHandlers = (deps: Deps): Readonly<Record<Audience, ApiHandler>> => {
  const apart: Readonly<Record<NonNullable<Route['servedBy']>, ApiHandler>> = {
    documents: documents(deps),
    lists: lists(deps),
    invitations: invitations(deps),
  };
  const withApart =
    (own: ApiHandler): ApiHandler =>
    (event) => {
      const servedBy = servedApart.get(event.routeKey);
      return servedBy ? apart[servedBy](event) : own(event);
    };
  return {
    regulator: withApart(regulator(deps)),
    bank: withApart(bank(deps)),
    enterprise: withApart(enterprise(deps)),
    participant: withApart(participant(deps)),
    administration: withApart(administration(deps)),
    signedIn: signedIn(deps),
    newcomer: apart.invitations,
    public: publicApi(deps),
  };
};

const servedApart = new Map(
  allRoutes.flatMap((route) => (route.servedBy ? [[routeKeyOf(route), route.servedBy] as const] : [])),
);
