import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Subject } from '../accounts/subject.ts';
import type { Result } from '../refusals.ts';

/** An invitation as whoever holds it may see it: for whom it is, and until when. */
export type OpenInvitation = {
  readonly personName: string;
  /** For people of an enterprise what the work group that invited them calls it. */
  readonly organisationName?: Bilingual;
  readonly expiresAt: number;
};

/** 新来者: whoever is signed in at another issuer, known here or not, with an invitation in hand. */
export type NewcomerUses = {
  openInvitation(subject: Subject, token: string): Promise<Result<OpenInvitation>>;
  /** Spends it: from now on this subject is that person. The same again is the same answer. */
  acceptInvitation(subject: Subject, token: string): Promise<Result<{ readonly personId: string }>>;
};
