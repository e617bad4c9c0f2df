import * as z from 'zod';

/** What answers hold as it stands, without the limits of a request: one schema each, however many fields have it. */
export const plainText = z.string();
export const maybeText = plainText.optional();
export const plainTexts = z.array(plainText);
export const plainNumber = z.number();
export const maybeNumber = plainNumber.optional();
export const maybeFlag = z.boolean().optional();
