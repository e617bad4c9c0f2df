import type { Success } from '../http-status.ts';
import type { Route, RouteTable } from '../routes/route.ts';
import type { Form } from './form.ts';

/** A route as plain data: what the edge needs of it, its schemas as forms. */
export type RouteForm<R extends Route = Route> = {
  /** As API Gateway names it: `POST /regulator/cases/{caseId}/screening`. */
  readonly key: string;
  readonly path: Route['path'];
  readonly success: Success;
  /** Its answer is a file and no JSON. */
  readonly file?: true;
  readonly params: Form;
  readonly query: Form;
  /** Of a command. */
  readonly headers?: Form;
  readonly body: BodyForm;
  readonly answer: Form;
  /** For the compiler alone: handlers are typed by the route's schemas. */
  readonly route?: R;
};

export type BodyForm =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly form: Form }
  | { readonly kind: 'list' };

export type RouteForms<Table extends RouteTable = RouteTable> = {
  readonly [Name in keyof Table]: RouteForm<Table[Name]>;
};
