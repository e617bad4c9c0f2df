import type { IncomingHttpHeaders } from 'node:http';
import type { ApiEvent } from '../../functions/http/api-event.ts';
import type { Found } from './router.ts';

/** What a request looks like to a handler behind an API Gateway HTTP API (payload format 2.0). */
export const toEvent = (
  found: Found,
  request: { readonly headers: IncomingHttpHeaders; readonly query: string; readonly body: Buffer },
  requestId: string,
  claims: Readonly<Record<string, unknown>> | undefined,
): ApiEvent => ({
  routeKey: found.routeKey,
  headers: headersOf(request.headers),
  queryStringParameters: queryOf(request.query),
  pathParameters: found.params,
  ...(found.route.body.kind === 'list'
    ? { isBase64Encoded: false, bytes: request.body }
    : bodyOf(request.body)),
  requestContext: { requestId, ...(claims && { authorizer: { jwt: { claims } } }) },
});

/** Several values of one header or parameter are joined by commas, as the gateway does. */
const headersOf = (headers: IncomingHttpHeaders): Record<string, string | undefined> => {
  const joined: Record<string, string | undefined> = {};
  for (const name in headers) {
    const value = headers[name];
    joined[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return joined;
};

const queryOf = (query: string): Record<string, string> => {
  const joined: Record<string, string> = {};
  if (query === '') return joined;
  for (const [name, value] of new URLSearchParams(query)) {
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]},${value}` : value;
  }
  return joined;
};

/** The gateway passes text as it is and anything else in base64; what is not UTF-8 is not text. */
const bodyOf = (body: Buffer): Pick<ApiEvent, 'body' | 'isBase64Encoded'> => {
  if (body.length === 0) return { isBase64Encoded: false };
  try {
    return { body: utf8.decode(body), isBase64Encoded: false };
  } catch {
    return { body: body.toString('base64'), isBase64Encoded: true };
  }
};

/** The byte-order mark of a spreadsheet's CSV belongs to the file. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
