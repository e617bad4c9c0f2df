import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { moment } from '../values/moment.ts';
import { roles } from '../values/roles.ts';

/**
 * How a try to sign in ended: with the password and what else was needed; password or code wrong; made to wait after too many
 * tries; the person has left or may not sign in.
 */
export const signInOutcomes = ['signedIn', 'passwordWrong', 'codeWrong', 'throttled', 'notAdmitted'] as const;

/** 登录: the account, the browsers that are signed in, and the newest tries. */
export const access = lazily(() =>
  z.object({
    /** Absent: none yet, or the person signs in without a password of this installation. */
    account: z
      .object({
        loginName: z.string(),
        passwordSince: moment,
        /** One-time codes are asked for since then. */
        codesSince: moment.optional(),
        recoveryCodesLeft: z.int().optional(),
        /** The installation demands them of the person’s roles: set up anew, and not taken away. */
        codesDemanded: z.boolean().optional(),
      })
      .optional(),
    /** Signs in with another issuer; since when its account is bound to the person. */
    elsewhere: z.object({ since: moment.optional() }).optional(),
    sessions: z.array(
      z.object({
        id: z.string(),
        startedAt: moment,
        seenAt: moment,
        agent: z.string(),
        source: z.string(),
      }),
    ),
    signIns: z.array(
      z.object({ at: moment, outcome: z.enum(signInOutcomes), source: z.string(), agent: z.string() }),
    ),
  }),
);

/** What a device needs to make one-time codes; it counts once a code of it was typed. */
export const begunCodes = lazily(() => z.object({ secret: z.string(), uri: z.string() }));
/** Shown this once. */
export const recoveryCodes = lazily(() => z.object({ recoveryCodes: z.array(z.string()) }));

/** 邀请链接: path of this installation with a secret, shown this once. */
export const issuedInvitation = lazily(() =>
  z.object({
    id: z.string(),
    path: z.string(),
    expiresAt: moment,
    /** Where it was to be mailed: whether the mail server took the letter. */
    mailed: z.boolean().optional(),
  }),
);
/** 邀请, as whoever holds it may see it. */
export const openInvitation = lazily(() =>
  z.object({ personName: z.string(), organisationName: bilingual.optional(), expiresAt: moment }),
);
/** 绑定: whom the account is from now on. */
export const boundPerson = lazily(() => z.object({ personId: z.string() }));
/** 客户端凭据: the secret is shown this once. */
export const issuedClient = lazily(() =>
  z.object({ clientId: z.string(), secret: z.string(), perMinute: z.int() }),
);
/** 系统客户端, without the secret, which nobody sees again. `usedAt`: of its last request, to the minute. */
export const clientList = lazily(() =>
  z.object({
    clients: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        orgId: z.string(),
        organisation: bilingual,
        roles: z.array(z.enum(roles)),
        state: z.enum(['active', 'revoked', 'none']),
        perMinute: z.int().optional(),
        since: moment.optional(),
        usedAt: moment.optional(),
      }),
    ),
  }),
);
export const nothing = lazily(() => z.object({}));
