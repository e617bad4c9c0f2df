import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { IssuedInvitation } from '../accounts/port.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Deps } from '../deps.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { done, type Result, refused } from '../refusals.ts';
import { pathOfInvitation } from './address.ts';
import {
  type InvitationPurpose,
  type Issue,
  type IssuedToken,
  planInvitation,
  tokenOf,
} from './invitation.ts';

/** An invitation as a letter says it. Whom it is for stands in the address alone. */
export type InvitationLetter = {
  readonly to: string;
  readonly path: string;
  readonly expiresAt: number;
  readonly purpose: InvitationPurpose;
  /** Who invites: an organisation, never a person. */
  readonly from?: Bilingual;
};

/** 邀请邮件. `notSent`: whoever invites hands the link over in another way. Never throws. */
export type MailInvitation = (letter: InvitationLetter) => Promise<'sent' | 'notSent'>;

export type IssueDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'> & {
  /** Absent: no mail server, or no public address that a letter could name. */
  readonly mailInvitation?: MailInvitation;
  /** Subjects of another issuer are bound to people of the register by invitation. */
  readonly subjects?: boolean;
};

/** Where the link goes by mail as well. The address is used for this letter, and is kept nowhere. */
export type Mailing = { readonly to: string; readonly from?: Bilingual };

/** The plan of one invitation with an id of its own, for whoever writes more with it. */
export const planIssue = (deps: IssueDeps, actor: Actor, issue: Issue): Promise<LoggedPlan<IssuedToken>> =>
  planInvitation(deps, actor, `inv_${deps.salt()}`, issue);

/** Who asks for an invitation, and for what: the letter, and what is to happen at once when it is issued. */
export type Issuing = Asking & {
  readonly purpose: InvitationPurpose;
  /** All that makes the request what it is. */
  readonly asked: unknown;
  readonly mailing?: Mailing | undefined;
  readonly afterwards?: (() => void) | undefined;
};

/**
 * Issues an invitation (发出邀请): 1 where it is to be mailed, something can mail it; 2 plan and write, with whatever else
 * the plan holds; 3 the letter, of which the answer says what became. A repeat is told the same link and sends no other letter;
 * one that comes before the mail server has answered knows of no letter sent.
 */
export const issueInvitation = async (
  deps: IssueDeps,
  { purpose, asked, mailing, afterwards, ...asking }: Issuing,
  plan: () => Promise<Result<LoggedPlan<IssuedToken>>>,
): Promise<Result<IssuedInvitation>> => {
  const mail = deps.mailInvitation;
  if (mailing && !mail) return refused('mail_not_set_up', { field: 'mailTo' });
  const pathOf = (issued: IssuedToken) =>
    pathOfInvitation(tokenOf(deps, issued, asking.idempotencyKey), deps.subjects ?? false);
  const issued = await loggedTransaction(
    deps,
    async () => {
      const planned = await plan();
      if (!planned.ok || !mailing) return planned;
      return done({ ...planned.value, value: { ...planned.value.value, mailed: false } });
    },
    onceOf(deps, asking, asked),
    async (token) => {
      afterwards?.();
      if (!mailing || !mail) return token;
      const { expiresAt } = token;
      const { to, from } = mailing;
      const sent = await mail({ to, path: pathOf(token), expiresAt, purpose, ...(from && { from }) });
      return { ...token, mailed: sent === 'sent' };
    },
  );
  if (!issued.ok) return issued;
  const { id, expiresAt, mailed } = issued.value;
  return done({ id, path: pathOf(issued.value), expiresAt, ...(mailed !== undefined && { mailed }) });
};
