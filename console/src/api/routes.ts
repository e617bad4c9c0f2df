import type * as z from 'zod';
import type { routeTables } from '../../../shared/contracts/routes/index.ts';

type Tables = typeof routeTables;

/** A route's name, such as `regulator.screen`: the only description of it is the contract's. */
export type RouteId = { [A in keyof Tables]: `${A}.${Extract<keyof Tables[A], string>}` }[keyof Tables];

type RouteOf<Id extends RouteId> = Id extends `${infer A}.${infer Name}`
  ? A extends keyof Tables
    ? Name extends keyof Tables[A]
      ? Tables[A][Name]
      : never
    : never
  : never;

type OfKind<Kind extends 'query' | 'command'> = {
  [Id in RouteId]: RouteOf<Id> extends { readonly kind: Kind } ? Id : never;
}[RouteId];

export type AskId = OfKind<'query'>;
export type OrderId = OfKind<'command'>;

type Part<Id extends RouteId, Name extends 'params' | 'query' | 'answer'> =
  RouteOf<Id> extends { readonly [N in Name]: infer Schema extends z.ZodType } ? z.input<Schema> : never;

export type ParamsOf<Id extends RouteId> = Part<Id, 'params'>;
export type QueryOf<Id extends RouteId> = Part<Id, 'query'>;
/** An answer as it travels: moments are ISO texts. */
export type AnswerOf<Id extends RouteId> = Part<Id, 'answer'>;
/** A body as it is sent; for a list the file itself. */
export type BodyOf<Id extends RouteId> =
  RouteOf<Id> extends {
    readonly body: { readonly kind: 'json'; readonly schema: infer Schema extends z.ZodType };
  }
    ? z.input<Schema>
    : RouteOf<Id> extends { readonly body: { readonly kind: 'list' } }
      ? Blob
      : undefined;

export type CaseView = AnswerOf<'regulator.viewCase'>;
export type CaseSummary = AnswerOf<'regulator.listCases'>['cases'][number];
export type Reference = AnswerOf<'signedIn.reference'>;
export type Tracking = AnswerOf<'enterprise.tracking'>;
export type Session = AnswerOf<'regulator.viewSession'>;
export type RecordedEvent = AnswerOf<'regulator.timeline'>['events'][number];
export type Stage = CaseSummary['stage'];
export type OutcomeStep = NonNullable<CaseSummary['outcomeStep']>;
