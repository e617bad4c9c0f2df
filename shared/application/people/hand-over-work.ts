import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { done, type Result, refused } from '../refusals.ts';
import { canTake, handedOver, handOverWrites, hasWork, workOfPerson } from './hand-over.ts';
import type { HandOverPreview } from './port.ts';
import { viewPerson } from './read-people.ts';
import { peopleIn, personOf } from './stored-people.ts';

/** Somebody at work whose work the actor may hand on: of the own organisation, or of one that an administrator manages. */
const colleague = async (deps: Deps, actor: Actor, personId: string): Promise<Result<Person>> => {
  if (!mayDo(actor, 'people.handOver')) return refused('not_permitted');
  const found = await viewPerson(deps, actor, personId);
  if (!found.ok) return found;
  return found.value.state === 'left' ? refused('person_left', { field: 'personId' }) : found;
};

/** Of what is a person's own sessions and cases pass on while they stay: a draft of a rule is whoever's that saves it next. */
const workOfStaying = async (deps: Deps, person: Person) => ({
  ...(await workOfPerson(deps, person)),
  drafts: [],
});

export const personWork = async (
  deps: Deps,
  actor: Actor,
  personId: string,
): Promise<Result<Omit<HandOverPreview, 'drafts'>>> => {
  const found = await colleague(deps, actor, personId);
  if (!found.ok) return found;
  const work = await workOfStaying(deps, found.value);
  const people = await peopleIn(deps, found.value.orgId);
  return done({
    sessions: work.sessions.map(({ id, startsAt, place }) => ({ id, startsAt, place })),
    cases: work.cases,
    candidates: people.filter((one) => canTake(one, found.value, work)),
  });
};

/**
 * 交接工作, without anybody leaving: 1 who may, and of whom; 2 what is theirs and open; 3 a colleague who can take it; 4 all of
 * it in one transaction with its record. Cases and tasks are the organisation's and stay there.
 */
export const handOver = async (
  deps: Deps,
  actor: Actor,
  personId: string,
  successorId: string,
  idempotencyKey?: string,
): Promise<Result<{ readonly sessions: readonly string[]; readonly cases: number }>> => {
  const plan = async () => {
    const found = await colleague(deps, actor, personId);
    if (!found.ok) return found;
    const person = found.value;
    const work = await workOfStaying(deps, person);
    if (!hasWork(work)) return refused('nothing_to_hand_over', { field: 'personId' });
    const successor = await personOf(deps, successorId);
    if (!successor || !canTake(successor, person, work))
      return refused('successor_unfit', { field: 'successorId' });
    const { sessions } = handedOver(work);
    return done({
      at: deps.clock.now(),
      by: actor,
      writes: await handOverWrites(deps, work, person, successor),
      acts: [
        {
          type: 'person.handedOver' as const,
          subject: person.id,
          detail: { to: successor.id, sessions, cases: work.cases },
        },
      ],
      value: { sessions, cases: work.cases },
    });
  };
  const asked = { act: 'handOver', personId, successorId };
  return loggedTransaction(deps, plan, onceOf(deps, { actor, idempotencyKey }, asked));
};
