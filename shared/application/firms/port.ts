import type { Actor } from '../../domain/case/actor.ts';
import type { ApplicantIdentity } from '../../domain/case/applicant.ts';
import type { IdentityKind } from '../../domain/identity/index.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { IssuedInvitation } from '../accounts/port.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Result } from '../refusals.ts';
import type { Firm } from './stored-firm.ts';

/** An invitation to an enterprise with what its sheet says: for which firm, and who gives it out. */
export type FirmInvitation = IssuedInvitation & {
  readonly personId: string;
  readonly identityCode: string;
  readonly firmName: string;
  readonly workGroup: Bilingual;
};

/** One that nobody has used yet. */
export type OutstandingInvitation = {
  readonly personId: string;
  readonly personName: string;
  readonly code: string;
  readonly firmName: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly expired: boolean;
};

/** Somebody of a firm. `invitation`: until when the link that stands open is good. */
export type FirmPerson = Pick<Person, 'id' | 'name' | 'state' | 'addedAt' | 'leftOn'> & {
  readonly invitation?: { readonly expiresAt: number; readonly expired: boolean };
};

/** 待确认的注册, with what is known of its code here. */
export type WaitingRegistration = {
  readonly id: string;
  readonly identityKind: IdentityKind;
  readonly code: string;
  readonly firmName: string;
  readonly contactName: string;
  readonly phone: string;
  readonly at: number;
  /** How many of the firm sign in already, or were invited. */
  readonly people: number;
  /** How many more requests for this code wait beside it. */
  readonly alsoWaiting: number;
  /** The work group it belongs to, where that is another: it cannot be confirmed here. */
  readonly elsewhere?: Bilingual;
};

type OfPerson = Asking & { readonly code: string; readonly personId: string };
type ToMail = { readonly mailTo?: string };

/** 企业账户: enterprises let in by their work group. */
export type FirmUses = {
  /** Somebody more of a firm, by a link; the firm is made known with the first. */
  inviteFirm(
    request: {
      readonly personId: string;
      readonly identity: ApplicantIdentity;
      readonly firmName: string;
      readonly personName: string;
    } & Asking &
      ToMail,
  ): Promise<Result<FirmInvitation>>;
  /** Another link in place of the one before: to begin with, or, for whoever has an account, to a new password. */
  inviteFirmAgain(request: OfPerson & ToMail): Promise<Result<FirmInvitation>>;
  /** The link counts no more, and whoever it was for is none of the firm's people here. */
  withdrawFirmInvitation(request: OfPerson): Promise<Result<Record<string, never>>>;
  /** Whoever has an account signs in no more. */
  endFirmAccess(request: OfPerson): Promise<Result<Record<string, never>>>;
  listFirms(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly firms: readonly Firm[]; readonly cursor?: string }>>;
  listFirmInvitations(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly invitations: readonly OutstandingInvitation[]; readonly cursor?: string }>>;
  listRegistrations(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly registrations: readonly WaitingRegistration[]; readonly cursor?: string }>>;
  confirmRegistration(
    request: Asking & { readonly registrationId: string },
  ): Promise<Result<Record<string, never>>>;
  refuseRegistration(
    request: Asking & { readonly registrationId: string; readonly reason: string },
  ): Promise<Result<Record<string, never>>>;
  viewFirm(
    actor: Actor,
    code: string,
  ): Promise<Result<{ readonly firm: Firm; readonly people: readonly FirmPerson[] }>>;
};
