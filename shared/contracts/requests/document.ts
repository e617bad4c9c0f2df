import * as z from 'zod';
import { documentMediaTypes } from '../../domain/case/document-types.ts';
import { type DocumentAbout, type DocumentDraft, documentKinds } from '../../domain/case/documents.ts';
import { standards } from '../../domain/case/screening.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';
import { say } from '../values/say.ts';
import { key, longestName, text } from '../values/text.ts';

const about = describes<DocumentAbout>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standard'), id: z.enum(standards) }),
    z.strictObject({ kind: z.literal('prescription'), id: key }),
    z.strictObject({ kind: z.literal('bank'), bankId: key }),
  ]),
);

/**
 * A name as people see it, without a way out of a folder; it is shown and sent back, never used as a path. Marks that
 * turn the direction of writing would show an ending that is not the file's, so they are refused and not taken away.
 */
const fileName = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .refine(
    (text) => /^(?!\.)[^\\/:*?"<>|\p{Cc}\u2028\u2029\p{Bidi_Control}]*$/u.test(text) && text.isWellFormed(),
    say(
      '不能以 . 开头，不能含有 \\ / : * ? " < > | 和改变文字方向的符号',
      'must not begin with . or contain \\ / : * ? " < > | or marks that turn the direction of writing',
    ),
  );

const sha256 = pattern(
  /^[0-9a-f]{64}$/,
  '须为 64 位小写十六进制的 SHA-256',
  'must be a SHA-256 of 64 lower-case hexadecimal digits',
);

/** Beyond this nobody means a file; what the system takes is the domain's word (`largestDocument`). */
const largestSaid = 1e12;

/** 申请上传: what the file is, declared before it is sent. */
export const askUpload = describes<Omit<DocumentDraft, 'id'>>()(() =>
  z
    .strictObject({
      kind: z.enum(documentKinds),
      about: about.optional(),
      name: fileName,
      mediaType: z.enum(documentMediaTypes),
      bytes: z.int().min(1).max(largestSaid),
      sha256,
    })
    .register(z.globalRegistry, { id: 'AskUpload' }),
);

/** 确认归档: the path says it all. */
export const fileDocument = lazily(() => z.strictObject({}));
export const removeDocument = lazily(() => z.strictObject({ reason: text }));
