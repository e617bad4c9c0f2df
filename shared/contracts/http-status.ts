import type { RefusalCode as CaseRefusalCode } from '../domain/case/refusal.ts';
import type { Bilingual } from '../domain/text/bilingual.ts';
import type { EdgeProblemCode } from './problems/edge-problems.ts';

/** HTTP status codes stand in this file and in no other. */
export const successStatus = { ok: 200, created: 201, accepted: 202, noContent: 204 } as const;
export type Success = keyof typeof successStatus;

/** What each problem at the edge answers. */
export const edgeStatus = {
  invalid_request: 422,
  invalid_json: 400,
  unsupported_media_type: 415,
  body_too_large: 413,
  route_not_found: 404,
  method_not_allowed: 405,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  wrong_audience: 403,
  host_not_allowed: 421,
  timed_out: 504,
  internal_error: 500,
} as const satisfies Record<EdgeProblemCode, number>;

/**
 * What each refusal of the domain answers. 422: the request itself has to change; 409: the case stands otherwise than
 * the caller believes.
 */
export const caseRefusalStatus = {
  case_not_found: 404,
  case_exists: 409,
  not_permitted: 403,
  wrong_stage: 409,
  case_ended: 409,
  consent_missing: 422,
  identity_locked: 422,
  standards_incomplete: 422,
  standards_not_met: 409,
  score_needs_no_review: 409,
  not_prepared: 409,
  no_bank_chosen: 422,
  unknown_product: 422,
  product_does_not_fit: 422,
  bank_declined_before: 409,
  rounds_exhausted: 409,
  not_asked: 403,
  already_answered: 409,
  request_not_found: 404,
  unknown_reason: 422,
  primary_reason_missing: 422,
  reason_is_not_a_decline: 422,
  amount_exceeds_need: 422,
  deadline_not_due: 409,
  review_date_missing: 422,
  note_missing: 422,
  prescriptions_missing: 422,
  unknown_prescription_code: 422,
  due_date_past: 422,
  prescription_not_found: 404,
  prescription_settled: 409,
  already_scheduled: 409,
  other_session: 409,
  no_offer: 409,
  offer_already_accepted: 409,
  no_offer_accepted: 409,
  contract_missing: 409,
  contract_exists: 409,
  shares_not_whole: 422,
  unknown_scheme: 422,
  shares_against_scheme: 422,
  exceeds_granted: 422,
  amount_not_positive: 422,
  already_booked: 409,
  already_disbursed: 409,
  nothing_disbursed: 409,
} as const satisfies Record<CaseRefusalCode, number>;

/** What each refusal of the use cases answers; that the list is whole is checked where problems are made. */
export const applicationRefusalStatus = {
  already_open: 409,
  version_conflict: 412,
  busy: 503,
  idempotency_mismatch: 422,
  not_scored: 404,
  invalid_identity: 422,
  unknown_region: 422,
  unknown_organisation: 422,
  not_a_work_group: 422,
  unknown_bank: 422,
  session_not_found: 404,
  session_closed: 409,
  too_many_cases: 422,
  duplicate_case: 422,
  import_not_found: 404,
  list_unreadable: 422,
  list_too_long: 422,
  columns_missing: 422,
  too_many_to_export: 422,
  invalid_cursor: 422,
} as const;

/** Title of a problem by its status: the class of what happened, the same from case to case (RFC 9457 §3.1.4). */
export const statusTitles = {
  400: { zh: '请求格式有误', en: 'Bad request' },
  401: { zh: '需要登录', en: 'Not signed in' },
  403: { zh: '无权办理', en: 'Not permitted' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '请求方法不对', en: 'Method not allowed' },
  409: { zh: '与案件现状不符', en: 'Does not fit where the case stands' },
  412: { zh: '案件已被更新', en: 'The case has changed' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '内容类型不对', en: 'Unsupported content type' },
  421: { zh: '访问地址不对', en: 'Wrong address' },
  422: { zh: '内容有误', en: 'Not valid' },
  500: { zh: '系统错误', en: 'Unexpected error' },
  503: { zh: '系统繁忙', en: 'Busy' },
  504: { zh: '办理超时', en: 'Timed out' },
} as const satisfies Record<number, Bilingual>;
export type ProblemStatus = keyof typeof statusTitles;
