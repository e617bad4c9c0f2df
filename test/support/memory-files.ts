import { createHash } from 'node:crypto';
import type { ExportFiles } from '../../shared/application/ports/export-files.ts';
import type { FileKey, FileStore } from '../../shared/application/ports/file-store.ts';

const nameOf = ({ caseId, documentId }: FileKey): string => `${caseId}/${documentId}`;

/** A file store that holds what a test puts in; links lead nowhere. */
export const makeMemoryFiles = () => {
  const pending = new Map<string, Uint8Array>();
  const kept = new Map<string, Uint8Array>();
  const files: FileStore = {
    signUpload: async (key, terms) => ({
      method: 'PUT',
      url: `/files/${nameOf(key)}`,
      headers: { 'content-type': terms.mediaType },
      expiresAt: 0,
    }),
    signDownload: async (key, { name }) => ({ url: `/files/${nameOf(key)}?name=${name}`, expiresAt: 0 }),
    read: async (key) => pending.get(nameOf(key)),
    arrived: async (key) => {
      const content = pending.get(nameOf(key));
      return content && { bytes: content.length, sha256: sha256Of(content) };
    },
    keep: async (key) => {
      const content = pending.get(nameOf(key));
      if (content) kept.set(nameOf(key), content);
      return content !== undefined;
    },
    discard: async (key) => {
      pending.delete(nameOf(key));
    },
    remove: async (key) => {
      pending.delete(nameOf(key));
      kept.delete(nameOf(key));
    },
  };
  return {
    files,
    pending,
    kept,
    /** Somebody sent this through the link. */
    arrives: (key: FileKey, content: Uint8Array) => pending.set(nameOf(key), content),
  };
};
export type MemoryFiles = ReturnType<typeof makeMemoryFiles>;

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Files that grow in memory; links say which file they are of. */
export const makeMemoryExportFiles = () => {
  const growing = new Map<string, Uint8Array>();
  const whole = new Map<string, Uint8Array>();
  const files: ExportFiles = {
    append: async (id, draft, piece) => {
      const before = growing.get(id) ?? new Uint8Array();
      const known = draft?.bytes ?? 0;
      if (before.length < known) return undefined;
      const after = Buffer.concat([before.slice(0, known), piece]);
      growing.set(id, after);
      return { bytes: after.length, known: {} };
    },
    finish: async (id, { bytes }) => {
      const content = growing.get(id);
      if (content?.length !== bytes) return content === undefined && whole.get(id)?.length === bytes;
      whole.set(id, content);
      growing.delete(id);
      return true;
    },
    remove: async (id) => {
      growing.delete(id);
      whole.delete(id);
    },
    signExport: async (id, { name }) =>
      whole.has(id) ? { url: `/files/exports/${id}?name=${name}`, expiresAt: 0 } : undefined,
  };
  return { files, growing, whole };
};
