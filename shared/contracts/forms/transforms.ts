import type { Actor, ActorKind } from '../../domain/case/actor.ts';
import type { ApplicantIdentity } from '../../domain/case/applicant.ts';
import { checkIdentity } from '../../domain/identity/index.ts';
import { isoOf, parseIso } from '../../domain/time/moment.ts';
import type { kindClaim, organisationClaim } from '../claim-names.ts';
import { type Refusals, refuse } from './refuse.ts';

/** An ETag, a bare number, or an asterisk; up to the largest version anybody writes by hand, which keeps it exact. */
export const versionTag = /^(?:\*|(?:W\/)?"?(\d{1,15})"?)$/;

type Token = {
  readonly sub: string;
  readonly [kindClaim]: Exclude<ActorKind, 'system'>;
  readonly [organisationClaim]: string;
};

/** What the schemas make of a sound value, by name (as `rules.ts`). */
export const transforms = {
  number: (text: string): number => Number(text),

  isTrue: (text: string): boolean => text === 'true',

  splitAtCommas: (list: string): string[] => list.split(','),

  /** The version an If-Match asks for; none for an asterisk. */
  version: (tag: string): number | undefined => {
    const digits = versionTag.exec(tag)?.[1];
    return digits === undefined ? undefined : Number(digits);
  },

  /** 主体身份, normalised; each reason against it names the code. */
  identity: ({ kind, code }: ApplicantIdentity, refusals: Refusals): ApplicantIdentity => {
    const check = checkIdentity({ kind, code });
    for (const { message } of check.reasons) refuse(refusals, ['code'], message);
    return { kind, code: check.identity.code };
  },

  actor: (token: Token): Actor => ({
    kind: token.huizhen_kind,
    orgId: token.huizhen_org,
    personId: token.sub,
  }),
} as const;
export type TransformName = keyof typeof transforms;

const notAMoment = {
  zh: '须为带时区的 ISO 8601 时刻，如 2026-12-03T09:30:00+08:00',
  en: 'must be an ISO 8601 moment with an offset, such as 2026-12-03T09:30:00+08:00',
};

/** What is one thing on the wire and another inside, both ways. */
export const codecs = {
  moment: {
    decode: (text: string, refusals: Refusals): number => {
      const at = parseIso(text);
      if (at === undefined) refuse(refusals, [], notAMoment);
      return at ?? Number.NaN;
    },
    encode: (at: number): string => isoOf(at),
  },
} as const;
export type CodecName = keyof typeof codecs;
