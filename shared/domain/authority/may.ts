import type { Actor, ActorKind } from '../case/actor.ts';
import type { CaseAct, OfficeAct } from './acts.ts';
import { type AuthorityRelation, authority, type Grant, systemGrant } from './authority.data.ts';

/** What the actor's roles allow, by their kind of organisation: a role that it does not know allows nothing. */
const grantsOf = ({ kind, roles }: Pick<Actor, 'kind' | 'roles'>): readonly Grant[] =>
  kind === 'system'
    ? [systemGrant]
    : roles.flatMap((role) => {
        const ofKind = authority[kind];
        return (Object.hasOwn(ofKind, role) ? ofKind[role] : undefined) ?? [];
      });

/** Whether one of the actor's roles allows the act in one of these relations. */
export const mayInCase = (
  actor: Pick<Actor, 'kind' | 'roles'>,
  act: CaseAct,
  relations: readonly AuthorityRelation[],
): boolean =>
  grantsOf(actor).some(({ cases }) => relations.some((relation) => cases[relation]?.includes(act) ?? false));

/** Whether one of the actor's roles allows an act outside any single case; for which organisations, the use case asks. */
export const mayDo = (actor: Pick<Actor, 'kind' | 'roles'>, act: OfficeAct): boolean =>
  grantsOf(actor).some(({ office }) => office.includes(act));

/** Kinds of organisation in which somebody may do it in some relation (for saying who can). */
export const kindsThatMay = (act: CaseAct): readonly ActorKind[] => {
  const grants: readonly (readonly [ActorKind, readonly Grant[]])[] = (
    Object.keys(authority) as ActorKind[]
  ).map((kind) => [kind, kind === 'system' ? [systemGrant] : Object.values(authority[kind])]);
  return grants.flatMap(([kind, own]) =>
    own.some(({ cases }) => Object.values(cases).some((acts) => acts.includes(act))) ? [kind] : [],
  );
};
