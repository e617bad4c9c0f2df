import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { LoggedPlan } from '../installation/log.ts';
import { shownSecret } from '../installation/once.ts';
import { clientKey, clientUseKey } from '../keys.ts';
import { personOf } from '../people/stored-people.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { ClientStanding, IssuedClient } from './port.ts';

/** 系统客户端凭据: how a machine of the register signs in. Its client id is its person's id. */
export type Client = {
  readonly clientId: string;
  /** SHA-256 of the secret, hexadecimal: 256 random bits need no slow hash. */
  readonly secretHash: string;
  /** Requests a minute. */
  readonly perMinute: number;
};

/** Undefined: no such machine, or its credentials were taken back. */
export const findClient = async (table: Table, clientId: string): Promise<Client | undefined> => {
  const item = await table.get(clientKey(clientId));
  return item?.data['state'] === 'active' ? (item.data as unknown as Client) : undefined;
};

/** `idempotencyKey`: of whoever asks for it; a repeat is told the same secret. */
export type ClientTerms = { readonly perMinute: number; readonly idempotencyKey?: string | undefined };

/** `salt`: what the secret is made of, with the caller's key. */
export type SaltedClient = Omit<IssuedClient, 'secret'> & { readonly salt: string };

export const withSecret = (
  deps: Pick<Deps, 'hash'>,
  { salt, ...client }: SaltedClient,
  idempotencyKey: string | undefined,
): IssuedClient => ({ ...client, secret: shownSecret(deps, salt, idempotencyKey) });

type ClientDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'>;

const put = (clientId: string, before: Item | undefined, data: Item['data']): Write => ({
  kind: 'put',
  item: { ...clientKey(clientId), version: (before?.version ?? 0) + 1, data },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

export const planClient = async (
  deps: ClientDeps,
  by: Actor,
  personId: string,
  terms: ClientTerms,
): Promise<Result<LoggedPlan<SaltedClient>>> => {
  const person = await personOf(deps, personId);
  if (!person || person.state === 'left') return refused('person_not_registered');
  if (person.machine !== true) return refused('not_a_machine');
  return done(await planCredentials(deps, by, personId, terms));
};

/** Credentials for a machine that is in the register, or comes into it with them. */
export const planCredentials = async (
  deps: ClientDeps,
  by: Actor,
  personId: string,
  { perMinute, idempotencyKey }: ClientTerms,
): Promise<LoggedPlan<SaltedClient>> => {
  const before = await deps.table.get(clientKey(personId));
  const at = deps.clock.now();
  const salt = `${deps.salt()}${deps.salt()}`;
  const secret = shownSecret(deps, salt, idempotencyKey);
  const data = { clientId: personId, secretHash: deps.hash(secret), perMinute, state: 'active', since: at };
  return {
    at,
    by,
    writes: [put(personId, before, data)],
    value: { clientId: personId, salt, perMinute },
    acts: [{ type: before ? 'client.changed' : 'client.added', subject: personId, detail: { perMinute } }],
  };
};

/** Another limit with the same secret. */
export const planLimit = async (
  deps: ClientDeps,
  by: Actor,
  personId: string,
  { perMinute }: { readonly perMinute: number },
): Promise<Result<LoggedPlan<Record<string, never>>>> => {
  const before = await deps.table.get(clientKey(personId));
  if (before?.data['state'] !== 'active') return refused('client_missing');
  return done({
    at: deps.clock.now(),
    by,
    writes: [put(personId, before, { ...before.data, perMinute })],
    value: {},
    acts: [{ type: 'client.changed', subject: personId, detail: { perMinute } }],
  });
};

export const clientStandings = async (
  { table }: Pick<Deps, 'table'>,
  clientIds: readonly string[],
): Promise<readonly ClientStanding[]> => {
  const items = await table.getMany(clientIds.flatMap((id) => [clientKey(id), clientUseKey(id)]));
  return clientIds.map((_, at) => {
    const [client, use] = items.slice(at * 2, at * 2 + 2);
    const { state = 'none', perMinute, since } = (client?.data ?? {}) as Partial<ClientStanding>;
    const usedAt = use?.data['at'] as number | undefined;
    return {
      state,
      ...(state === 'active' && perMinute !== undefined && { perMinute }),
      ...(state === 'active' && since !== undefined && { since }),
      ...(usedAt !== undefined && { usedAt }),
    };
  });
};

const minute = 60_000;

/** Notes that a machine asked something (最近使用), at most once a minute for each. */
export const makeUseRecord = ({ table, clock }: Pick<Deps, 'table' | 'clock'>) => {
  const noted = new Map<string, number>();
  return async (clientId: string): Promise<void> => {
    const at = clock.now();
    if (at - (noted.get(clientId) ?? Number.NEGATIVE_INFINITY) < minute) return;
    noted.set(clientId, at);
    const before = await table.get(clientUseKey(clientId));
    const version = (before?.version ?? 0) + 1;
    await table.transact([{ kind: 'put', item: { ...clientUseKey(clientId), version, data: { at } } }]);
  };
};

export const planRevocation = async (
  deps: ClientDeps,
  by: Actor,
  personId: string,
): Promise<Result<LoggedPlan<Record<string, never>>>> => {
  const before = await deps.table.get(clientKey(personId));
  if (before?.data['state'] !== 'active') return refused('client_missing');
  return done({
    at: deps.clock.now(),
    by,
    writes: [put(personId, before, { clientId: personId, state: 'revoked' })],
    value: {},
    acts: [{ type: 'client.removed', subject: personId, detail: {} }],
  });
};
