import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { LoggedPlan } from '../installation/log.ts';
import { clientKey, personKey } from '../keys.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { IssuedClient } from './port.ts';

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
  { perMinute }: { readonly perMinute: number },
): Promise<Result<LoggedPlan<IssuedClient>>> => {
  const person = await deps.table.get(personKey(personId));
  if (!person || person.data['state'] === 'left') return refused('person_not_registered');
  if (person.data['machine'] !== true) return refused('not_a_machine');
  const before = await deps.table.get(clientKey(personId));
  const at = deps.clock.now();
  const secret = `${deps.salt()}${deps.salt()}`;
  const data = { clientId: personId, secretHash: deps.hash(secret), perMinute, state: 'active', since: at };
  return done({
    at,
    by,
    writes: [put(personId, before, data)],
    value: { clientId: personId, secret, perMinute },
    acts: [{ type: before ? 'client.changed' : 'client.added', subject: personId, detail: { perMinute } }],
  });
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
