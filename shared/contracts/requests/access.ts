import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { mailAddress } from '../values/mail-address.ts';
import { roles } from '../values/roles.ts';
import { key, name } from '../values/text.ts';

/** Taken exactly as typed; what may be a password is the provider's to say. */
const secret = z.string().min(1).max(512);
const session = z.string().min(1).max(64);

export const ofPerson = lazily(() => z.strictObject({ personId: key }));
export const changePassword = lazily(() =>
  z.strictObject({ current: secret, next: secret, keepSession: session.optional() }),
);
export const beginCodes = lazily(() => z.strictObject({ password: secret }));
export const confirmCodes = lazily(() =>
  z.strictObject({ code: z.string().min(1).max(32), keepSession: session.optional() }),
);
export const removeCodes = lazily(() =>
  z.strictObject({ password: secret, keepSession: session.optional() }),
);
/** One session, or all but the one that is kept. */
export const endSessions = lazily(() =>
  z.strictObject({ session: session.optional(), keepSession: session.optional() }),
);
/** `removesCodes`: the second factor was lost too, and who asks was known by other means. */
export const resetAccess = lazily(() =>
  z.strictObject({ removesCodes: z.boolean(), mailTo: mailAddress.optional() }),
);
/** `mailTo`: where the link goes by mail as well; kept nowhere. */
export const invitePerson = lazily(() => z.strictObject({ mailTo: mailAddress.optional() }));
export const issueClient = lazily(() => z.strictObject({ perMinute: z.int().min(1).max(6000) }));
/** What stands behind the # of an invitation's link. */
export const heldInvitation = lazily(() => z.strictObject({ invitation: z.string().min(1).max(256) }));
/** 系统客户端: a machine of an organisation, what it may do there, and how much it may ask. */
export const addClient = lazily(() =>
  z.strictObject({
    name,
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
    perMinute: z.int().min(1).max(6000),
  }),
);
export const nothingMore = lazily(() => z.strictObject({}));
