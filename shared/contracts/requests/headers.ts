import * as z from 'zod';
import { pattern } from '../values/pattern.ts';
import { say } from '../values/say.ts';

/** An ETag, a bare number, or an asterisk; up to the largest version anybody writes by hand, which keeps it exact. */
const versionTag = /^(?:\*|(?:W\/)?"?(\d{1,15})"?)$/;

/** The version an If-Match asks for; none for an asterisk. */
const versionOf = (tag: string): number | undefined => {
  const digits = versionTag.exec(tag)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * Headers of a command; other headers are none of our business. The key is required: a client that repeats a command
 * because an answer was lost must not book a disbursement twice.
 */
export const commandHeaders = z.object({
  'idempotency-key': pattern(
    /^[\x21-\x7e]{1,128}$/,
    '须为 1 至 128 个可见 ASCII 字符',
    'must be 1 to 128 visible ASCII characters',
  ).meta({
    description:
      '必填。本次操作的唯一键，须随机生成（如 UUID）；同一键重复提交只生效一次 / required, and random (a UUID); the same key never applies a command twice',
    example: '01JE7R3V9Q8W2X4Y6Z0A1B2C3D',
  }),
  'if-match': z
    .string()
    .max(40)
    .refine(
      (tag) => versionTag.test(tag),
      say('须为案件版本号，如 "12"', 'must be a case version such as "12"'),
    )
    .transform(versionOf)
    .optional()
    .meta({
      description:
        '案件版本（ETag）；案件已被更改时返回 412 / refused with 412 unless the case stands at this version',
      example: '"12"',
    }),
});
