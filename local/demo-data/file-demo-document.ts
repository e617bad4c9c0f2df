import { createHash } from 'node:crypto';
import { type Result, refused } from '../../shared/application/refusals.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { DocumentDraft } from '../../shared/domain/case/documents.ts';
import type { Runtime } from '../runtime/open-runtime.ts';
import { demoPdf } from './demo-pdf.ts';

/** A document as a story tells it: what it is, and the few lines that stand in it. */
export type DemoDocument = Pick<DocumentDraft, 'kind' | 'about'> & {
  readonly title: string;
  readonly lines: readonly string[];
};

/** Files a document as people do: asked for, sent, filed. */
export const fileDemoDocument = async (
  { app, files }: Runtime,
  actor: Actor,
  key: { readonly caseId: string; readonly documentId: string },
  { title, lines, ...place }: DemoDocument,
): Promise<Result<unknown>> => {
  const { caseId, documentId } = key;
  const content = demoPdf([title, ...lines, '虚构内容，仅供演示 / Fictional, for the demo only']);
  const terms = {
    mediaType: 'application/pdf' as const,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const document = { id: documentId, name: `${title}（虚构）.pdf`, ...place, ...terms };
  const asked = await app.askUpload({ caseId, actor, document });
  if (!asked.ok) return asked;
  const once = async function* () {
    yield content;
  };
  if (!(await files.receive(key, terms, once()))) return refused('upload_differs');
  return app.fileDocument({ ...key, actor });
};
