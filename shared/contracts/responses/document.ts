import * as z from 'zod';
import { actorKinds } from '../../domain/case/actor.ts';
import { documentMediaTypes } from '../../domain/case/document-types.ts';
import { type CaseDocument, type DocumentAbout, documentKinds } from '../../domain/case/documents.ts';
import { standards } from '../../domain/case/screening.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';

export const documentAbout = describes<DocumentAbout>()(() =>
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('standard'), id: z.enum(standards) }),
      z.object({ kind: z.literal('prescription'), id: z.string() }),
      z.object({ kind: z.literal('bank'), bankId: z.string() }),
    ])
    .register(z.globalRegistry, { id: 'DocumentAbout' }),
);

/** 材料: what is known of it; the file itself is behind a link that is asked for and lives for seconds. */
export const caseDocument = describes<CaseDocument>()(() =>
  z
    .object({
      id: z.string(),
      kind: z.enum(documentKinds),
      about: documentAbout.optional(),
      name: z.string(),
      mediaType: z.enum(documentMediaTypes),
      bytes: z.number(),
      sha256: z.string(),
      filedAt: moment,
      filedBy: z.object({ kind: z.enum(actorKinds), orgId: z.string() }),
    })
    .register(z.globalRegistry, { id: 'CaseDocument' }),
);

/** 上传许可: takes exactly the bytes declared, under exactly these headers, until it expires. */
export const documentUpload = lazily(() =>
  z
    .object({
      documentId: z.string(),
      upload: z.object({
        method: z.literal('PUT'),
        /** On the API's own address where it begins with `/`. */
        url: z.string(),
        /** Sent as they are; they are part of what is signed. */
        headers: z.record(z.string(), z.string()),
        expiresAt: moment,
      }),
    })
    .register(z.globalRegistry, { id: 'DocumentUpload' }),
);

/** 下载链接, used at once: it lives for seconds. */
export const documentLink = lazily(() =>
  z.object({ url: z.string(), expiresAt: moment }).register(z.globalRegistry, { id: 'DocumentLink' }),
);
