import { randomBytes } from 'node:crypto';

const saltBytes = 16;

/** 128 random bits: whoever has only the hash of a salted telephone number cannot try all numbers. */
export const makeSalt = (): string => randomBytes(saltBytes).toString('base64url');
