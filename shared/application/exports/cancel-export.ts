import type { Actor } from '../../domain/case/actor.ts';
import { loggedTransaction } from '../installation/log.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { ExportReport } from './port.ts';
import { type ExportDeps, exportWrite, isRunning, keptMs, leaseMs, reportOf } from './stored-export.ts';
import { visibleExport } from './view-export.ts';

/**
 * 取消导出. Whoever is at it finds so with its next write; what it has made until then is cleared when its lease has ended.
 * Cancelled twice is cancelled; what is ready stays ready.
 */
export const cancelExport = (
  deps: ExportDeps,
  actor: Actor,
  exportId: string,
): Promise<Result<ExportReport>> =>
  loggedTransaction(deps, async () => {
    const found = await visibleExport(deps, actor, exportId);
    if (!found) return refused('export_not_found');
    const { stored, version } = found;
    const at = deps.clock.now();
    if (!isRunning(stored)) return done({ at, by: actor, acts: [], writes: [], value: reportOf(stored) });
    const after = { ...stored, phase: 'cancelled', finishedAt: at, expiresAt: at + keptMs } as const;
    return done({
      at,
      by: actor,
      acts: [{ type: 'export.cancelled', subject: exportId, detail: { cases: stored.written } }],
      writes: [exportWrite(after, version, at + leaseMs)],
      value: reportOf(after),
    });
  });
