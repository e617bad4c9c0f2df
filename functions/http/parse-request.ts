import type * as z from 'zod';
import { read } from '../../shared/contracts/fit.ts';
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
  const sent = readBody(route.body, event);
  if (!sent.ok) return sent;
  const errors: FieldError[] = [];
  const check = (place: Place, schema: z.ZodType, data: unknown): unknown => {
    const result = read(schema, data);
    if (result.success) return result.data;
    errors.push(...fieldErrors(place, result.error));
    return undefined;
  };
  const params = check('path', route.params, event.pathParameters ?? {});
  const query = check('query', route.query, event.queryStringParameters ?? {});
  const headers = route.kind === 'command' ? check('header', commandHeaders, event.headers) : {};
  const body = route.body.kind === 'json' ? check('body', route.body.schema, sent.value) : sent.value;
  return errors.length > 0
    ? stop('invalid_request', errors)
    : go({ params, query, body, headers: headers as ParsedRequest['headers'] });
};
