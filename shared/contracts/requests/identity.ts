import * as z from 'zod';
import type { ApplicantIdentity } from '../../domain/case/applicant.ts';
import { checkIdentity } from '../../domain/identity/index.ts';
import { describes } from '../describes.ts';
import { refuse } from '../values/say.ts';

/**
 * 主体身份: normalised and checked where it enters (mechanism.md §4.4), so that a code with a wrong check character
 * opens no case. Each reason names the code's field in both languages.
 */
export const identity = describes<ApplicantIdentity>()(() =>
  z
    .strictObject({ kind: z.enum(['uscc', 'businessLicence']), code: z.string().min(1).max(40) })
    .transform(({ kind, code }, payload): ApplicantIdentity => {
      const check = checkIdentity({ kind, code });
      for (const { message } of check.reasons) refuse(payload, ['code'], message);
      return { kind, code: check.identity.code };
    }),
);
