import type { Role } from '../authority/index.ts';
import type { Actor, ActorKind } from '../case/actor.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** `invited`: has not signed in yet; `left` (离任): signs in no more, and is still named in what they did. */
export const personStates = ['invited', 'active', 'left'] as const;
export type PersonState = (typeof personStates)[number];

/** Somebody who acts for an organisation (人员), or a machine that does (系统客户端). */
export type Person = {
  /** Opaque: what events carry instead of the name. */
  readonly id: string;
  readonly name: string;
  /** Organisation of the register; for an enterprise its identity code. */
  readonly orgId: string;
  readonly kind: Exclude<ActorKind, 'system'>;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  readonly machine?: true;
  readonly addedAt: number;
  /** 任职经历: where they were before, oldest first, each until (and without) a day. */
  readonly formerly?: readonly { readonly orgId: string; readonly until: CivilDate }[];
  readonly leftOn?: CivilDate;
  /** 绑定: the one account of another issuer that is this person's, and since when. */
  readonly signsIn?: { readonly subject: string; readonly since: number };
  /** Grows by one with each change. */
  readonly version: number;
};

/** Who acts when this person does; undefined: nobody may act as them. */
export const actorOf = ({ id, kind, orgId, roles, state }: Person): Actor | undefined =>
  state === 'left' ? undefined : { kind, orgId, personId: id, roles };
