import type { Role } from '../authority/roles.ts';

/** Who acts (操作主体). `system` is the workflow and the ticker, never a person. */
export const actorKinds = [
  'regulator',
  'bank',
  'enterprise',
  'department',
  'guarantor',
  'insurer',
  'system',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who acted, as events keep it (操作者). Roles come and go, what was done stays; so they are not part of it. */
export type ActedBy = {
  readonly kind: ActorKind;
  /** Work group, bank, department …; for an enterprise its identity code. */
  readonly orgId: string;
  /** The person, opaque; never a name. */
  readonly personId: string;
};

export type Actor = ActedBy & { readonly roles: readonly Role[] };

export const actedBy = ({ kind, orgId, personId }: ActedBy): ActedBy => ({ kind, orgId, personId });

export const systemActor: Actor = { kind: 'system', orgId: 'system', personId: 'system', roles: [] };
