import { createHash, timingSafeEqual } from 'node:crypto';

/** A verifier as RFC 7636 §4.1 wants it. */
const verifierForm = /^[A-Za-z0-9\-._~]{43,128}$/;
const challengeForm = /^[A-Za-z0-9\-_]{43}$/;

export const isChallenge = (text: string): boolean => challengeForm.test(text);

/** Whether the verifier is the secret behind an S256 challenge (RFC 7636 §4.6). */
export const provesChallenge = (verifier: string, challenge: string): boolean => {
  if (!verifierForm.test(verifier) || !isChallenge(challenge)) return false;
  const made = createHash('sha256').update(verifier, 'ascii').digest('base64url');
  return timingSafeEqual(Buffer.from(made), Buffer.from(challenge));
};
