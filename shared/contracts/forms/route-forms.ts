import { commandHeaders } from '../requests/headers.ts';
import { file } from '../responses/file.ts';
import { routeKeyOf } from '../routes/index.ts';
import type { BodyShape, Route, RouteTable } from '../routes/route.ts';
import { demandWritable } from './demand-writable.ts';
import { formOf } from './form-of.ts';
import type { BodyForm, RouteForm, RouteForms } from './route-form.ts';

/** The routes of a table as plain data. */
export const routeForms = <Table extends RouteTable>(table: Table): RouteForms<Table> =>
  Object.fromEntries(
    Object.entries(table).map(([name, route]) => [name, routeForm(route)]),
  ) as unknown as RouteForms<Table>;

const fileForm = formOf(file, 'file');
const headersForm = formOf(commandHeaders, 'headers');

const routeForm = (route: Route): RouteForm => {
  const key = routeKeyOf(route);
  const answer = formOf(route.answer, `${key} answer`);
  if (route.file && answer !== fileForm) throw new Error(`${key}: a file is answered as one`);
  demandWritable(answer, `${key} answer`);
  return {
    key,
    path: route.path,
    success: route.success,
    ...(route.file && { file: true }),
    params: formOf(route.params, `${key} params`),
    query: formOf(route.query, `${key} query`),
    ...(route.kind === 'command' && { headers: headersForm }),
    body: bodyForm(route.body, `${key} body`),
    answer,
  };
};

const none = { kind: 'none' } as const;
const list = { kind: 'list' } as const;

const bodyForm = (shape: BodyShape, at: string): BodyForm => {
  switch (shape.kind) {
    case 'none':
      return none;
    case 'json':
      return { kind: 'json', form: formOf(shape.schema, at) };
    case 'list':
      return list;
    default:
      return shape satisfies never;
  }
};
