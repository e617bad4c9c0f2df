import { type Role, rolesOfKind } from '../authority/index.ts';
import type { ActorKind } from '../case/actor.ts';
import type { InstallationAct } from '../installation/index.ts';
import { actorKindOf, isActive, type OrganisationTree } from '../organisation/index.ts';
import { type RegisterRefusal, refuseRegister } from '../organisation/refusal.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Person } from './person.ts';

/** What can be done to the register of people (人员变更). Ids come with the command. */
export type PersonCommand =
  | {
      readonly type: 'add';
      readonly id: string;
      readonly name: string;
      readonly orgId: string;
      readonly roles: readonly Role[];
      readonly machine?: true;
      /** 企业人员: the organisation is an identity code and stands in no register. */
      readonly enterprise?: true;
      /** Signs in from the start, as the demo's persons do; else once an invitation was accepted. */
      readonly active?: true;
    }
  | { readonly type: 'rename'; readonly id: string; readonly name: string }
  | ({ readonly type: 'setRoles'; readonly id: string; readonly roles: readonly Role[] } & Confirmed)
  | ({
      readonly type: 'move';
      readonly id: string;
      readonly orgId: string;
      readonly roles: readonly Role[];
    } & Confirmed)
  | ({ readonly type: 'leave'; readonly id: string } & Confirmed)
  | { readonly type: 'activate'; readonly id: string }
  /** 绑定: from now on they sign in by this account of another issuer (`subjectName`) and by no other. */
  | { readonly type: 'bind'; readonly id: string; readonly subject: string }
  /** 解除绑定: nobody signs in as them until they have accepted another invitation. */
  | { readonly type: 'unbind'; readonly id: string };

/** 已确认: that fewer than two rules administrators are left. */
type Confirmed = { readonly confirmed?: boolean };

/** People who sign in and keep the installation going; no change may leave it without them. */
export type KeyHolders = {
  readonly systemAdministrators: readonly string[];
  readonly rulesAdministrators: readonly string[];
};

export type PeopleContext = {
  readonly tree: OrganisationTree;
  readonly now: number;
  readonly today: CivilDate;
  readonly keyHolders: KeyHolders;
  /** Who does it; undefined where the system does, as for the first administrator. */
  readonly byPersonId?: string;
};

export type PersonDecision =
  | {
      readonly ok: true;
      readonly person: Person;
      readonly keyHolders: KeyHolders;
      readonly acts: readonly InstallationAct[];
    }
  | { readonly ok: false; readonly refusal: RegisterRefusal };

/**
 * What a change of the register of people means (人员登记): the person as they are then, at once; or a refusal that says
 * what to do first. The log has ids only: names are personal data, and it is never erased.
 */
export const decidePerson = (
  command: PersonCommand,
  before: Person | undefined,
  context: PeopleContext,
): PersonDecision => {
  if (command.type === 'add') return add(command, before, context);
  if (!before) return refuseRegister('person_unknown', 'id');
  if (before.state === 'left') return refuseRegister('person_left', 'id');
  switch (command.type) {
    case 'rename': {
      const name = command.name.trim();
      if (name === '') return refuseRegister('person_name_missing', 'name');
      return changed(before, { name }, [{ type: 'person.changed', subject: before.id, detail: {} }], context);
    }
    case 'setRoles':
      return setRoles(before, command, context);
    case 'move':
      return move(before, command, context);
    case 'leave':
      return leave(before, command, context);
    case 'activate':
      return before.state === 'active'
        ? changed(before, {}, [], context)
        : changed(
            before,
            { state: 'active' },
            [{ type: 'person.changed', subject: before.id, detail: { state: 'active' } }],
            context,
          );
    case 'bind':
      return before.signsIn?.subject === command.subject
        ? changed(before, {}, [], context)
        : changed(
            before,
            { state: 'active', signsIn: { subject: command.subject, since: context.now } },
            [{ type: 'account.bound', subject: before.id, detail: {} }],
            context,
          );
    case 'unbind': {
      const { signsIn, ...unbound } = before;
      return changed(
        unbound,
        {},
        signsIn ? [{ type: 'account.unbound', subject: before.id, detail: {} }] : [],
        context,
      );
    }
    default:
      return command satisfies never;
  }
};

type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

const add = (
  { id, name: written, orgId, roles, machine, enterprise, active }: Of<'add'>,
  before: Person | undefined,
  context: PeopleContext,
): PersonDecision => {
  if (before) return refuseRegister('person_exists', 'id');
  const name = written.trim();
  if (name === '') return refuseRegister('person_name_missing', 'name');
  const kind = enterprise ? 'enterprise' : placeOf(orgId, context.tree);
  if (typeof kind !== 'string') return kind;
  const wrong = wrongRoles(roles, kind);
  if (wrong) return wrong;
  const person: Person = {
    id,
    name,
    orgId,
    kind,
    roles: unique(roles),
    state: active ? 'active' : 'invited',
    ...(machine && { machine }),
    addedAt: context.now,
    version: 1,
  };
  return {
    ok: true,
    person,
    keyHolders: withHolder(context.keyHolders, person),
    // The code of an enterprise can be a person's own; the log names their people by id alone.
    acts: [
      {
        type: 'person.added',
        subject: id,
        detail: { kind, roles: person.roles, ...(!enterprise && { orgId }), ...(machine && { machine }) },
      },
    ],
  };
};

const setRoles = (before: Person, { roles, confirmed }: Of<'setRoles'>, context: PeopleContext) => {
  const wrong = wrongRoles(roles, before.kind);
  if (wrong) return wrong;
  const now = unique(roles);
  const gained = now.filter((role) => !before.roles.includes(role));
  const lost = before.roles.filter((role) => !now.includes(role));
  if (gained.length === 0 && lost.length === 0) return changed(before, {}, [], context);
  const after: Person = { ...before, roles: now };
  return (
    keyRefusal(before, after, confirmed, context) ??
    ownRefusal(before, context) ??
    changed(
      before,
      { roles: now },
      [{ type: 'person.rolesChanged', subject: before.id, detail: { roles: now, gained, lost } }],
      context,
    )
  );
};

const move = (before: Person, { orgId, roles, confirmed }: Of<'move'>, context: PeopleContext) => {
  if (before.kind === 'enterprise') return refuseRegister('person_of_enterprise', 'id');
  const kind = placeOf(orgId, context.tree);
  if (typeof kind !== 'string') return kind;
  const wrong = wrongRoles(roles, kind);
  if (wrong) return wrong;
  if (orgId === before.orgId)
    return setRoles(
      before,
      { type: 'setRoles', id: before.id, roles, ...(confirmed && { confirmed }) },
      context,
    );
  const formerly = [...(before.formerly ?? []), { orgId: before.orgId, until: context.today }];
  const after: Person = { ...before, orgId, kind, roles: unique(roles), formerly };
  return (
    keyRefusal(before, after, confirmed, context) ??
    ownRefusal(before, context) ??
    changed(
      before,
      { orgId, kind, roles: after.roles, formerly },
      [
        {
          type: 'person.moved',
          subject: before.id,
          detail: { before: before.orgId, orgId, roles: after.roles },
        },
      ],
      context,
    )
  );
};

const leave = (before: Person, { confirmed }: Of<'leave'>, context: PeopleContext): PersonDecision => {
  const after: Person = { ...before, state: 'left', leftOn: context.today };
  return (
    keyRefusal(before, after, confirmed, context) ??
    ownRefusal(before, context) ??
    changed(
      before,
      { state: 'left', leftOn: context.today },
      [
        {
          type: 'person.left',
          subject: before.id,
          detail: { ...(before.kind !== 'enterprise' && { orgId: before.orgId }) },
        },
      ],
      context,
    )
  );
};

/** People of an organisation that was merged go on in its successor with the roles they have. */
export const passedOnTo = (before: Person, into: string, today: CivilDate): Person => ({
  ...before,
  orgId: into,
  formerly: [...(before.formerly ?? []), { orgId: before.orgId, until: today }],
  version: before.version + 1,
});

const changed = (
  before: Person,
  change: Partial<Person>,
  acts: readonly InstallationAct[],
  { keyHolders }: PeopleContext,
): PersonDecision => {
  const person: Person = { ...before, ...change, version: before.version + 1 };
  return { ok: true, person, keyHolders: withHolder(keyHolders, person), acts };
};

const keyHolderRoles = {
  systemAdministrators: 'systemAdministrator',
  rulesAdministrators: 'rulesAdministrator',
} as const satisfies Record<keyof KeyHolders, Role>;

const holds = ({ roles, state }: Person, role: Role): boolean => state === 'active' && roles.includes(role);

const withHolder = (holders: KeyHolders, person: Person): KeyHolders => {
  const ofRole = (list: keyof KeyHolders) => {
    const others = holders[list].filter((id) => id !== person.id);
    return holds(person, keyHolderRoles[list]) ? [...others, person.id] : others;
  };
  return {
    systemAdministrators: ofRole('systemAdministrators'),
    rulesAdministrators: ofRole('rulesAdministrators'),
  };
};

/** Nobody may be left without who manages the installation; a lone rules administrator is warned of. */
const keyRefusal = (
  before: Person,
  after: Person,
  confirmed: boolean | undefined,
  { keyHolders }: PeopleContext,
) => {
  const loses = (role: Role) => holds(before, role) && !holds(after, role);
  const left = withHolder(keyHolders, after);
  if (loses('systemAdministrator') && left.systemAdministrators.length === 0)
    return refuseRegister('last_system_administrator', 'roles');
  return loses('rulesAdministrator') && left.rulesAdministrators.length < 2 && !confirmed
    ? refuseRegister('last_rules_pair', 'confirmed')
    : undefined;
};

const ownRefusal = ({ id }: Person, { byPersonId }: PeopleContext) =>
  id === byPersonId ? refuseRegister('own_roles', 'id') : undefined;

/** The kind that people of an organisation act as; refused where nobody can be put. */
const placeOf = (orgId: string, tree: OrganisationTree) => {
  const organisation = tree.get(orgId);
  if (!organisation || organisation.kind === 'enterprise')
    return refuseRegister('organisation_unknown', 'orgId');
  if (!isActive(organisation))
    return refuseRegister('organisation_ended', 'orgId', { name: organisation.name });
  return actorKindOf(organisation.kind);
};

const wrongRoles = (roles: readonly Role[], kind: ActorKind) => {
  if (roles.length === 0) return refuseRegister('roles_missing', 'roles');
  return roles.every((role) => rolesOfKind[kind].includes(role))
    ? undefined
    : refuseRegister('role_of_other_kind', 'roles');
};

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
