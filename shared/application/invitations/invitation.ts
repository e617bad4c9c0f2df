import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { LoggedPlan } from '../installation/log.ts';
import type { Item, JsonObject, Key, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';

/** `join` (邀请): begins to sign in; `reset` (重置): chooses a new password. */
export type InvitationPurpose = 'join' | 'reset';

/** 邀请: a link that is good once, for one person, for a while. */
export type Invitation = {
  readonly id: string;
  readonly purpose: InvitationPurpose;
  readonly personId: string;
  /** Hash of the secret in the link, which is kept nowhere. */
  readonly secretHash: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly state: 'open' | 'used' | 'revoked';
  /** A reset that also takes the second factor away. */
  readonly removesCodes?: true;
  readonly version: number;
};

const hour = 3_600_000;
/** People are on leave and letters take days; a reset is handed over while one speaks. */
const lifetimeMs: Readonly<Record<InvitationPurpose, number>> = { join: 7 * 24 * hour, reset: 24 * hour };
/** Long enough to say „used" or „expired" to whoever finds the letter. */
const keptDays = 400;

const invitationKey = (id: string): Key => ({ pk: `INVITATION#${id}`, sk: 'STATE' });
const invitationsOf = (personId: string): string => `PERSON#${personId}#INVITATIONS`;

type InvitationDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'>;

/** Two salts of 128 random bits each. */
const newSecret = ({ salt }: InvitationDeps): string => `${salt()}${salt()}`;

const invitationIn = (item: Item): Invitation =>
  ({ ...item.data, version: item.version }) as unknown as Invitation;

const invitationWrite = ({ version, ...data }: Invitation): Write => ({
  kind: 'put',
  item: {
    ...invitationKey(data.id),
    version: version + 1,
    expiresAt: Math.floor(data.madeAt / 1000) + keptDays * 86_400,
    index: { list: { pk: invitationsOf(data.personId), sk: `${data.state}#${data.id}` } },
    data: data as unknown as JsonObject,
  },
  expect: version === 0 ? { kind: 'notExists' } : { kind: 'version', version },
});

/** Most that stand open for one person at a time: one, but for two administrators within a moment. */
const mostOpen = 10;

const openOnesOf = async ({ table }: InvitationDeps, personId: string): Promise<readonly Invitation[]> => {
  const { items } = await table.query({
    pk: invitationsOf(personId),
    index: 'list',
    prefix: 'open#',
    limit: mostOpen,
  });
  return items.map(invitationIn);
};

export type Issue = {
  readonly purpose: InvitationPurpose;
  readonly personId: string;
  readonly removesCodes?: boolean;
};

/** What it takes to issue an invitation: earlier ones for the person no longer count. The value has the secret, once. */
export const planInvitation = async (
  deps: InvitationDeps,
  by: Actor,
  id: string,
  { purpose, personId, removesCodes = false }: Issue,
): Promise<LoggedPlan<{ readonly id: string; readonly token: string; readonly expiresAt: number }>> => {
  const at = deps.clock.now();
  const secret = newSecret(deps);
  const expiresAt = at + lifetimeMs[purpose];
  const open = await openOnesOf(deps, personId);
  const invitation: Invitation = {
    id,
    purpose,
    personId,
    secretHash: deps.hash(secret),
    madeAt: at,
    expiresAt,
    state: 'open',
    ...(removesCodes && { removesCodes: true }),
    version: 0,
  };
  return {
    at,
    by,
    value: { id, token: `${id}.${secret}`, expiresAt },
    writes: [
      invitationWrite(invitation),
      ...open.map((one) => invitationWrite({ ...one, state: 'revoked' })),
    ],
    acts: [
      ...open.map((one) => ({ type: 'invitation.revoked' as const, subject: one.id, detail: { personId } })),
      { type: 'invitation.issued', subject: id, detail: { personId, purpose, expiresAt } },
    ],
  };
};

/**
 * The invitation a link names. A wrong secret and an unknown id are one answer; whoever has the secret is told what became of
 * it.
 */
export const readInvitation = async (deps: InvitationDeps, token: string): Promise<Result<Invitation>> => {
  const [id = '', secret = ''] = token.split('.', 2);
  if (!/^[\w-]{1,64}$/.test(id) || !/^[\w-]{20,100}$/.test(secret)) return refused('invitation_unknown');
  const item = await deps.table.get(invitationKey(id));
  const invitation = item && invitationIn(item);
  // Hashes are compared, and of the stored one nobody outside has a part: there is nothing to time.
  if (invitation?.secretHash !== deps.hash(secret)) return refused('invitation_unknown');
  if (invitation.state === 'used') return refused('invitation_used');
  if (invitation.state === 'revoked') return refused('invitation_revoked');
  return deps.clock.now() < invitation.expiresAt ? done(invitation) : refused('invitation_expired');
};

/** Spends it, in the transaction that does what it is for: of two at once one fails. */
export const spendInvitation = (invitation: Invitation): Write =>
  invitationWrite({ ...invitation, state: 'used' });
