import type { Bilingual } from '../../domain/text/bilingual.ts';

const texts = {
  invalid_request: {
    zh: '提交的内容有误，未作任何更改。请按下列提示修改后重新提交。',
    en: 'The request is not valid; nothing was changed. Correct the fields named and submit again.',
  },
  invalid_json: {
    zh: '提交的内容不是有效的 JSON（UTF-8），未作任何更改。',
    en: 'The body is not valid JSON in UTF-8; nothing was changed.',
  },
  invalid_http: {
    zh: '无法读懂该请求，未作任何更改。',
    en: 'This is no HTTP request that can be read; nothing was changed.',
  },
  unsupported_media_type: {
    zh: '不支持该内容类型。请使用 application/json；导入名单请使用 text/csv 或 XLSX。',
    en: 'This content type is not supported. Use application/json; for lists text/csv or XLSX.',
  },
  body_too_large: {
    zh: '提交的内容过大，未作任何更改。请缩减后重试；名单请分批导入。',
    en: 'The body is too large; nothing was changed. Send less; import long lists in parts.',
  },
  route_not_found: {
    zh: '没有这个接口。接口说明见 /docs。',
    en: 'There is no such endpoint. See /docs.',
  },
  method_not_allowed: {
    zh: '该接口不支持此请求方法。接口说明见 /docs。',
    en: 'This endpoint does not support the method. See /docs.',
  },
  token_missing: { zh: '请先登录。', en: 'Please sign in first.' },
  token_invalid: {
    zh: '登录凭证无效。请重新登录。',
    en: 'The access token is not valid. Please sign in again.',
  },
  token_expired: { zh: '登录已过期。请重新登录。', en: 'The session has expired. Please sign in again.' },
  person_not_admitted: {
    zh: '您已登录，但在本系统的人员登记中没有可用的身份：可能尚未受邀、已离任，或角色已被取消。请向本单位的系统管理员索取邀请链接，以本账户登录后打开。',
    en: 'You are signed in, but the register of people has no place for you: you may not have been invited yet, have left, or have no role any more. Ask your system administrator for an invitation link, and open it signed in with this account.',
  },
  wrong_audience: {
    zh: '您的身份不能使用该接口。请从本单位的入口登录。',
    en: 'This endpoint is for another kind of organisation. Use the one for yours.',
  },
  link_invalid: {
    zh: '链接无效。请回到案件，重新上传或下载。',
    en: 'The link is not valid. Go back to the case, and upload or download again.',
  },
  link_expired: {
    zh: '链接已过期。请回到案件，重新上传或下载。',
    en: 'The link has expired. Go back to the case, and upload or download again.',
  },
  upload_not_as_signed: {
    zh: '内容的大小、类型或校验值与申请时不同，未接收。请核对文件后重新上传。',
    en: 'Size, type or checksum differ from what the link was asked for; nothing was kept. Check the file and upload it again.',
  },
  host_not_allowed: {
    zh: '该服务不在这个地址上。请使用管理员告知的地址。',
    en: 'This service does not answer at this address. Use the one that the administrator gave you.',
  },
  too_many_requests: {
    zh: '您所在的网络在一分钟内请求过多，本次没有办理。请一分钟后再试。',
    en: 'Too many requests came from your network within a minute; this was not carried out. Try again in a minute.',
  },
  headers_too_large: {
    zh: '请求头过大，未处理。请退出后重新登录；仍不行请清除本站的浏览数据。',
    en: 'The header fields are too large; nothing was done. Sign out and in again, or clear this site’s data in the browser.',
  },
  request_incomplete: {
    zh: '请求没有在限定时间内发送完整，未作任何更改。请检查网络后重试。',
    en: 'The request did not arrive whole in time; nothing was changed. Check the connection and try again.',
  },
  storage_full: {
    zh: '存储空间已满，本次未能写入，此前办理的内容都在。请联系管理员腾出空间，再用同一 Idempotency-Key 重试。',
    en: 'The disk is full, so this was not written; everything accepted before is safe. Ask the administrator to free space, then retry with the same Idempotency-Key.',
  },
  storage_busy: {
    zh: '系统正忙，本次没有办理。请稍候用同一 Idempotency-Key 重试。',
    en: 'The system is busy; this was not carried out. Retry in a moment with the same Idempotency-Key.',
  },
  storage_damaged: {
    zh: '数据文件已损坏，无法继续办理。请联系管理员停止服务并恢复备份。',
    en: 'The data file is damaged and work cannot go on. Ask the administrator to stop the service and restore a backup.',
  },
  timed_out: {
    zh: '办理超时，结果未知。请刷新案件查看；使用同一 Idempotency-Key 重试不会重复办理。',
    en: 'It took too long and the outcome is unknown. Reload the case; retrying with the same Idempotency-Key is safe.',
  },
  internal_error: {
    zh: '系统出现意外错误。请刷新案件查看是否已办理，再用同一 Idempotency-Key 重试。',
    en: 'Something unexpected failed. Reload the case to see where it stands; retrying with the same Idempotency-Key is safe.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a request was turned away before any use case was asked: nothing has been done. Closed list, in both languages. */
export const edgeProblemTexts = () => texts;
