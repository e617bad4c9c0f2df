import * as z from 'zod';
import type { ApplicantIdentity } from '../../domain/case/applicant.ts';
import { checkIdentity } from '../../domain/identity/index.ts';
import { describes } from '../describes.ts';
import { refuse } from '../values/say.ts';
import { text } from '../values/text.ts';

const howToConfirm = {
  zh: '；工作专班与营业执照核对无误的，可填写核对说明',
  en: '; a work group that has compared it with the licence may confirm it with a reason',
};

/**
 * 主体身份: normalised and checked where it enters (mechanism.md §4.4), so that a code with a wrong check character
 * opens no case, unless a work group has compared it with the licence and says so. Each reason names the code's field in
 * both languages; a confirmation that there was no need of is not kept.
 */
export const identity = describes<ApplicantIdentity>()(() =>
  z
    .strictObject({
      kind: z.enum(['uscc', 'businessLicence']),
      code: z.string().min(1).max(40),
      confirmation: z.strictObject({ reason: text }).optional(),
    })
    .transform(({ kind, code, confirmation }, payload): ApplicantIdentity => {
      const { confirmable, identity: normal, reasons } = checkIdentity({ kind, code });
      if (confirmable && confirmation) return { kind, code: normal.code, confirmation };
      const hint = confirmable ? howToConfirm : { zh: '', en: '' };
      for (const { message } of reasons)
        refuse(payload, ['code'], { zh: message.zh + hint.zh, en: message.en + hint.en });
      return { kind, code: normal.code };
    }),
);
