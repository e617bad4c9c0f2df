import type { EdgeProblemCode } from './problems/edge-problems.ts';

/** HTTP status codes stand in this file and in `problem-status.data.ts`, and in no other. */
export const successStatus = { ok: 200, created: 201, accepted: 202, noContent: 204 } as const;
export type Success = keyof typeof successStatus;
/** An answer, or a file of the console, that whoever asks holds already (`If-None-Match`). */
export const notModified = 304;

/** Pages of the embedded identity provider that do not lead on. */
export const signInStatus = { refused: 400, linkDead: 410, wait: 429 } as const;

/** What each problem at the edge answers. */
export const edgeStatus = {
  invalid_request: 422,
  invalid_json: 400,
  invalid_http: 400,
  unsupported_media_type: 415,
  body_too_large: 413,
  route_not_found: 404,
  method_not_allowed: 405,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  wrong_audience: 403,
  person_not_admitted: 403,
  link_invalid: 403,
  link_expired: 403,
  upload_not_as_signed: 422,
  host_not_allowed: 421,
  too_many_requests: 429,
  headers_too_large: 431,
  request_incomplete: 408,
  timed_out: 504,
  storage_busy: 503,
  storage_full: 507,
  storage_damaged: 500,
  internal_error: 500,
} as const satisfies Record<EdgeProblemCode, number>;
