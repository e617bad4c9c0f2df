import { mayOversee } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { exportsOf } from '../keys.ts';
import { namesFor, withinNow } from '../people/names.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { ExportReport, ExportUses } from './port.ts';
import { type LoadedExport, loadExport, reportOf, type StoredExport } from './stored-export.ts';

/** So many of an organisation's exports are shown, the latest; older ones go within days anyway. */
const mostShown = 50;

/**
 * An export is there for those who may see what is in it: people of the organisation that may export, and, where whoever
 * asked for it reads the files of cases, read them too.
 */
const maySee = ({ rules, clock }: Deps, actor: Actor, { actor: by, groups }: StoredExport): boolean => {
  if (!mayDo(actor, 'cases.export') || actor.orgId !== by.orgId || actor.kind !== by.kind) return false;
  const reads = (who: Actor): boolean =>
    groups.some((orgId) => {
      const regionId = rules.regionOf(orgId);
      const of = regionId === undefined ? undefined : rules.caseRules(regionId, clock.now());
      return of !== undefined && mayOversee(who, orgId, of.isWithin, 'read');
    });
  return reads(actor) || !reads(by);
};

export const visibleExport = async (
  deps: Deps,
  actor: Actor,
  exportId: string,
): Promise<LoadedExport | undefined> => {
  const loaded = await loadExport(deps, exportId);
  return loaded && maySee(deps, actor, loaded.stored) ? loaded : undefined;
};

export const viewExport = async (
  deps: Deps,
  actor: Actor,
  exportId: string,
): Promise<Result<ExportReport>> => {
  const found = await visibleExport(deps, actor, exportId);
  return found ? done(reportOf(found.stored)) : refused('export_not_found');
};

export const exportsOfOrganisation = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
): Promise<readonly StoredExport[]> => {
  const query = { pk: exportsOf(orgId), index: 'list', order: 'descending', limit: mostShown } as const;
  const { items } = await table.query(query);
  return items.map(({ data }) => data as unknown as StoredExport);
};

export const listExports = async (
  deps: Deps,
  actor: Actor,
): Promise<Awaited<ReturnType<ExportUses['listExports']>>> => {
  if (!mayDo(actor, 'cases.export')) return refused('not_permitted');
  const seen = (await exportsOfOrganisation(deps, actor.orgId)).filter((one) => maySee(deps, actor, one));
  const exports = seen.map(reportOf);
  const names = await namesFor(
    deps,
    actor,
    exports.map(({ askedBy }) => askedBy),
    await withinNow(deps),
  );
  return done({ exports, names });
};
