import type { Actor } from '../../domain/case/actor.ts';
import { actedBy } from '../../domain/case/actor.ts';
import { isOver, mostChanges, type Session, type SessionChange } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { heldBy } from './read.ts';

/** What a change says of itself; when and by whom is added. */
export type ChangeDraft = SessionChange extends infer One
  ? One extends SessionChange
    ? Omit<One, 'at' | 'by'>
    : never
  : never;

/** The session after one more change of it, with what else of it is new. */
export const changed = (
  { clock }: Pick<Deps, 'clock'>,
  actor: Actor,
  before: Session,
  change: ChangeDraft,
  more: Partial<Session> = {},
): Session => ({
  ...before,
  ...more,
  version: before.version + 1,
  changes: [...(before.changes ?? []), { at: clock.now(), by: actedBy(actor), ...change } as SessionChange],
});

/** The session the actor's work group holds, while it can still be changed. */
export const changeable = async (deps: Deps, actor: Actor, sessionId: string): Promise<Result<Session>> => {
  const held = await heldBy(deps, actor, sessionId);
  if (!held.ok) return held;
  if (isOver(held.value)) return refused('session_closed');
  return (held.value.changes?.length ?? 0) < mostChanges ? done(held.value) : refused('session_full');
};
