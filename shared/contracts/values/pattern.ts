import * as z from 'zod';
import { writtenCode } from '../../domain/text/index.ts';
import { say } from './say.ts';

/** Text of a fixed form whose refusal says what the form is; zod's own pattern check could only say that it failed. */
export const pattern = (form: RegExp, zh: string, en: string) =>
  z
    .string()
    .refine((text) => form.test(text), say(zh, en))
    .register(z.globalRegistry, { pattern: form.source });

/** A code people copy from papers and spreadsheets: spaces, width, case and invisible marks make no difference. */
export const code = (form: RegExp, zh: string, en: string) =>
  z
    .string()
    .check(
      z.overwrite(writtenCode),
      z.refine((text) => form.test(text), say(zh, en)),
    )
    .register(z.globalRegistry, { pattern: form.source });
