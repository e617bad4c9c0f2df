import type * as z from 'zod';
import type { Form } from '../../shared/contracts/forms/form.ts';
import { read } from '../../shared/contracts/forms/read.ts';
import type { RouteForm } from '../../shared/contracts/forms/route-form.ts';
import { fieldErrors } from '../../shared/contracts/problems/field-errors.ts';
import type { FieldError, Place } from '../../shared/contracts/problems/problem.ts';
import type { commandHeaders } from '../../shared/contracts/requests/headers.ts';
import type { ApiEvent } from './api-event.ts';
import { go, type Step, stop } from './fault.ts';
import { readBody } from './read-body.ts';

export type ParsedRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Partial<z.output<typeof commandHeaders>>;
};

/** Checks every part of a request against its form; all wrong fields are named at once. */
export const parseRequest = (route: RouteForm, event: ApiEvent): Step<ParsedRequest> => {
  const sent = readBody(route.body, event);
  if (!sent.ok) return sent;
  const errors: FieldError[] = [];
  const check = (place: Place, form: Form, data: unknown): unknown => {
    const result = read(form, data);
    if (result.ok) return result.value;
    errors.push(...fieldErrors(place, result));
    return undefined;
  };
  const params = check('path', route.params, event.pathParameters ?? {});
  const query = check('query', route.query, event.queryStringParameters ?? {});
  const headers = route.headers === undefined ? {} : check('header', route.headers, event.headers);
  const body = route.body.kind === 'json' ? check('body', route.body.form, sent.value) : sent.value;
  return errors.length > 0
    ? stop('invalid_request', errors)
    : go({ params, query, body, headers: headers as ParsedRequest['headers'] });
};
