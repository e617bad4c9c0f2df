import type * as z from 'zod';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Success } from '../http-status.ts';
import { caseFilter } from '../requests/list-query.ts';
import { noParams } from '../requests/paths.ts';
import { commandAnswer } from '../responses/case-view.ts';

/**
 * Who an endpoint is for. `participant`: departments, guarantors, insurers. `administration`: who sets up the installation.
 * `signedIn`: any of them. `newcomer`: whoever has a token of the issuer, of the register of people or not.
 */
export const audiences = [
  'regulator',
  'bank',
  'enterprise',
  'participant',
  'administration',
  'signedIn',
  'newcomer',
  'public',
] as const;
export type Audience = (typeof audiences)[number];

/** What stands in a body: nothing, JSON, or the list itself (CSV or XLSX). */
export type BodyShape =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly schema: z.ZodType }
  | { readonly kind: 'list' };

/** One endpoint as data: the handlers' types, the checks, the local router and the OpenAPI document follow from it. */
export type Route = {
  readonly method: 'GET' | 'POST';
  /** With `{parameters}` as API Gateway and OpenAPI write them. */
  readonly path: `/${string}`;
  /** A command changes something, and takes `Idempotency-Key` and `If-Match`. */
  readonly kind: 'command' | 'query';
  readonly summary: Bilingual;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: BodyShape;
  readonly answer: z.ZodType;
  readonly success: Success;
  /** Media types where the answer is a file (`responses/file.ts`) and no JSON. */
  readonly file?: readonly string[];
  /** On AWS a function of its own serves it, and not its audience's. */
  readonly servedBy?: 'documents' | 'lists' | 'invitations';
};
export type RouteTable = Readonly<Record<string, Route>>;

/** As API Gateway names a route: `POST /regulator/cases/{caseId}/screening`. */
export const routeKeyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

const none = { kind: 'none' } as const;

type Ask<P, Q, A> = { readonly params?: P; readonly query?: Q; readonly answer: A };

/** A question: changes nothing. */
export const ask = <
  P extends z.ZodType = typeof noParams,
  Q extends z.ZodType = typeof noParams,
  A extends z.ZodType = z.ZodType,
>(
  path: `/${string}`,
  zh: string,
  en: string,
  shape: Ask<P, Q, A>,
) => ({
  method: 'GET' as const,
  path,
  kind: 'query' as const,
  summary: { zh, en },
  params: (shape.params ?? noParams) as P,
  query: (shape.query ?? noParams) as Q,
  body: none,
  answer: shape.answer,
  success: 'ok' as const,
});

/** A command with a JSON body. */
export const order = <
  P extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
  Q extends z.ZodType = typeof noParams,
>(
  path: `/${string}`,
  zh: string,
  en: string,
  shape: {
    readonly params: P;
    readonly query?: Q;
    readonly body: B;
    readonly answer: A;
    readonly success?: Success;
  },
) => ({
  method: 'POST' as const,
  path,
  kind: 'command' as const,
  summary: { zh, en },
  params: shape.params,
  query: (shape.query ?? noParams) as Q,
  body: { kind: 'json' as const, schema: shape.body },
  answer: shape.answer,
  success: shape.success ?? ('ok' as const),
});

/** A command to one case, answered with the case as it then stands. */
export const orderCase = <P extends z.ZodType, B extends z.ZodType>(
  path: `/${string}`,
  zh: string,
  en: string,
  params: P,
  body: B,
) => order(path, zh, en, { params, body, answer: commandAnswer });

/** A command that is also given to many cases of a list, one by one: with the list's filter it asks that the case still fits. */
export const orderListed = <P extends z.ZodType, B extends z.ZodType>(
  path: `/${string}`,
  zh: string,
  en: string,
  params: P,
  body: B,
) => order(path, zh, en, { params, query: caseFilter, body, answer: commandAnswer });
