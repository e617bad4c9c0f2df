import * as z from 'zod';
import { say } from './say.ts';

/** Text of a fixed form whose refusal says what the form is; zod's own pattern check could only say that it failed. */
export const pattern = (form: RegExp, zh: string, en: string) =>
  z
    .string()
    .refine((text) => form.test(text), say(zh, en))
    .meta({ pattern: form.source });
