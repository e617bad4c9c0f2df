import type { Actor } from '../../domain/case/actor.ts';
import { loggedTransaction } from '../installation/log.ts';
import type { SignedDownload } from '../ports/file-store.ts';
import { done, type Result, refused } from '../refusals.ts';
import { type ExportDeps, exportWrite } from './stored-export.ts';
import { visibleExport } from './view-export.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** 下载. 1 whether they may see it and it is there; 2 that it was handed out is on record; 3 the link. */
export const exportLink = async (
  deps: ExportDeps,
  actor: Actor,
  exportId: string,
): Promise<Result<SignedDownload>> =>
  loggedTransaction(deps, async () => {
    const found = await visibleExport(deps, actor, exportId);
    const at = deps.clock.now();
    const { stored, version } = found ?? {};
    if (!stored) return refused('export_not_found');
    const { phase, expiresAt = 0, format, name, written, downloads } = stored;
    if (phase !== 'ready') return refused('export_not_ready');
    const link =
      at < expiresAt
        ? await deps.exportFiles.signExport(exportId, { name, mediaType: mediaTypes[format] })
        : undefined;
    if (!link) return refused('export_gone');
    return done({
      at,
      by: actor,
      acts: [{ type: 'export.downloaded', subject: exportId, detail: { cases: written } }],
      writes: [exportWrite({ ...stored, downloads: downloads + 1 }, version, expiresAt)],
      value: link,
    });
  });
