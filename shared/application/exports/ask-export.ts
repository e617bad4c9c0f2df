import { mayDo } from '../../domain/authority/index.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { loggedTransaction } from '../installation/log.ts';
import type { JsonObject } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { workOn } from './export-handler.ts';
import { exportName } from './export-name.ts';
import type { ExportFilter, ExportReport, ExportRequest } from './port.ts';
import {
  type ExportDeps,
  exportWrite,
  isRunning,
  leaseMs,
  loadExport,
  reportOf,
  type StoredExport,
} from './stored-export.ts';
import { exportsOfOrganisation } from './view-export.ts';

/** A list of some hundred cases is there when the answer is; with more the ticker goes on. */
const atOnceMs = 1500;
/** A stuck button must not fill the disk. */
const mostRunning = 5;

/**
 * 导出案件. 1 may they; 2 has this been asked before; 3 in one write the job is there and on record, leased to this request;
 * 4 what can be done in a moment is done at once.
 */
export const askExport = async (deps: ExportDeps, request: ExportRequest): Promise<Result<ExportReport>> => {
  const { actor, exportId, format, language, ...filter } = request;
  if (!mayDo(actor, 'cases.export')) return refused('not_permitted');
  const before = await loadExport(deps, exportId);
  if (before)
    return isSame(before.stored, request) ? done(reportOf(before.stored)) : refused('idempotency_mismatch');
  const running = (await exportsOfOrganisation(deps, actor.orgId)).filter(isRunning);
  if (running.length >= mostRunning) return refused('too_many_exports');
  const words = await deps.sheetWords(language);
  const now = deps.clock.now();
  const groups = deps.rules
    .workGroupsWithin(actor.orgId)
    .filter((orgId) => !filter.groups || filter.groups.includes(orgId));
  const asked: StoredExport = {
    kind: 'export',
    id: exportId,
    phase: 'planning',
    actor,
    filter,
    format,
    language,
    name: `${exportName(actor.orgId, filter, civilDateOf(now), words)}.${format}`,
    groups,
    planned: 0,
    chunks: 0,
    next: 0,
    total: 0,
    written: 0,
    attempts: 0,
    askedAt: now,
    downloads: 0,
  };
  const written = await loggedTransaction(deps, async () => ({
    ok: true,
    value: {
      at: now,
      by: actor,
      acts: [{ type: 'export.asked', subject: exportId, detail: onRecord(asked) }],
      writes: [exportWrite(asked, undefined, now + leaseMs)],
      value: undefined,
    },
  }));
  if (!written.ok) return written;
  await workOn(deps, exportId, atOnceMs);
  const stored = (await loadExport(deps, exportId))?.stored ?? asked;
  return done(reportOf(stored));
};

const isSame = (stored: StoredExport, { actor, exportId: _id, format, language, ...filter }: ExportRequest) =>
  stored.actor.personId === actor.personId &&
  stored.actor.orgId === actor.orgId &&
  canonicalJson([stored.format, stored.language, stored.filter]) ===
    canonicalJson([format, language, filter]);

/** Words that were searched for can be a person's name or number, and the log is never erased: only that there were some. */
const onRecord = ({ actor, format, filter }: StoredExport): JsonObject => {
  const { search, ...rest }: ExportFilter = filter;
  return {
    organisation: actor.orgId,
    format,
    filter: rest as unknown as JsonObject,
    ...(search !== undefined && { searched: true }),
  };
};
