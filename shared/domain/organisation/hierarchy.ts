import { isActive, type Organisation, type OrganisationKind, type OrganisationTree } from './organisation.ts';

/** The organisations above one, nearest first; empty for a root and for an unknown id. */
export function ancestors(id: string, tree: OrganisationTree): readonly Organisation[] {
  const above: Organisation[] = [];
  for (let parent = tree.get(id)?.parent ?? null; parent !== null; ) {
    const organisation = tree.get(parent);
    if (!organisation) break;
    above.push(organisation);
    parent = organisation.parent;
  }
  return above;
}

/** Whether an organisation is another or stands below it (辖区). Unknown ids are within nothing, not even themselves. */
export function isWithin(id: string, ancestor: string, tree: OrganisationTree): boolean {
  if (!tree.has(id)) return false;
  return id === ancestor || ancestors(id, tree).some((organisation) => organisation.id === ancestor);
}

/** The real work group that an organisation stands in for, or the root above it (演练); undefined: it works in earnest. */
export const practisedBy = (id: string, tree: OrganisationTree): string | undefined =>
  [tree.get(id), ...ancestors(id, tree)].find((one) => one?.practiceOf !== undefined)?.practiceOf;

/**
 * Whether a body works where a work group's cases are (工作范围): it is the work group or stands above it, or the authority
 * it answers to is or does; a bank or guarantor that answers to none of them works everywhere but in practice. A neighbouring
 * county's bodies do not, nor do those of a practice county.
 */
export function isInReach(id: string, workGroup: string, tree: OrganisationTree): boolean {
  const body = tree.get(id);
  if (!body) return false;
  const authority = [body, ...ancestors(id, tree)].find(({ kind }) => authorities.has(kind));
  return authority === undefined
    ? practisedBy(workGroup, tree) === undefined
    : isWithin(workGroup, authority.id, tree);
}

const authorities: ReadonlySet<OrganisationKind> = new Set([
  'provinceRegulator',
  'cityRegulator',
  'workGroup',
]);

/** The organisation itself or the nearest one above that is of a kind: the city of a work group, the bank of a branch. */
export function nearestOfKind(
  id: string,
  kind: OrganisationKind,
  tree: OrganisationTree,
): Organisation | undefined {
  const own = tree.get(id);
  return own?.kind === kind ? own : ancestors(id, tree).find((organisation) => organisation.kind === kind);
}

/** The city that an organisation answers to; undefined: it is one itself, or there is none above it. */
export const cityAbove = (id: string, tree: OrganisationTree): string | undefined =>
  ancestors(id, tree).find(({ kind }) => kind === 'cityRegulator')?.id;

/** The region settings an organisation works by: its own or the nearest above; undefined when none is named. */
export function regionOf(id: string, tree: OrganisationTree): string | undefined {
  return tree.get(id)?.region ?? ancestors(id, tree).find(({ region }) => region !== undefined)?.region;
}

/** What it is, while it takes on work; undefined: there is none, or it was closed or merged. */
export function activeKindOf(id: string, tree: OrganisationTree): OrganisationKind | undefined {
  const organisation = tree.get(id);
  return organisation && isActive(organisation) ? organisation.kind : undefined;
}

const levels: Partial<Readonly<Record<OrganisationKind, 'city' | 'province'>>> = {
  cityRegulator: 'city',
  provinceRegulator: 'province',
};

/**
 * In which lists the cases of an organisation stand: on the level of its kind, under itself; for a branch under its bank as
 * well, for a county under the zones below it. A city and a province have an index of their own over all below them.
 */
export function listedUnder(
  id: string,
  tree: OrganisationTree,
): { readonly level: 'list' | 'city' | 'province'; readonly partitions: readonly string[] } {
  const kind = tree.get(id)?.kind;
  const level = (kind && levels[kind]) ?? 'list';
  if (kind === 'workGroup') {
    const below = [...tree.values()].filter(
      (one) => one.kind === 'workGroup' && one.id !== id && isWithin(one.id, id, tree),
    );
    return { level, partitions: [id, ...below.map((one) => one.id)] };
  }
  const above = level === 'list' ? ancestors(id, tree).filter((one) => one.kind === kind) : [];
  return { level, partitions: [id, ...above.map((one) => one.id)] };
}
