import type { Actor } from '../../domain/case/actor.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Accounts } from '../accounts/port.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Deps } from '../deps.ts';
import { joined, type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { planBindingAnew } from '../invitations/bind-anew.ts';
import type { InvitationPurpose, InvitedFirm } from '../invitations/invitation.ts';
import { planWithdrawal } from '../invitations/invitation.ts';
import { type IssueDeps, issueInvitation, type Mailing, planIssue } from '../invitations/issue.ts';
import { planPerson } from '../people/change-person.ts';
import { personOf } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { FirmInvitation, FirmUses } from './port.ts';
import { asWorkGroup, servesFirm } from './standing.ts';
import { type Firm, findFirm, firmWrite } from './stored-firm.ts';

export type FirmDeps = Deps & IssueDeps & { readonly accounts?: Accounts };

type Request<Name extends keyof FirmUses> = Parameters<FirmUses[Name]>[0];

/**
 * 邀请企业: 1 a work group, and the firm is its own to let in; 2 the person, bound to the firm's identity code, with the
 * one role there is; 3 the firm, where it is new or called otherwise now; 4 the link; all in one transaction with its
 * record. What signs in with the link later is not said here: an account of ours, or a subject of another issuer.
 */
export const inviteFirm = async (
  deps: FirmDeps,
  { actor, personId, identity, firmName, personName, mailTo, idempotencyKey }: Request<'inviteFirm'>,
): Promise<Result<FirmInvitation>> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const { code, kind } = identity;
  const firm: InvitedFirm = { code, name: firmName, workGroup: actor.orgId };
  const plan = async () => {
    const serves = await servesFirm(deps, actor, { code, kind }, tree.value);
    if (!serves.ok) return serves;
    const person = await planPerson(deps, { actor, command: personOfFirm(personId, personName, code) });
    if (!person.ok) return person;
    const known = await planFirm(deps, actor, { code, identityKind: kind, name: firmName });
    const issue = await planIssue(deps, actor, { purpose: 'join', personId, firm, idempotencyKey });
    return done(joined(joined(person.value, known), issue));
  };
  const asked = { act: 'inviteFirm', personId, identity, firmName, personName, mailTo: mailTo ?? '' };
  const link = { personId, firm, purpose: 'join', mailTo, asked } as const;
  return issued(deps, { actor, idempotencyKey }, tree.value, link, plan);
};

export const personOfFirm = (id: string, name: string, code: string) =>
  ({ type: 'add', id, name, orgId: code, roles: ['applicant'], enterprise: true }) as const;

/** Nothing where the firm is known by this name, to this work group. */
export const planFirm = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  by: Actor,
  { code, identityKind, name }: Pick<Firm, 'code' | 'identityKind' | 'name'>,
): Promise<LoggedPlan<undefined>> => {
  const at = deps.clock.now();
  const before = await findFirm(deps, code);
  const workGroup = by.orgId;
  const isSame = before?.name === name && before.workGroup === workGroup;
  const { since, version } = before ?? { since: at, version: 0 };
  const firm: Firm = { code, identityKind, name, workGroup, since, version };
  return { at, by, acts: [], writes: isSame ? [] : [firmWrite(firm)], value: undefined };
};

type Link = {
  readonly personId: string;
  readonly firm: InvitedFirm;
  readonly purpose: 'join' | 'reset';
  readonly mailTo: string | undefined;
  readonly asked: unknown;
  readonly afterwards?: () => void;
};

const issued = async (
  deps: FirmDeps,
  asking: Asking,
  tree: OrganisationTree,
  { personId, firm: { code, name: firmName }, mailTo, ...what }: Link,
  plan: Parameters<typeof issueInvitation>[2],
): Promise<Result<FirmInvitation>> => {
  const { orgId } = asking.actor;
  const workGroup = tree.get(orgId)?.name ?? { zh: orgId, en: orgId };
  const mailing: Mailing | undefined = mailTo === undefined ? undefined : { to: mailTo, from: workGroup };
  const link = await issueInvitation(deps, { ...asking, ...what, mailing }, plan);
  return link.ok ? done({ ...link.value, personId, identityCode: code, firmName, workGroup }) : link;
};

type Known = {
  readonly tree: OrganisationTree;
  readonly person: Person;
  readonly firm: Firm;
};

/** Somebody of a firm that the actor's work group let in, and has to do with still. */
const known = async (
  deps: FirmDeps,
  actor: Actor,
  code: string,
  personId: string,
): Promise<Result<Known>> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const serves = await servesFirm(deps, actor, { code }, tree.value);
  if (!serves.ok) return serves;
  const firm = await findFirm(deps, code);
  if (!firm) return refused('firm_unknown', { field: 'code' });
  const person = await personOf(deps, personId);
  if (person?.orgId !== code || person.kind !== 'enterprise')
    return refused('person_unknown', { field: 'personId' });
  return person.state === 'left'
    ? refused('person_left', { field: 'personId' })
    : done({ tree: tree.value, person, firm });
};

export const inviteFirmAgain = async (
  deps: FirmDeps,
  { actor, code, personId, mailTo, idempotencyKey }: Request<'inviteFirmAgain'>,
): Promise<Result<FirmInvitation>> => {
  const found = await known(deps, actor, code, personId);
  if (!found.ok) return found;
  const { tree, firm } = found.value;
  const invited = { code, name: firm.name, workGroup: actor.orgId };
  const plan = async () => {
    const again = await known(deps, actor, code, personId);
    if (!again.ok) return again;
    const purpose = purposeFor(again.value);
    const issue = { purpose, personId, firm: invited, idempotencyKey } as const;
    if (purpose === 'join') return done(await planIssue(deps, actor, issue));
    if (deps.subjects) return planBindingAnew(deps, actor, issue);
    return (await deps.accounts?.has(personId))
      ? done(await planIssue(deps, actor, issue))
      : refused('accounts_elsewhere');
  };
  const purpose = purposeFor(found.value);
  const link = {
    ...{ personId, firm: invited, purpose, mailTo },
    asked: { act: 'inviteFirmAgain', code, personId, mailTo: mailTo ?? '' },
    afterwards: () => purpose === 'reset' && deps.accounts?.endSessions(personId),
  };
  return issued(deps, { actor, idempotencyKey }, tree, link, plan);
};

/** Whoever has not begun yet gets another link to begin with. */
const purposeFor = ({ person }: Known): InvitationPurpose => (person.state === 'invited' ? 'join' : 'reset');

export const withdrawFirmInvitation = (
  deps: FirmDeps,
  { actor, code, personId, idempotencyKey }: Request<'withdrawFirmInvitation'>,
): Promise<Result<Record<string, never>>> => {
  const plan = async () => {
    const found = await known(deps, actor, code, personId);
    if (!found.ok) return found;
    const withdrawal = await planWithdrawal(deps, actor, personId);
    // Whoever has used an earlier link stays: what is withdrawn then is a link to a new password.
    if (!withdrawal.ok || found.value.person.state !== 'invited') return withdrawal;
    const leaving = await planPerson(deps, { actor, command: { type: 'leave', id: personId } });
    return leaving.ok ? done(joined(leaving.value, withdrawal.value)) : leaving;
  };
  const asked = { act: 'withdrawFirmInvitation', code, personId };
  return loggedTransaction(deps, plan, onceOf(deps, { actor, idempotencyKey }, asked));
};

export const endFirmAccess = (
  deps: FirmDeps,
  { actor, code, personId, idempotencyKey }: Request<'endFirmAccess'>,
): Promise<Result<Record<string, never>>> => {
  const plan = async () => {
    const found = await known(deps, actor, code, personId);
    if (!found.ok) return found;
    const leaving = await planPerson(deps, { actor, command: { type: 'leave', id: personId } });
    if (!leaving.ok) return leaving;
    const withdrawal = await planWithdrawal(deps, actor, personId);
    const nothing = { ...leaving.value, value: {} };
    return done(withdrawal.ok ? joined(leaving.value, withdrawal.value) : nothing);
  };
  const once = onceOf(deps, { actor, idempotencyKey }, { act: 'endFirmAccess', code, personId });
  return loggedTransaction(deps, plan, once, (nothing) => {
    deps.accounts?.endSessions(personId);
    return nothing;
  });
};
