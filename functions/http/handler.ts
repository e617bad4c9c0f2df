import type * as z from 'zod';
import type { Subject } from '../../shared/application/accounts/subject.ts';
import type { WhoIs } from '../../shared/application/accounts/who-is.ts';
import type { App } from '../../shared/application/app.ts';
import type { MakeId } from '../../shared/application/ports/make-id.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { ReferenceData } from '../../shared/contracts/responses/reference.ts';
import type { Audience, Route, RouteTable } from '../../shared/contracts/routes/route.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { HttpLog } from './log-messages.ts';
import type { ListFile } from './read-body.ts';
import type { Stirrings } from './stirrings.ts';

/** What the handlers stand on: fakes in tests, the embedded adapters in `local/`, AWS ones in a Lambda entry. */
export type Deps = {
  readonly app: App;
  readonly log: HttpLog;
  readonly makeId: MakeId;
  /** Who a verified token stands for, by the register of people; absent: its claims say so. */
  readonly whoIs?: WhoIs;
  /** 字典 in force for an organisation; without one, of all regions together. As new as the rules that a reading goes by. */
  readonly reference: (orgId?: string) => Promise<ReferenceData>;
  /** Lets requests of open pages be held until something changes; without it they are answered at once. */
  readonly stirrings?: Stirrings;
};

/** A value that the handler only passes on. */
export type Frozen<T> = T extends readonly (infer Element)[]
  ? readonly Frozen<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** A request after all checks. */
export type Input<Params, Query, Body, Who> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Who;
  readonly idempotencyKey?: string;
  readonly expectedVersion?: number;
  /** A fresh id, the same again for the same request under the same Idempotency-Key; `nth` tells several apart. */
  readonly newId: (prefix: string, nth?: number) => string;
};

export type Answer<Body> = {
  readonly body: Frozen<Body>;
  /** The version the case stands at: its ETag. */
  readonly version?: number;
  /** What of the body, as text, is news when it changes; all of it unless said. */
  readonly news?: string;
  /** Where what was created can be read. */
  readonly location?: string;
};

export type Handler<Params, Query, Body, Who, Out> = (
  input: Input<Params, Query, Body, Who>,
  deps: Deps,
) => Promise<Result<Answer<Out>>>;

type BodyOf<Shape> = Shape extends { readonly kind: 'json'; readonly schema: infer Schema }
  ? z.output<Schema>
  : Shape extends { readonly kind: 'list' }
    ? ListFile
    : undefined;

type HandlerOf<R extends Route, Who> = Handler<
  z.output<R['params']>,
  z.output<R['query']>,
  BodyOf<R['body']>,
  Who,
  z.output<R['answer']>
>;

/** Who asks, as far as an audience is known. */
type Asking<A extends Audience> = A extends 'public' ? undefined : A extends 'newcomer' ? Subject : Actor;

/** One handler for each route of a table: a route without one does not compile. */
export type HandlersOf<Table extends RouteTable, A extends Audience> = {
  readonly [Name in keyof Table]: HandlerOf<Table[Name], Asking<A>>;
};
