import { randomInt, randomUUID } from 'node:crypto';
import type { Deps } from '../../../shared/application/deps.ts';
import {
  planRegistration,
  type RegisteringGroup,
  type RegistrationRequest,
  registeringGroups,
} from '../../../shared/application/firms/registration.ts';
import { joined, loggedTransaction } from '../../../shared/application/installation/log.ts';
import { done, textOf } from '../../../shared/application/refusals.ts';
import { checkIdentity, type IdentityKind } from '../../../shared/domain/identity/index.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { cleanedLine, textFault, writtenPhone } from '../../../shared/domain/text/index.ts';
import { hashPassword } from '../passwords/hash.ts';
import { passwordFault } from '../passwords/rules.ts';
import { type Account, accountWrite, isLoginTaken, loginWrite } from './account.ts';
import { passwordFaults } from './password-faults.ts';
import { registrationWords as words } from './registration-words.ts';
import { makeThrottle, sourceKey } from './throttle.ts';

/** As it was typed. */
export type RegistrationForm = {
  readonly workGroup: string;
  readonly kind: string;
  readonly code: string;
  readonly firmName: string;
  readonly contactName: string;
  readonly phone: string;
  readonly password: string;
  readonly again: string;
};

export type RegistrationTry =
  | { readonly outcome: 'registered'; readonly loginName: string; readonly workGroup: Bilingual }
  | { readonly outcome: 'wrong'; readonly sentences: readonly Bilingual[] }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** 企业自行注册 at the embedded provider: the account is made with the request, and lets nobody in until it is confirmed. */
export type Registrations = {
  /** Empty: no region here lets enterprises register themselves. */
  workGroups(): Promise<readonly RegisteringGroup[]>;
  register(form: RegistrationForm, source: string): Promise<RegistrationTry>;
};

/** Papers an applicant can stand on. */
export const registrableKinds = ['uscc', 'businessLicence'] as const satisfies readonly IdentityKind[];

const longestLine = 100;
const line = (text: string): string | undefined => {
  const clean = cleanedLine(text);
  return clean === '' || clean.length > longestLine || textFault(clean, 'line') ? undefined : clean;
};

export const openRegistrations = (deps: () => Deps, now: () => number = Date.now): Registrations => {
  const throttle = makeThrottle(now);
  return {
    workGroups: () => registeringGroups(deps()),
    register: async (form, source) => {
      const read = requestIn(form);
      if ('sentences' in read) return { outcome: 'wrong', sentences: read.sentences };
      const keys = [sourceKey(source, 'registration')];
      const wait = throttle.wait(keys);
      if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) };
      throttle.failed(keys);
      const { request } = read;
      const fault = await passwordFault(form.password, [request.contactName, request.firmName]);
      if (fault) return { outcome: 'wrong', sentences: [textOf({ code: passwordFaults[fault] })] };
      return registered(deps(), request, form.password);
    },
  };
};

const requestIn = (
  form: RegistrationForm,
): { readonly request: RegistrationRequest } | { readonly sentences: readonly Bilingual[] } => {
  const kind = registrableKinds.find((one) => one === form.kind) ?? 'uscc';
  const { valid, identity, reasons } = checkIdentity({ kind, code: form.code });
  const firmName = line(form.firmName);
  const contactName = line(form.contactName);
  const phone = writtenPhone(form.phone);
  const isPhone = /\d{5}/.test(phone.replaceAll(/\D/g, '')) && line(phone) !== undefined;
  const sentences = [
    ...(form.workGroup === '' ? [words.workGroupMissing] : []),
    ...(valid ? [] : reasons.map(({ message }) => message)),
    ...(firmName === undefined ? [words.firmMissing] : []),
    ...(contactName === undefined ? [words.contactMissing] : []),
    ...(isPhone ? [] : [words.phoneMissing]),
    ...(form.password === form.again ? [] : [words.passwordsDiffer]),
  ];
  if (sentences.length > 0 || firmName === undefined || contactName === undefined) return { sentences };
  const { workGroup } = form;
  return {
    request: { id: `person_${randomUUID()}`, identity, firmName, contactName, phone, workGroup },
  };
};

/**
 * The request and the account in one transaction. The login name is given, not chosen: a name that „is taken" would tell
 * a stranger who has an account here, and firms take their code for one.
 */
const registered = async (
  deps: Deps,
  request: RegistrationRequest,
  password: string,
): Promise<RegistrationTry> => {
  const hashed = await hashPassword(password);
  const result = await loggedTransaction(deps, async () => {
    const plan = await planRegistration(deps, request);
    if (!plan.ok) return plan;
    const loginName = await freeLoginName(deps);
    const at = deps.clock.now();
    const account: Account = {
      personId: request.id,
      loginName,
      password: hashed,
      passwordSince: at,
      createdAt: at,
      version: 0,
    };
    const { value, by } = plan.value;
    return done(
      joined(plan.value, {
        at,
        by,
        writes: [accountWrite(account), loginWrite(account)],
        acts: [
          { type: 'account.created' as const, subject: request.id, detail: { purpose: 'registration' } },
        ],
        value: { ...value, loginName },
      }),
    );
  });
  if (!result.ok) return { outcome: 'wrong', sentences: [textOf(result.refusal)] };
  const { loginName, workGroup } = result.value;
  const group = (await registeringGroups(deps)).find(({ id }) => id === workGroup);
  return {
    outcome: 'registered',
    loginName,
    workGroup: group?.name ?? { zh: workGroup, en: workGroup },
  };
};

/** `q` of 企 and eight digits: short enough to write down, and nobody's name. */
const freeLoginName = async ({ table }: Pick<Deps, 'table'>): Promise<string> => {
  for (;;) {
    const name = `q${randomInt(10_000_000, 100_000_000)}`;
    if (!(await isLoginTaken(table, name))) return name;
  }
};
