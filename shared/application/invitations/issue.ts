import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { IssuedInvitation } from '../accounts/port.ts';
import type { Deps } from '../deps.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { done, type Result, refused } from '../refusals.ts';
import { pathOfInvitation } from './address.ts';
import { type InvitationPurpose, type Issue, type IssuedToken, planInvitation } from './invitation.ts';

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

/**
 * Issues an invitation (发出邀请): 1 where it is to be mailed, something can mail it; 2 plan and write, with whatever else
 * the plan holds; 3 the letter, of which the answer says what became.
 */
export const issueInvitation = async (
  deps: IssueDeps,
  purpose: InvitationPurpose,
  plan: () => Promise<Result<LoggedPlan<IssuedToken>>>,
  mailing?: Mailing,
): Promise<Result<IssuedInvitation>> => {
  const mail = deps.mailInvitation;
  if (mailing && !mail) return refused('mail_not_set_up', { field: 'mailTo' });
  const issued = await loggedTransaction(deps, plan);
  if (!issued.ok) return issued;
  const { id, token, expiresAt } = issued.value;
  const path = pathOfInvitation(token, deps.subjects ?? false);
  if (!mailing || !mail) return done({ id, path, expiresAt });
  const { to, from } = mailing;
  const sent = await mail({ to, path, expiresAt, purpose, ...(from && { from }) });
  return done({ id, path, expiresAt, mailed: sent === 'sent' });
};
