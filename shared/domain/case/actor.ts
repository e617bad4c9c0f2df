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

export type Actor = {
  readonly kind: ActorKind;
  /** Work group, bank, department …; for an enterprise its identity code. */
  readonly orgId: string;
  /** The account of the person, opaque; never a name. */
  readonly personId: string;
};

export const systemActor: Actor = { kind: 'system', orgId: 'system', personId: 'system' };
