import type { Actor } from '../../domain/case/actor.ts';
import { letsFirmsIn } from '../../domain/firms/index.ts';
import type { Identity } from '../../domain/identity/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Deps } from '../deps.ts';
import type { LoggedPlan } from '../installation/log.ts';
import { registrationKey, registrationsOf } from '../keys.ts';
import { readRegister } from '../organisations/stored-register.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import type { Source } from '../queries/sources.ts';
import { done, type Result, refused } from '../refusals.ts';
import { freshen } from '../rules/freshness.ts';

/** 企业注册申请: what a firm said of itself. Until a work group confirms it, whoever made it is nobody in the register. */
export type Registration = {
  /** Of the person who is registered when it is confirmed; what signs in is bound to it from the start. */
  readonly id: string;
  readonly identity: Identity;
  readonly firmName: string;
  readonly contactName: string;
  /** How the work group makes sure; gone once it is decided. */
  readonly phone?: string;
  readonly workGroup: string;
  readonly at: number;
  readonly state: 'waiting' | 'confirmed' | 'refused';
  readonly decidedAt?: number;
  /** 不予确认的理由, for the firm to read. */
  readonly reason?: string;
  readonly version: number;
};

/** What a firm gives to register itself (自行注册). */
export type RegistrationRequest = Pick<
  Registration,
  'id' | 'identity' | 'firmName' | 'contactName' | 'workGroup'
> & { readonly phone: string };

/** What is decided stays readable for whoever asks why, as invitations do. */
const keptDays = 400;
/** More wait only if nobody looks, or if somebody floods the page. */
export const mostWaiting = 200;

export const registrationIn = (item: Item): Registration =>
  ({ ...item.data, version: item.version }) as unknown as Registration;

export const registrationWrite = ({ version, ...data }: Registration): Write => ({
  kind: 'put',
  item: {
    ...registrationKey(data.id),
    version: version + 1,
    ...(data.decidedAt !== undefined && {
      expiresAt: Math.floor(data.decidedAt / 1000) + keptDays * 86_400,
    }),
    index: {
      list: {
        pk: registrationsOf(data.workGroup),
        sk: `${data.state}#${String(data.at).padStart(15, '0')}#${data.id}`,
      },
    },
    data: data as unknown as JsonObject,
  },
  expect: version === 0 ? { kind: 'notExists' } : { kind: 'version', version },
});

/** Those that wait for a word of a work group, the oldest first. */
export const waitingSources = (workGroups: readonly string[]): readonly Source[] =>
  workGroups.map((orgId) => ({
    orgId,
    pk: registrationsOf(orgId),
    index: 'list',
    prefix: 'waiting#',
    order: 'ascending',
  }));

export const findRegistration = async (
  { table }: Pick<Deps, 'table'>,
  id: string,
): Promise<Registration | undefined> => {
  const item = await table.get(registrationKey(id));
  return item && registrationIn(item);
};

export type RegisteringGroup = { readonly id: string; readonly name: Bilingual };

/** The work groups whose region lets enterprises register themselves, of now. */
export const registeringGroups = async (deps: Deps): Promise<readonly RegisteringGroup[]> => {
  await freshen(deps);
  const { tree } = await readRegister(deps);
  const now = deps.clock.now();
  return [...tree.values()]
    .filter((one) => letsFirmsIn(one) && deps.rules.letsFirmsRegister(one.id, now))
    .map(({ id, name }) => ({ id, name }));
};

/**
 * 企业自行注册: 1 the region of the work group lets firms register; 2 not too many wait; 3 the request. What is known of the
 * code here is not looked at: whoever asks learns nothing of it, and the work group sees it when it decides. What signs in
 * (an account, a subject of another issuer) is written with it by whoever has it.
 */
export const planRegistration = async (
  deps: Deps,
  { phone, ...said }: RegistrationRequest,
): Promise<Result<LoggedPlan<Registration>>> => {
  const { workGroup, id, identity } = said;
  const groups = await registeringGroups(deps);
  if (!groups.some((one) => one.id === workGroup))
    return refused('registration_closed', { field: 'workGroup' });
  const [source] = waitingSources([workGroup]);
  if (!source) throw new Error('One work group has one list');
  const { orgId: _, ...query } = source;
  const { items } = await deps.table.query({ ...query, limit: mostWaiting });
  if (items.length >= mostWaiting) return refused('registration_full');
  const at = deps.clock.now();
  const by: Actor = { kind: 'enterprise', orgId: identity.code, personId: id, roles: [] };
  const registration: Registration = { ...said, phone, at, state: 'waiting', version: 0 };
  return done({
    at,
    by,
    writes: [registrationWrite(registration)],
    acts: [{ type: 'registration.requested', subject: id, detail: { workGroup } }],
    value: registration,
  });
};

/** What whoever registered is shown until they are let in (等待确认). */
export type RegistrationStanding = Pick<Registration, 'state' | 'firmName' | 'at' | 'reason'> & {
  readonly workGroup: Bilingual;
};

export const registrationStanding = async (
  deps: Deps,
  id: string,
): Promise<RegistrationStanding | undefined> => {
  const registration = await findRegistration(deps, id);
  if (!registration) return undefined;
  const { state, firmName, at, reason, workGroup: group } = registration;
  const { tree } = await readRegister(deps);
  const workGroup = tree.get(group)?.name ?? { zh: group, en: group };
  return { state, firmName, at, workGroup, ...(reason !== undefined && { reason }) };
};
