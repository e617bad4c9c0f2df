import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { mailAddress } from '../values/mail-address.ts';
import { key, name, text } from '../values/text.ts';
import { identity } from './identity.ts';

/** `code`: the identity code of the firm, as it is written on its licence. */
export const ofFirm = lazily(() => z.strictObject({ code: key }));
export const ofFirmPerson = lazily(() => z.strictObject({ code: key, personId: key }));

/** `mailTo`: where the link goes by mail as well; kept nowhere. */
const mailTo = () => mailAddress.optional();

export const inviteFirm = lazily(() =>
  z.strictObject({ identity, firmName: name, personName: name, mailTo: mailTo() }),
);
export const ofRegistration = lazily(() => z.strictObject({ registrationId: key }));
/** 不予确认的理由: the firm reads it. */
export const refuseRegistration = lazily(() => z.strictObject({ reason: text }));
export const inviteFirmAgain = lazily(() => z.strictObject({ mailTo: mailTo() }));
