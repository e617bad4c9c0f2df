import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from './account.ts';

const periodSeconds = 30;
const secretBytes = 20;
/** A code of the half minute before counts too: clocks differ, and people type. */
const tolerance = 1;
const recoveryCodes = 8;
/** 112 random bits: a plain hash of so many cannot be searched (NIST SP 800-63B, 5.1.2.2). */
const recoveryBytes = 14;

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer: '会诊', label, secret: Secret.fromBase32(secret), period: periodSeconds, digits: 6 });

export const newSecret = (): string => new Secret({ size: secretBytes }).base32;
/** What an authenticator app reads from a QR code. */
export const enrolmentUri = (secret: string, loginName: string): string =>
  totpOf(secret, loginName).toString();

const hidden = (code: string): string => createHash('sha256').update(code).digest('hex');
const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

/** Shown once; kept as hashes. */
export const newRecoveryCodes = (): {
  readonly shown: readonly string[];
  readonly hashes: readonly string[];
} => {
  const shown = Array.from({ length: recoveryCodes }, () =>
    randomBytes(recoveryBytes)
      .toString('hex')
      .toUpperCase()
      .replaceAll(/.{4}(?=.)/g, '$&-'),
  );
  return { shown, hashes: shown.map((code) => hidden(plain(code))) };
};

/** The half minute a code belongs to, newer than the one used last; undefined: it does not fit. */
const stepOf = (secret: string, code: string, now: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret, '').validate({ token: code, window: tolerance, timestamp: now });
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta;
};

/**
 * The codes as they are after this one was used; undefined: it is wrong, or was used before. `now`: epoch milliseconds of the
 * computer's clock, which the person's device runs by too.
 */
export const useCode = (codes: OneTimeCodes, typed: string, now: number): OneTimeCodes | undefined => {
  const code = plain(typed);
  const step = stepOf(codes.secret, code, now);
  if (step !== undefined) return step > codes.lastStep ? { ...codes, lastStep: step } : undefined;
  const wanted = Buffer.from(hidden(code));
  const left = codes.recovery.filter((hash) => !timingSafeEqual(Buffer.from(hash), wanted));
  return left.length < codes.recovery.length ? { ...codes, recovery: left } : undefined;
};
