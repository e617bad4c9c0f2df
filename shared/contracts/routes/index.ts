import { administrationRoutes } from './administration.ts';
import { bankRoutes } from './bank.ts';
import { publicRoutes, signedInRoutes } from './common.ts';
import { documentRoutes } from './documents.ts';
import { enterpriseRoutes } from './enterprise.ts';
import { firmRoutes } from './firms.ts';
import { bankListRoutes, listRoutes } from './lists.ts';
import { newcomerRoutes } from './newcomer.ts';
import { participantRoutes } from './participant.ts';
import { regulatorRoutes } from './regulator.ts';
import { type Audience, audiences, type Route, type RouteTable } from './route.ts';
import { ruleListRoutes } from './rule-trials.ts';

export const routeTables = {
  regulator: { ...regulatorRoutes, ...listRoutes, ...firmRoutes, ...documentRoutes.regulator },
  bank: { ...bankRoutes, ...bankListRoutes, ...documentRoutes.bank },
  enterprise: { ...enterpriseRoutes, ...documentRoutes.enterprise },
  participant: { ...participantRoutes, ...documentRoutes.participant },
  administration: { ...administrationRoutes, ...ruleListRoutes },
  signedIn: signedInRoutes,
  newcomer: newcomerRoutes,
  public: publicRoutes,
} as const satisfies Record<Audience, RouteTable>;

/** A route with its name: `regulator.screen`. */
export type NamedRoute = Route & { readonly id: string; readonly name: string; readonly audience: Audience };

export const namedRoutes = (audience: Audience): readonly NamedRoute[] =>
  Object.entries<Route>(routeTables[audience]).map(([name, route]) => ({
    ...route,
    id: `${audience}.${name}`,
    name,
    audience,
  }));

export const allRoutes: readonly NamedRoute[] = audiences.flatMap(namedRoutes);
