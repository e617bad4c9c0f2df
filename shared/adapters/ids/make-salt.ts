import { randomBytes } from 'node:crypto';

const saltBytes = 16;
/** Each call of the system's generator costs as much as hashing an event: its bytes come for so many salts at once. */
const saltsAtOnce = 256;

let drawn = Buffer.alloc(0);
let used = 0;

/** 128 random bits: whoever has only the hash of a salted telephone number cannot try all numbers. None is given twice. */
export const makeSalt = (): string => {
  if (used === drawn.length) {
    drawn = randomBytes(saltBytes * saltsAtOnce);
    used = 0;
  }
  const salt = drawn.toString('base64url', used, used + saltBytes);
  drawn.fill(0, used, used + saltBytes);
  used += saltBytes;
  return salt;
};
