import type { Actor } from '../../domain/case/actor.ts';
import {
  actorKindOf,
  ancestors,
  isWithin,
  type OrganisationTree,
  practisedBy,
} from '../../domain/organisation/index.ts';

/**
 * Which organisations somebody manages (管理范围): their own and those under it. Bodies that answer to no authority (a national
 * bank, an insurer) are managed at the top of the tree, where the installation was begun or is overseen from; practice by
 * whoever manages the work group that it stands in for.
 */
export const manages = (actor: Actor, orgId: string, tree: OrganisationTree): boolean => {
  if (actor.kind === 'system' || isWithin(orgId, actor.orgId, tree)) return true;
  const practised = practisedBy(orgId, tree);
  if (practised !== undefined) return manages(actor, practised, tree);
  const own = tree.get(actor.orgId);
  const isTop = own !== undefined && own.parent === null && actorKindOf(own.kind) === 'regulator';
  return isTop && isUnowned(orgId, tree);
};

/** Whether a new organisation may be put there by this actor: under what they manage, or at the root by those at the top. */
export const managesPlace = (actor: Actor, parent: string | null, tree: OrganisationTree): boolean => {
  // An unknown one is refused as such.
  if (parent !== null) return !tree.has(parent) || manages(actor, parent, tree);
  return actor.kind === 'system' || tree.get(actor.orgId)?.parent === null;
};

const isUnowned = (orgId: string, tree: OrganisationTree): boolean => {
  const own = tree.get(orgId);
  return (
    own !== undefined &&
    [own, ...ancestors(orgId, tree)].every(({ kind }) => actorKindOf(kind) !== 'regulator')
  );
};
