import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { InstallationAct } from '../../domain/installation/index.ts';
import {
  decideOrganisation,
  type HeldByOrganisation,
  type Organisation,
  type OrganisationCommand,
  type OrganisationVersion,
} from '../../domain/organisation/index.ts';
import { passedOnTo } from '../../domain/people/index.ts';
import { isRecord } from '../../domain/rule-tables/index.ts';
import type { Deps } from '../deps.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { peopleIn, personWrite } from '../people/stored-people.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import { type ApprovedVersion, approvedVersionWrites } from '../rules/approved-versions.ts';
import { heldBy } from './held-by.ts';
import { passOnWrite } from './pass-on.ts';
import { manages, managesPlace } from './scope.ts';
import { productsOf, type Register, readRegister } from './stored-register.ts';

export type OrganisationRequest = {
  readonly actor: Actor;
  readonly command: OrganisationCommand;
  /** Refused with `register_changed` where it was changed since. */
  readonly expectedVersion?: number;
  readonly idempotencyKey?: string;
};

/** The organisation as it stands after the act. */
export type ChangedOrganisation = { readonly organisation: Organisation; readonly version: number };

/** With its versions, its record and the marker an act must fit one transaction. */
const mostMoved = 40;

/**
 * 机构变更, at once and on record.
 * 1 who may, and for which part of the tree; 2 the register as it stands; 3 what hangs on the organisation; 4 decide;
 * 5 new versions, people who go along, the job that brings cases to their new place, and the log, in one transaction.
 */
export const changeOrganisation = (
  deps: Deps,
  request: OrganisationRequest,
): Promise<Result<ChangedOrganisation>> =>
  loggedTransaction(
    deps,
    () => planOrganisation(deps, request),
    onceOf(deps, request, { act: 'organisation', command: request.command }),
  );

const planOrganisation = async (
  deps: Deps,
  { actor, command, expectedVersion }: OrganisationRequest,
): Promise<Result<LoggedPlan<ChangedOrganisation>>> => {
  if (actor.kind !== 'system' && !mayDo(actor, 'organisations.change')) return refused('not_permitted');
  const register = await readRegister(deps);
  const { tree, today, editions } = register;
  const edition = editions.get(command.id) ?? 0;
  if (!inScope(actor, command, register)) return refused('outside_own_organisations', { field: 'id' });
  if (expectedVersion !== undefined && expectedVersion !== edition)
    return refused('register_changed', { detail: { version: edition } });
  const known = tree.get(command.id);
  // An id that is asked for twice with the same words is the same act again.
  if (command.type === 'add' && known && isSame(known, command)) return nothing(actor, deps, known, edition);
  const held = known && needsHeld(command) ? await heldBy(deps, known) : nothingHeld;
  const regionExists = (region: string) => deps.rules.caseRules(region, deps.clock.now()) !== undefined;
  const decision = decideOrganisation(command, { tree, today, held, regionExists });
  if (!decision.ok) return passedOn(decision.refusal);
  const [first] = decision.versions;
  if (!first) return known ? nothing(actor, deps, known, edition) : refused('organisation_unknown');

  const at = deps.clock.now();
  const versions = withPlanned(decision.versions, register);
  const people = decision.people ? await peopleIn(deps, decision.people.from) : [];
  const moving = people.filter(({ state }) => state !== 'left');
  if (versions.length * 2 + moving.length * 2 > 2 * mostMoved)
    return refused('organisation_too_large_to_merge', { field: 'id' });
  const copies = (
    await Promise.all(
      (decision.copied ?? []).map((stand) =>
        copiesOf(
          deps,
          stand,
          versions.find(({ organisation }) => organisation.id === stand.to),
        ),
      ),
    )
  ).flat();
  if (versions.length + copies.length > mostMoved)
    return refused('organisation_practice_products', { field: 'bankIds' });
  const into = decision.people?.to;
  const writes = [
    ...(await approvedVersionWrites(deps, {
      ...{ at, by: actor },
      versions: [...versions.map(asDocument), ...copies],
    })),
    ...(into === undefined ? [] : moving.map((person) => personWrite(passedOnTo(person, into, today)))),
    ...(decision.cases ? [await passOnWrite(deps, decision.cases, at)] : []),
  ];
  const moves = into === undefined ? [] : moving.map(({ id, orgId }) => moveAct(id, orgId, into));
  const own = versions.filter(({ organisation }) => organisation.id === command.id).length;
  return done({
    at,
    by: actor,
    acts: [...decision.acts, ...moves],
    writes,
    value: { organisation: first.organisation, version: edition + own },
  });
};

const inScope = (actor: Actor, command: OrganisationCommand, { tree }: Register): boolean => {
  if (command.type === 'addPractice') return !tree.has(command.of) || manages(actor, command.of, tree);
  if (command.type === 'add') return managesPlace(actor, command.parent, tree);
  if (!tree.has(command.id)) return true;
  if (!manages(actor, command.id, tree)) return false;
  if (command.type === 'move') return managesPlace(actor, command.parent, tree);
  return command.type !== 'merge' || !tree.has(command.into) || manages(actor, command.into, tree);
};

const nothingHeld: HeldByOrganisation = { openCases: 0, people: 0, products: 0 };
const needsHeld = ({ type }: OrganisationCommand): boolean => type === 'close' || type === 'merge';

const isSame = (known: Organisation, { name, kind, parent }: Extract<OrganisationCommand, { type: 'add' }>) =>
  known.kind === kind && known.parent === parent && known.name.zh === name.zh;

const nothing = (
  by: Actor,
  { clock }: Pick<Deps, 'clock'>,
  organisation: Organisation,
  version: number,
): Result<LoggedPlan<ChangedOrganisation>> =>
  done({ at: clock.now(), by, acts: [], writes: [], value: { organisation, version } });

const asDocument = ({ validFrom, organisation }: OrganisationVersion) => ({
  kind: 'organisation' as const,
  id: organisation.id,
  validFrom,
  content: organisation,
});

/** 演练产品: what a bank offers today, offered by its stand-in under a key of its own. */
const copiesOf = async (
  deps: Deps,
  { from, to }: { readonly from: string; readonly to: string },
  standIn: OrganisationVersion | undefined,
): Promise<readonly ApprovedVersion[]> => {
  if (!standIn) return [];
  const today = (await productsOf(deps, from)).filter(({ later }) => !later);
  return today.map(({ id, content }) => {
    const own = { id: `${to}-${id}`, bankId: to, bankName: standIn.organisation.name };
    const product = content['product'];
    return {
      ...{ kind: 'product', id: own.id, validFrom: standIn.validFrom },
      content: isRecord(product) ? { ...content, product: { ...product, ...own } } : { ...content, ...own },
    };
  });
};

/**
 * What is planned for a later day is planned anew on top of what changes now, so that the day does not bring back what was
 * changed meanwhile: only the name is ever planned.
 */
const withPlanned = (
  versions: readonly OrganisationVersion[],
  { planned }: Register,
): readonly OrganisationVersion[] =>
  versions.flatMap((version) => {
    const later = (planned.get(version.organisation.id) ?? []).filter(
      ({ validFrom }) => validFrom > version.validFrom,
    );
    const again = later.map(({ validFrom, organisation: { name, formerNames } }) => ({
      validFrom,
      organisation: { ...version.organisation, name, ...(formerNames && { formerNames }) },
    }));
    return [version, ...again];
  });

const moveAct = (subject: string, before: string, orgId: string): InstallationAct => ({
  type: 'person.moved',
  subject,
  detail: { before, orgId },
});
