import type { InstallationAct } from '../installation/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { OrganisationCommand, RegisterContext, RegisterDecision } from './change.ts';
import { ancestors, practisedBy } from './hierarchy.ts';
import { mayStandBelow } from './kinds.ts';
import { isActive, isDivisionCode, type Organisation, type OrganisationTree } from './organisation.ts';
import { addPractice } from './practice.ts';
import { refuseRegister } from './refusal.ts';

/**
 * What a change of the register means (机构登记): new versions from a day on, and what goes on record; or a refusal that says
 * what to do first. Nothing is ever taken out: ended organisations keep their names for what they did.
 */
export const decideOrganisation = (
  command: OrganisationCommand,
  context: RegisterContext,
): RegisterDecision => {
  if (command.type === 'add') return add(command, context);
  if (command.type === 'addPractice') return addPractice(command, context);
  const organisation = context.tree.get(command.id);
  if (!organisation || organisation.kind === 'enterprise')
    return refuseRegister('organisation_unknown', 'id');
  if (!isActive(organisation)) return refuseRegister('organisation_ended', 'id', { name: organisation.name });
  switch (command.type) {
    case 'rename':
      return rename(organisation, command, context);
    case 'change':
      return change(organisation, command, context);
    case 'move':
      return move(organisation, command, context);
    case 'merge':
      return merge(organisation, command, context);
    case 'close':
      return close(organisation, context);
    default:
      return command satisfies never;
  }
};

type Of<T extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: T }>;

const add = (
  { type: _type, ...organisation }: Of<'add'>,
  { tree, today, regionExists }: RegisterContext,
): RegisterDecision => {
  if (tree.has(organisation.id)) return refuseRegister('organisation_exists', 'id');
  const wrong =
    wrongName(organisation.name, organisation, tree) ??
    wrongParent(organisation, organisation.parent, tree) ??
    wrongAttributes(organisation, regionExists);
  if (wrong) return wrong;
  const { id, kind, name, parent } = organisation;
  return {
    ok: true,
    versions: [{ validFrom: today, organisation }],
    acts: [{ type: 'organisation.added', subject: id, detail: { kind, parent, name: name.zh } }],
  };
};

const rename = (
  organisation: Organisation,
  { name, from }: Of<'rename'>,
  { tree, today }: RegisterContext,
): RegisterDecision => {
  if (from < today) return refuseRegister('organisation_date_past', 'from');
  const wrong = wrongName(name, organisation, tree);
  if (wrong) return wrong;
  if (name.zh === organisation.name.zh && name.en === organisation.name.en) return nothing;
  const formerNames = [...(organisation.formerNames ?? []), { name: organisation.name, until: from }];
  return {
    ok: true,
    versions: [{ validFrom: from, organisation: { ...organisation, name, formerNames } }],
    acts: [
      {
        type: 'organisation.renamed',
        subject: organisation.id,
        detail: { from, before: organisation.name.zh, name: name.zh },
      },
    ],
  };
};

const change = (
  organisation: Organisation,
  { region, owns, divisionCode }: Of<'change'>,
  { today, regionExists }: RegisterContext,
): RegisterDecision => {
  const { region: oldRegion, divisionCode: oldCode, owns: oldOwns, ...rest } = organisation;
  const newRegion = region === undefined ? oldRegion : (region ?? undefined);
  const newCode = divisionCode === undefined ? oldCode : (divisionCode ?? undefined);
  const newOwns = owns ?? oldOwns;
  const changed: Organisation = {
    ...rest,
    ...(newRegion !== undefined && { region: newRegion }),
    ...(newCode !== undefined && { divisionCode: newCode }),
    ...(newOwns !== undefined && newOwns.length > 0 && { owns: newOwns }),
  };
  const wrong = wrongAttributes(changed, regionExists);
  if (wrong) return wrong;
  const same = (a: readonly string[] = [], b: readonly string[] = []) => a.join(' ') === b.join(' ');
  if (newRegion === oldRegion && newCode === oldCode && same(newOwns, oldOwns)) return nothing;
  return {
    ok: true,
    versions: [{ validFrom: today, organisation: changed }],
    acts: [
      {
        type: 'organisation.changed',
        subject: organisation.id,
        detail: {
          region: newRegion ?? null,
          divisionCode: newCode ?? null,
          owns: newOwns ?? [],
        },
      },
    ],
  };
};

const move = (
  organisation: Organisation,
  { parent }: Of<'move'>,
  { tree, today }: RegisterContext,
): RegisterDecision => {
  if (parent === organisation.parent) return nothing;
  const wrong = wrongParent(organisation, parent, tree);
  if (wrong) return wrong;
  const { id, kind } = organisation;
  return {
    ok: true,
    versions: [{ validFrom: today, organisation: { ...organisation, parent } }],
    acts: [{ type: 'organisation.moved', subject: id, detail: { before: organisation.parent, parent } }],
    ...(kind === 'workGroup' || kind === 'cityRegulator' ? { cases: { from: id, to: id } } : {}),
  };
};

const merge = (
  organisation: Organisation,
  { into }: Of<'merge'>,
  { tree, today, held }: RegisterContext,
): RegisterDecision => {
  const { id, kind } = organisation;
  const successor = tree.get(into);
  if (practisedBy(into, tree) !== practisedBy(id, tree))
    return refuseRegister('organisation_practice_apart', 'into');
  if (!successor) return refuseRegister('organisation_unknown', 'into');
  if (!isActive(successor)) return refuseRegister('organisation_ended', 'into', { name: successor.name });
  if (into === id || successor.kind !== kind) return refuseRegister('organisation_cannot_merge', 'into');
  if (ancestors(into, tree).some((one) => one.id === id))
    return refuseRegister('organisation_below_itself', 'into');
  if (held.products > 0) return refuseRegister('organisation_has_products', 'id', count(held.products));
  const below = [...tree.values()].filter(
    (one) => one.parent === id && isActive(one) && one.kind !== 'enterprise',
  );
  const ended: Organisation = { ...organisation, ended: { on: today, mergedInto: into } };
  return {
    ok: true,
    versions: [
      { validFrom: today, organisation: ended },
      ...below.map((one) => ({ validFrom: today, organisation: { ...one, parent: into } })),
    ],
    acts: [
      { type: 'organisation.merged', subject: id, detail: { into } },
      ...below.map(
        ({ id: moved }): InstallationAct => ({
          type: 'organisation.moved',
          subject: moved,
          detail: { before: id, parent: into },
        }),
      ),
    ],
    cases: { from: id, to: into },
    people: { from: id, to: into },
  };
};

const close = (organisation: Organisation, { tree, today, held }: RegisterContext): RegisterDecision => {
  const { id } = organisation;
  const below = [...tree.values()].filter(
    (one) => one.parent === id && isActive(one) && one.kind !== 'enterprise',
  );
  if (below.length > 0) return refuseRegister('organisation_has_branches', 'id', count(below.length));
  if (held.openCases > 0) return refuseRegister('organisation_has_cases', 'id', count(held.openCases));
  if (held.products > 0) return refuseRegister('organisation_has_products', 'id', count(held.products));
  if (held.people > 0) return refuseRegister('organisation_has_people', 'id', count(held.people));
  return {
    ok: true,
    versions: [{ validFrom: today, organisation: { ...organisation, ended: { on: today } } }],
    acts: [{ type: 'organisation.closed', subject: id, detail: {} }],
  };
};

/** Said again, it changes nothing. */
const nothing: RegisterDecision = { ok: true, versions: [], acts: [] };

const count = (number: number) => ({ count: { zh: String(number), en: String(number) } });

/** A name is what people choose by: no two active organisations of one kind under one parent have the same. */
const wrongName = (
  name: Bilingual,
  { id, kind, parent }: Pick<Organisation, 'id' | 'kind' | 'parent'>,
  tree: OrganisationTree,
) =>
  [...tree.values()].some(
    (other) =>
      other.id !== id &&
      other.kind === kind &&
      other.parent === parent &&
      isActive(other) &&
      other.name.zh === name.zh,
  )
    ? refuseRegister('organisation_name_taken', 'name')
    : undefined;

const wrongParent = (
  { id, kind }: Pick<Organisation, 'id' | 'kind'>,
  parentId: string | null,
  tree: OrganisationTree,
) => {
  const parent = parentId === null ? null : tree.get(parentId);
  if (parent === undefined) return refuseRegister('organisation_unknown', 'parent');
  if (!mayStandBelow(kind, parent?.kind ?? null))
    return refuseRegister('organisation_wrong_parent', 'parent');
  // Within practice everything stays under its root, and nothing comes in from outside.
  if (tree.has(id) && practisedBy(id, tree) !== (parent ? practisedBy(parent.id, tree) : undefined))
    return refuseRegister('organisation_practice_apart', 'parent');
  if (parent === null) return undefined;
  if (!isActive(parent)) return refuseRegister('organisation_ended', 'parent', { name: parent.name });
  const isBelowItself = parent.id === id || ancestors(parent.id, tree).some((one) => one.id === id);
  return isBelowItself ? refuseRegister('organisation_below_itself', 'parent') : undefined;
};

const wrongAttributes = (
  { region, divisionCode }: Pick<Organisation, 'region' | 'divisionCode'>,
  regionExists: (region: string) => boolean,
) => {
  if (region !== undefined && !regionExists(region)) return refuseRegister('region_unknown', 'region');
  return divisionCode !== undefined && !isDivisionCode(divisionCode)
    ? refuseRegister('division_code_invalid', 'divisionCode')
    : undefined;
};
