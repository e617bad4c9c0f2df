import { systemActor } from '../../domain/case/actor.ts';
import { actorOf, type Person } from '../../domain/people/index.ts';
import type { AccountDeps } from '../accounts/own-uses.ts';
import { pointedAt, pointerWrite, type Subject, subjectName } from '../accounts/subject.ts';
import { embeddedIssuer } from '../accounts/who-is.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { type Invitation, readInvitation, spendInvitation } from '../invitations/invitation.ts';
import { subjectKey } from '../keys.ts';
import { planPerson } from '../people/change-person.ts';
import { personOf } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { freshened } from '../rules/freshness.ts';
import type { NewcomerUses } from './port.ts';

type NewcomerDeps = Deps & Pick<AccountDeps, 'subjects'>;

export const newcomerUses = (deps: NewcomerDeps): NewcomerUses =>
  freshened(deps, {
    openInvitation: async (subject: Subject, token: string) => {
      const held = await heldBy(deps, subject, token);
      if (!held.ok) return held;
      const { person, invitation } = held.value;
      const { firm } = invitation;
      const organisationName = firm ? { zh: firm.name, en: firm.name } : deps.rules.nameOf(person.orgId);
      return done({
        personName: person.name,
        expiresAt: invitation.expiresAt,
        ...(organisationName && { organisationName }),
      });
    },
    acceptInvitation: (subject: Subject, token: string) =>
      loggedTransaction(deps, () => planBinding(deps, subject, token)),
  });

/**
 * The invitation, and the person it is for: where it is open, the subject is nobody else here, and people are bound at all.
 */
const heldBy = async (
  deps: NewcomerDeps,
  subject: Subject,
  token: string,
): Promise<Result<{ readonly invitation: Invitation; readonly person: Person }>> => {
  if (!deps.subjects || subject.iss === embeddedIssuer) return refused('subjects_not_bound');
  const read = await readInvitation(deps, token);
  if (!read.ok) return read;
  const person = await personOf(deps, read.value.personId);
  if (!person || person.state === 'left') return refused('invitation_unknown');
  const already = await boundTo(deps, subjectName(deps, subject));
  return already && already.id !== person.id
    ? refused('subject_of_another')
    : done({ invitation: read.value, person });
};

/** The person at work that a subject is. */
const boundTo = async (deps: Deps, name: string): Promise<Person | undefined> => {
  const personId = pointedAt(await deps.table.get(subjectKey(name)));
  const person = personId === undefined ? undefined : await personOf(deps, personId);
  return person?.signsIn?.subject === name && person.state !== 'left' ? person : undefined;
};

/** 绑定: invitation, subject, person and record in one transaction; of two who use one link at once, one is refused. */
const planBinding = async (
  deps: NewcomerDeps,
  subject: Subject,
  token: string,
): ReturnType<Parameters<typeof loggedTransaction<{ readonly personId: string }>>[1]> => {
  const name = subjectName(deps, subject);
  const held = await heldBy(deps, subject, token);
  if (!held.ok) {
    const already = held.refusal.code === 'invitation_used' ? await boundTo(deps, name) : undefined;
    return already ? done(nothingMore(deps, already.id)) : held;
  }
  const { invitation, person } = held.value;
  const bound = await planPerson(deps, {
    actor: systemActor,
    command: { type: 'bind', id: person.id, subject: name },
  });
  if (!bound.ok) return bound;
  const { writes, acts } = bound.value;
  const { purpose } = invitation;
  return done({
    at: deps.clock.now(),
    by: actorOf(person) ?? systemActor,
    writes: [
      // The same account once more leaves the person as they are.
      ...(acts.length === 0 ? [] : writes),
      spendInvitation(invitation),
      pointerWrite(name, await deps.table.get(subjectKey(name)), person.id),
    ],
    acts: [{ type: 'invitation.accepted', subject: invitation.id, detail: { purpose } }, ...acts],
    value: { personId: person.id },
  });
};

const nothingMore = ({ clock }: Deps, personId: string) => ({
  at: clock.now(),
  by: systemActor,
  writes: [],
  acts: [],
  value: { personId },
});
