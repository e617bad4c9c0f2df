import type { Actor } from '../../domain/case/actor.ts';

/** What an id is for: who asks for it, and what tells this id from another of the same request. */
export type IdPurpose = {
  /** Kind of thing: `case`, `session` … */
  readonly prefix: string;
  readonly actor: Actor;
  readonly idempotencyKey?: string;
  /** Route, path and place in the request. */
  readonly purpose: string;
};

/** Makes prefixed ids; the same purpose under the same Idempotency-Key always gets the same one. */
export type MakeId = (purpose: IdPurpose) => string;
