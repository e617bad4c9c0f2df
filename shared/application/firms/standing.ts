import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { type FirmStanding, letsFirmsIn, successorOf, workGroupsOfFirm } from '../../domain/firms/index.ts';
import { divisionCodeOf, type Identity } from '../../domain/identity/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Person } from '../../domain/people/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casesOfFirm, stateKey } from '../keys.ts';
import { manages } from '../organisations/scope.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { done, type Result, refused } from '../refusals.ts';
import { findFirm } from './stored-firm.ts';

/** The newest of a firm's cases; one that has more has long shown where it belongs. */
const mostCases = 50;

type Named = Pick<Identity, 'code'> & { readonly kind?: Identity['kind'] };

/** What is on record of where a firm belongs. `kind`: the paper its code stands on, where that was said. */
export const standingOf = async (deps: Pick<Deps, 'table'>, { code, kind }: Named): Promise<FirmStanding> => {
  const { items } = await deps.table.query({ pk: casesOfFirm(code), order: 'descending', limit: mostCases });
  const states = await deps.table.getMany(items.map(({ data }) => stateKey(String(data['caseId']))));
  const cases = states.flatMap((item) => (item ? [listedFileOf(item)] : []));
  const openCaseOf = cases.find(({ phase }) => !isEnded(phase.stage))?.orgId;
  const firm = await findFirm(deps, code);
  const letInBy = firm?.workGroup;
  const lastCaseOf = cases[0]?.orgId;
  const isCode = (kind ?? firm?.identityKind) === 'uscc';
  return {
    ...(openCaseOf !== undefined && { openCaseOf }),
    ...(letInBy !== undefined && { letInBy }),
    ...(lastCaseOf !== undefined && { lastCaseOf }),
    ...(isCode && { divisionCode: divisionCodeOf(code) }),
  };
};

/** Whether the actor's work group may let people of this firm in, and see who they are; refused with whose it is. */
export const servesFirm = async (
  deps: Pick<Deps, 'table'>,
  { orgId }: Actor,
  firm: Named,
  tree: OrganisationTree,
): Promise<Result<undefined>> => {
  const groups = workGroupsOfFirm(await standingOf(deps, firm), tree);
  if (groups.length === 0 || groups.includes(orgId)) return done(undefined);
  const name = tree.get(groups[0] ?? '')?.name;
  return refused('firm_elsewhere', { field: 'code', ...(name && { words: { holder: name } }) });
};

/** Whether an administrator manages who is let in of a firm: those of the work group it belongs to, and above. */
export const managesFirm = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  firm: Named,
  tree: OrganisationTree,
): Promise<boolean> => {
  const groups = workGroupsOfFirm(await standingOf(deps, firm), tree);
  return groups.length === 0 || groups.some((id) => manages(actor, id, tree));
};

/** Whether an administrator manages a person (管理范围), of the register's organisations or of a firm. */
export const managesPerson = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  { kind, orgId }: Pick<Person, 'kind' | 'orgId'>,
  tree: OrganisationTree,
): Promise<boolean> =>
  kind === 'enterprise'
    ? managesFirm(deps, actor, { code: orgId }, tree)
    : orgId === actor.orgId || manages(actor, orgId, tree);

/** Who lets enterprises in (邀请企业): people of a work group with that right. The tree is the register's of now. */
export const asWorkGroup = async (deps: Deps, actor: Actor): Promise<Result<OrganisationTree>> => {
  if (!mayDo(actor, 'invitations.enterprises')) return refused('not_permitted');
  const { tree } = await readRegister(deps);
  return letsFirmsIn(tree.get(actor.orgId)) ? done(tree) : refused('firms_by_work_group');
};

/** A work group, and those that were merged into it: what they had given out is its own now. */
export const withPredecessors = (orgId: string, tree: OrganisationTree): readonly string[] => [
  orgId,
  ...[...tree.keys()].filter((id) => id !== orgId && successorOf(id, tree) === orgId),
];
