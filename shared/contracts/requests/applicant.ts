import * as z from 'zod';
import {
  type Applicant,
  applicantKinds,
  type Consent,
  consentScopes,
  creditMethods,
  type FinancingNeed,
  purposes,
} from '../../domain/case/applicant.ts';
import { negativeFlags } from '../../domain/matching/product.ts';
import { describes } from '../describes.ts';
import { amountFen, tenorMonths } from '../values/amounts.ts';
import { civilDate } from '../values/civil-date.ts';
import { code } from '../values/pattern.ts';
import { key, name, phone, text } from '../values/text.ts';
import { facts } from './facts.ts';
import { identity } from './identity.ts';

const mostBanks = 50;
const bankIds = z.array(key).max(mostBanks);

/** All of an applicant but its identity, which never changes. */
const description = {
  kind: z.enum(applicantKinds),
  name,
  industry: code(
    /^[A-Ta-t](\d{2,4})?$/,
    '须为国民经济行业分类代码，如 C 或 C3452',
    'must be a GB/T 4754 code such as C or C3452',
  ),
  foundedOn: civilDate,
  address: name.optional(),
  contact: z.strictObject({ name, phone }).optional(),
  facts,
  existingBankIds: bankIds,
  flags: z.array(z.enum(negativeFlags)).max(negativeFlags.length).optional(),
};

export const applicant = describes<Applicant>()(() =>
  z.strictObject({ ...description, identity }).register(z.globalRegistry, { id: 'ApplicantInput' }),
);
export const applicantChange = describes<Partial<Omit<Applicant, 'identity'>>>()(() =>
  z.strictObject(description).partial(),
);

export const need = describes<FinancingNeed>()(() =>
  z
    .strictObject({
      amountFen,
      tenorMonths,
      purposeText: text,
      purpose: z.enum(purposes),
      methods: z.array(z.enum(creditMethods)).max(creditMethods.length),
      wishedBankIds: bankIds,
    })
    .register(z.globalRegistry, { id: 'NeedInput' }),
);

export const consent = describes<Consent>()(() =>
  z
    .strictObject({
      givenOn: civilDate,
      scope: z.array(z.enum(consentScopes)).min(1).max(consentScopes.length),
      documentId: key.optional(),
    })
    .register(z.globalRegistry, { id: 'ConsentInput' }),
);
