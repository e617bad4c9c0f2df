import type { Bilingual } from '../text/bilingual.ts';
import { cleanedLine } from '../text/cleaned.ts';
import { checkUscc, type Finding, normaliseUscc, type UsccReasonCode, type UsccWarningCode } from './uscc.ts';
import { organisationCheckCharacter, registrationCheckDigit } from './uscc-check.ts';

/**
 * How an applicant may be identified (主体身份). Individual businesses in older data and family farms may have no
 * unified social credit code; then another paper is named by its kind, never put into the code's place
 * (mechanism.md §4.4).
 */
export const identityKinds = ['uscc', 'businessLicence', 'organisationCode', 'other'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export const identityKindNames: Readonly<Record<IdentityKind, Bilingual>> = {
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  businessLicence: { zh: '工商注册号（15 位）', en: 'Business registration number (15 digits)' },
  organisationCode: { zh: '组织机构代码（9 位）', en: 'Organisation code (9 characters)' },
  other: { zh: '其他证明文件编号', en: 'Number of another paper' },
};

export const identityReasons = {
  registration_number: {
    zh: '工商注册号应为 15 位数字',
    en: 'A business registration number has 15 digits',
  },
  registration_check: {
    zh: '工商注册号校验位不符，至少有一位写错',
    en: 'The check digit of the registration number does not match: at least one digit is wrong',
  },
  organisation_code: {
    zh: '组织机构代码应为 8 位数字或字母加 1 位校验码',
    en: 'An organisation code has eight digits or letters and a check character that matches',
  },
  other_number: {
    zh: '请填写证明文件编号（2 至 40 个字符）',
    en: 'Enter the number of the paper (2 to 40 characters)',
  },
} as const satisfies Record<string, Bilingual>;
export type IdentityReasonCode = UsccReasonCode | keyof typeof identityReasons;

export type Identity = { readonly kind: IdentityKind; readonly code: string };

/**
 * Checks that codes given out before their standard, or in its first years, may fail by no fault of their holder: a work
 * group that has the licence before it may confirm such a code, with its reason (mechanism.md §4.4).
 */
const confirmableReasons: ReadonlySet<IdentityReasonCode> = new Set([
  'check_character',
  'registration_check',
]);

export type IdentityCheck = {
  readonly valid: boolean;
  /** Not valid, and may be taken all the same once it was compared with the licence. */
  readonly confirmable: boolean;
  readonly identity: Identity;
  readonly reasons: readonly Finding<IdentityReasonCode>[];
  readonly warnings: readonly Finding<UsccWarningCode>[];
};

/** Checks an identity of any kind; the one given back is normalised. */
export function checkIdentity({ kind, code: text }: Identity): IdentityCheck {
  const code = normaliseUscc(text);
  switch (kind) {
    case 'uscc': {
      const { valid, reasons, warnings } = checkUscc(text);
      return { valid, confirmable: isConfirmable(reasons), identity: { kind, code }, reasons, warnings };
    }
    case 'businessLicence':
      if (!/^\d{15}$/.test(code)) return judged({ kind, code }, false, 'registration_number');
      return judged(
        { kind, code },
        registrationCheckDigit(code.slice(0, 14)) === code.charAt(14),
        'registration_check',
      );
    case 'organisationCode': {
      const plain = code.replace('-', '');
      const sound =
        /^[0-9A-Z]{8}[0-9X]$/.test(plain) &&
        organisationCheckCharacter(plain.slice(0, 8)) === plain.charAt(8);
      return judged({ kind, code: plain }, sound, 'organisation_code');
    }
    case 'other': {
      const number = cleanedLine(text);
      const { length } = [...number];
      return judged({ kind, code: number }, length >= 2 && length <= 40, 'other_number');
    }
    default:
      return kind satisfies never;
  }
}

/** One text per identity, for what must be unique: 'uscc:91350100M000100Y43'. Give it a normalised identity. */
export function identityKey({ kind, code }: Identity): string {
  return `${kind}:${code}`;
}

function judged(identity: Identity, valid: boolean, code: keyof typeof identityReasons): IdentityCheck {
  const reasons = valid ? [] : [{ code, message: identityReasons[code] }];
  return { valid, confirmable: isConfirmable(reasons), identity, reasons, warnings: [] };
}

const isConfirmable = (reasons: readonly Finding<IdentityReasonCode>[]): boolean =>
  reasons.length > 0 && reasons.every(({ code }) => confirmableReasons.has(code));
