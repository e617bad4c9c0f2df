import type { BodyShape } from '../../shared/contracts/routes/route.ts';
import type { ApiEvent } from './api-event.ts';
import { go, type Step, stop } from './fault.ts';
import { largestBody } from './limits.ts';

/** A list as it was sent. */
export type ListFile = { readonly format: 'csv' | 'xlsx'; readonly content: Uint8Array };

const listFormats: Readonly<Record<string, ListFile['format']>> = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const jsonType = /^application\/(?:[\w.+-]+\+)?json$/;

const mediaTypeOf = ({ headers }: ApiEvent): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * The body as the route wants it, not yet checked against its schema. Our own reading and not middy's
 * `http-json-body-parser`: that one runs a reviver over every key against `__proto__`, five times the cost of the parse
 * itself, and our schemas refuse unknown fields by name anyway, `__proto__` too; besides, which type and size is right
 * depends on the route.
 */
export const readBody = (shape: BodyShape, event: ApiEvent): Step<unknown> => {
  const { body = '', isBase64Encoded } = event;
  const bytes = event.bytes?.length ?? Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes > largestBody(shape)) return stop('body_too_large');
  switch (shape.kind) {
    case 'none':
      return go(undefined);
    case 'json':
      return bytes === 0 ? go({}) : readJson(event, body);
    case 'list': {
      const format = listFormats[mediaTypeOf(event)];
      if (!format) return stop('unsupported_media_type');
      const content = event.bytes ?? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
      return go({ format, content });
    }
    default:
      return shape satisfies never;
  }
};

const readJson = (event: ApiEvent, body: string): Step<unknown> => {
  if (!jsonType.test(mediaTypeOf(event))) return stop('unsupported_media_type');
  try {
    const text = event.isBase64Encoded ? strictUtf8.decode(Buffer.from(body, 'base64')) : body;
    return go(JSON.parse(text));
  } catch {
    return stop('invalid_json');
  }
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
