import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export const algorithm = 'ES256' as const;
const fileName = 'identity-key.json';
/** Read and written by the owner of the data folder alone. */
const ownerOnly = 0o600;

export type SigningKey = {
  /** With the private part: for the provider alone. */
  readonly jwk: JWK & { readonly kty: string };
  readonly publicJwk: JWK;
  /** The private part as bytes: what other secrets of the provider are derived from. */
  readonly secret: string;
};

/** The key the local issuer signs with: made once, kept in the data folder, never printed. */
export const openSigningKey = async (folder: string): Promise<SigningKey> => {
  const path = join(folder, fileName);
  const jwk = readKey(path) ?? (await makeKey(folder, path));
  const { d: secret = '', ...publicPart } = jwk;
  const marks = { kid: await calculateJwkThumbprint(publicPart), alg: algorithm, use: 'sig' };
  return {
    jwk: { ...jwk, kty: jwk.kty ?? '', ...marks },
    publicJwk: { ...publicPart, ...marks },
    secret,
  };
};

const readKey = (path: string): JWK | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const makeKey = async (folder: string, path: string): Promise<JWK> => {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.${fileName}.${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(await exportJWK(pair.privateKey)), { mode: ownerOnly, flag: 'wx' });
  try {
    // A link never overwrites: of two that start at once the second takes the first one's key.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  const kept = readKey(path);
  if (!kept) throw new Error('The signing key of the local issuer could not be kept');
  return kept;
};
