import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { LoggedPlan } from '../installation/log.ts';
import { shownSecret } from '../installation/once.ts';
import { heldInvitationKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import type { Source } from '../queries/sources.ts';
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
  /** `revoked`: a newer one took its place; `withdrawn` (撤回): none did. */
  readonly state: 'open' | 'used' | 'revoked' | 'withdrawn';
  /** 企业邀请: the firm its person is of, and the work group that gives the link out. */
  readonly firm?: InvitedFirm;
  /** A reset that also takes the second factor away. */
  readonly removesCodes?: true;
  readonly version: number;
};

/** `code`: the identity code that the person is bound to. */
export type InvitedFirm = { readonly code: string; readonly name: string; readonly workGroup: string };

const hour = 3_600_000;
/** People are on leave and letters take days; a reset is handed over while one speaks. */
const lifetimeMs: Readonly<Record<InvitationPurpose, number>> = { join: 7 * 24 * hour, reset: 24 * hour };
/** Long enough to say „used" or „expired" to whoever finds the letter. */
const keptDays = 400;

const invitationsOf = (personId: string): string => `PERSON#${personId}#INVITATIONS`;
/** On the `city` index, where a work group finds all that it gave out to enterprises. */
const firmInvitationsOf = (workGroup: string): string => `ORG#${workGroup}#FIRMINVITATIONS`;

type InvitationDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'>;

export const invitationIn = (item: Item): Invitation =>
  ({ ...item.data, version: item.version }) as unknown as Invitation;

const invitationWrite = ({ version, ...data }: Invitation): Write => ({
  kind: 'put',
  item: {
    ...heldInvitationKey(data.id),
    version: version + 1,
    expiresAt: Math.floor(data.madeAt / 1000) + keptDays * 86_400,
    index: {
      list: { pk: invitationsOf(data.personId), sk: `${data.state}#${data.id}` },
      ...(data.firm && {
        city: {
          pk: firmInvitationsOf(data.firm.workGroup),
          sk: `${data.state}#${String(data.madeAt).padStart(15, '0')}#${data.id}`,
        },
      }),
    },
    data: data as unknown as JsonObject,
  },
  expect: version === 0 ? { kind: 'notExists' } : { kind: 'version', version },
});

/** Most that stand open for one person at a time: one, but for two administrators within a moment. */
const mostOpen = 10;

/** Invitations to enterprises that a work group gave out and nobody has used, those that have expired too; newest first. */
export const outstandingSources = (workGroups: readonly string[]): readonly Source[] =>
  workGroups.map((orgId) => ({
    orgId,
    pk: firmInvitationsOf(orgId),
    index: 'city',
    prefix: 'open#',
    order: 'descending',
  }));

export const openInvitationOf = async (
  deps: Pick<InvitationDeps, 'table'>,
  personId: string,
): Promise<Invitation | undefined> => (await openOnesOf(deps, personId)).at(-1);

const openOnesOf = async (
  { table }: Pick<InvitationDeps, 'table'>,
  personId: string,
): Promise<readonly Invitation[]> => {
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
  readonly firm?: InvitedFirm;
  /** Of whoever asks for it: a repeat is told the same secret. */
  readonly idempotencyKey?: string | undefined;
};

/** `salt`: what `tokenOf` makes the secret of, with the caller's key. `mailed`: whether a mail server took the letter. */
export type IssuedToken = {
  readonly id: string;
  readonly salt: string;
  readonly expiresAt: number;
  readonly mailed?: boolean;
};

/** What the link carries: the invitation and its secret. */
export const tokenOf = (
  deps: Pick<Deps, 'hash'>,
  { id, salt }: IssuedToken,
  idempotencyKey?: string,
): string => `${id}.${shownSecret(deps, salt, idempotencyKey)}`;

/** What it takes to issue an invitation: earlier ones for the person no longer count. */
export const planInvitation = async (
  deps: InvitationDeps,
  by: Actor,
  id: string,
  { purpose, personId, removesCodes = false, firm, idempotencyKey }: Issue,
): Promise<LoggedPlan<IssuedToken>> => {
  const at = deps.clock.now();
  const salt = `${deps.salt()}${deps.salt()}`;
  const expiresAt = at + lifetimeMs[purpose];
  const open = await openOnesOf(deps, personId);
  const invitation: Invitation = {
    id,
    purpose,
    personId,
    secretHash: deps.hash(shownSecret(deps, salt, idempotencyKey)),
    madeAt: at,
    expiresAt,
    state: 'open',
    ...(removesCodes && { removesCodes: true }),
    ...(firm && { firm }),
    version: 0,
  };
  return {
    at,
    by,
    value: { id, salt, expiresAt },
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

/** What it takes to withdraw what stands open for a person (撤回邀请), with none in its place. */
export const planWithdrawal = async (
  deps: InvitationDeps,
  by: Actor,
  personId: string,
): Promise<Result<LoggedPlan<Record<string, never>>>> => {
  const open = await openOnesOf(deps, personId);
  if (open.length === 0) return refused('invitation_missing');
  return done({
    at: deps.clock.now(),
    by,
    value: {},
    writes: open.map((one) => invitationWrite({ ...one, state: 'withdrawn' })),
    acts: open.map((one) => ({
      type: 'invitation.revoked' as const,
      subject: one.id,
      detail: { personId, withdrawn: true },
    })),
  });
};

/**
 * The invitation a link names. A wrong secret and an unknown id are one answer; whoever has the secret is told what became of
 * it.
 */
export const readInvitation = async (deps: InvitationDeps, token: string): Promise<Result<Invitation>> => {
  const [id = '', secret = ''] = token.split('.', 2);
  if (!/^[\w-]{1,64}$/.test(id) || !/^[\w-]{20,100}$/.test(secret)) return refused('invitation_unknown');
  const item = await deps.table.get(heldInvitationKey(id));
  const invitation = item && invitationIn(item);
  // Hashes are compared, and of the stored one nobody outside has a part: there is nothing to time.
  if (invitation?.secretHash !== deps.hash(secret)) return refused('invitation_unknown');
  if (invitation.state === 'used') return refused('invitation_used');
  if (invitation.state === 'revoked') return refused('invitation_revoked');
  if (invitation.state === 'withdrawn') return refused('invitation_withdrawn');
  return deps.clock.now() < invitation.expiresAt ? done(invitation) : refused('invitation_expired');
};

/** Spends it, in the transaction that does what it is for: of two at once one fails. */
export const spendInvitation = (invitation: Invitation): Write =>
  invitationWrite({ ...invitation, state: 'used' });
