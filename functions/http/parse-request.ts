import type * as z from 'zod';
import { fieldErrors } from '../../shared/contracts/problems/field-errors.ts';
import type { FieldError, Place } from '../../shared/contracts/problems/problem.ts';
import { commandHeaders } from '../../shared/contracts/requests/headers.ts';
import type { Route } from '../../shared/contracts/routes/route.ts';
import type { ApiEvent } from './api-event.ts';
import { go, type Step, stop } from './fault.ts';
import { readBody } from './read-body.ts';

export type ParsedRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Partial<z.output<typeof commandHeaders>>;
};

/** Checks every part of a request against its schema; all wrong fields are named at once. */
export const parseRequest = (route: Route, event: ApiEvent): Step<ParsedRequest> => {
  const read = readBody(route.body, event);
  if (!read.ok) return read;
  const errors: FieldError[] = [];
  const check = <S extends z.ZodType>(place: Place, schema: S, data: unknown): z.output<S> | undefined => {
    // The input is kept only to tell a missing field from a wrong one.
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return parsed.data;
    errors.push(...fieldErrors(place, parsed.error));
    return undefined;
  };
  const params = check('path', route.params, event.pathParameters ?? {});
  const query = check('query', route.query, event.queryStringParameters ?? {});
  const headers = route.kind === 'command' ? check('header', commandHeaders, event.headers) : undefined;
  const body = route.body.kind === 'json' ? check('body', route.body.schema, read.value) : read.value;
  return errors.length > 0
    ? stop('invalid_request', errors)
    : go({ params, query, body, headers: headers ?? {} });
};
