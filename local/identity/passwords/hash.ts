import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Argon2id as OWASP's cheat sheet of 2025 sets it: 19 MiB, 2 passes, 1 lane. A hash says with which it was made, so that
 * these can grow: what was made with others is made anew at the next sign-in.
 */
const current = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const saltBytes = 16;

/** Each holds 19 MiB and a core; more at once would only make all of them slow. */
const atOnce = 2;
/** Beyond this the machine is under attack, and saying so at once is better than an answer in minutes. */
const mostWaiting = 60;

/** Too many passwords are being checked; nothing is wrong with this one. */
export class TooManyPasswords extends Error {
  override readonly name = 'TooManyPasswords';
}

let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new TooManyPasswords();
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

type Parameters = { readonly memory: number; readonly passes: number; readonly parallelism: number };

const digest = (password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        argon2('argon2id', { message: password, nonce: salt, tagLength, ...parameters }, (failure, tag) =>
          failure ? reject(failure) : resolve(tag),
        );
      }),
  );

const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is kept: a PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export const hashPassword = async (password: string, parameters: Parameters = current): Promise<string> => {
  const salt = randomBytes(saltBytes);
  const tag = await digest(password, salt, parameters);
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
};

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** `isOld`: made with other parameters than are current, so that it should be made anew. */
export const checkPassword = async (
  password: string,
  kept: string,
): Promise<{ readonly fits: boolean; readonly isOld: boolean }> => {
  const [, memory, passes, parallelism, salt = '', tag = ''] = form.exec(kept) ?? [];
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const wanted = Buffer.from(tag, 'base64');
  const given = await digest(password, Buffer.from(salt, 'base64'), parameters);
  return {
    fits: wanted.length === given.length && timingSafeEqual(wanted, given),
    isOld:
      parameters.memory !== current.memory ||
      parameters.passes !== current.passes ||
      parameters.parallelism !== current.parallelism,
  };
};

let nobodys: Promise<string> | undefined;
/** Costs whoever asks for an account that is not there the same time as for one that is. */
export const checkAgainstNobody = async (password: string): Promise<void> => {
  nobodys ??= hashPassword(randomBytes(saltBytes).toString('base64'));
  await checkPassword(password, await nobodys);
};
