import type { Item, JsonObject, Key, Table, Write } from '../../../shared/application/ports/table.ts';

/** 一次性验证码: the second factor, as set up. */
export type OneTimeCodes = {
  /** Base32, shared with the person's device. */
  readonly secret: string;
  readonly since: number;
  /** The half minute of the code used last: none is taken twice. */
  readonly lastStep: number;
  /** 恢复码: SHA-256 of those not used yet; each has 80 random bits and is tried under the throttle. */
  readonly recovery: readonly string[];
};

/** 账户: how a person signs in at the embedded provider. One for each person; what they may do stands in the register. */
export type Account = {
  readonly personId: string;
  /** 登录名, as the person wrote it. */
  readonly loginName: string;
  /** Argon2id, as a PHC string. */
  readonly password: string;
  readonly passwordSince: number;
  readonly codes?: OneTimeCodes;
  readonly createdAt: number;
  readonly version: number;
};

export const accountKey = (personId: string): Key => ({ pk: `ACCOUNT#${personId}`, sk: 'STATE' });
const loginKey = (loginName: string): Key => ({ pk: `LOGIN#${normalLogin(loginName)}`, sk: 'ACCOUNT' });

/** Two names that look alike to people are one: width and case do not matter. */
export const normalLogin = (loginName: string): string => loginName.normalize('NFKC').trim().toLowerCase();

/** Letters and Chinese characters, digits, and what e-mail addresses and staff numbers have: 2 to 64. */
const loginForm = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,63}$/u;
export const isLoginName = (loginName: string): boolean => loginForm.test(loginName.normalize('NFKC').trim());

const accountIn = (item: Item): Account => ({ ...item.data, version: item.version }) as unknown as Account;

export const findAccount = async (table: Table, personId: string): Promise<Account | undefined> => {
  const item = await table.get(accountKey(personId));
  return item && accountIn(item);
};

export const accountByLogin = async (table: Table, loginName: string): Promise<Account | undefined> => {
  if (!isLoginName(loginName)) return undefined;
  const item = await table.get(loginKey(loginName));
  return item && findAccount(table, String(item.data['personId']));
};

/** Writes the account as the next version of what was read. */
export const accountWrite = ({ version, ...data }: Account): Write => ({
  kind: 'put',
  item: { ...accountKey(data.personId), version: version + 1, data: data as unknown as JsonObject },
  expect: version === 0 ? { kind: 'notExists' } : { kind: 'version', version },
});

/** Holds the login name for this account alone. */
export const loginWrite = ({ loginName, personId }: Account): Write => ({
  kind: 'put',
  item: { ...loginKey(loginName), version: 1, data: { personId } },
  expect: { kind: 'notExists' },
});
export const isLoginTaken = async (table: Table, loginName: string): Promise<boolean> =>
  (await table.get(loginKey(loginName))) !== undefined;
