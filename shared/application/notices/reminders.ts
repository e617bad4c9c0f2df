import type { Actor } from '../../domain/case/actor.ts';
import { kindsFor, type MailChoice, type NoticeKind, noticeSample } from '../../domain/notices/index.ts';
import type { Deps } from '../deps.ts';
import { reachKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { Reminders } from './port.ts';
import { choiceOf, digestHourOf, type Reach, reachOf, reachWrite } from './reach.ts';

export type ReminderDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt' | 'channels'>;

const minute = 60_000;
/** As long as one looks for a letter. */
const codeLivesMs = 30 * minute;
/** A wrong address must not be flooded. */
const betweenCodesMs = minute;
const mostGuesses = 5;

/** 提醒方式 of whoever asks. */
export const viewReminders = async (deps: ReminderDeps, actor: Actor): Promise<Result<Reminders>> =>
  done(remindersOf(deps, actor, reachOf(await deps.table.get(reachKey(actor.personId)))));

const remindersOf = ({ channels, clock }: ReminderDeps, actor: Actor, reach: Reach): Reminders => ({
  mailOffered: channels?.mail !== undefined,
  ...(reach.address !== undefined && { address: reach.address }),
  ...(reach.unconfirmed && { unconfirmed: reach.unconfirmed.address }),
  digestHour: digestHourOf(reach),
  kinds: kindsFor(actor.kind).map((kind) => ({
    kind,
    ...noticeSample(kind, clock.now()),
    mail: choiceOf(reach, kind),
  })),
});

/** One change of a person's own item, tried again where another device was faster. */
const changing = async (
  deps: ReminderDeps,
  actor: Actor,
  change: (reach: Reach) => Result<Reach>,
): Promise<Result<Reminders>> => {
  for (let tries = 0; tries < 5; tries += 1) {
    const item: Item | undefined = await deps.table.get(reachKey(actor.personId));
    const changed = change(reachOf(item));
    if (!changed.ok) return changed;
    const written = await deps.table.transact([reachWrite(actor.personId, changed.value, item)]);
    if (written.ok) return done(remindersOf(deps, actor, changed.value));
  }
  return refused('busy');
};

export const saveReminders = (
  deps: ReminderDeps,
  actor: Actor,
  chosen: {
    readonly kinds: readonly { readonly kind: NoticeKind; readonly mail: MailChoice }[];
    readonly digestHour: number;
  },
): Promise<Result<Reminders>> =>
  changing(deps, actor, (reach) =>
    done({
      ...reach,
      digestHour: chosen.digestHour,
      kinds: { ...reach.kinds, ...Object.fromEntries(chosen.kinds.map(({ kind, mail }) => [kind, mail])) },
    }),
  );

/**
 * 设置邮箱: a code goes to the address, which is used once it was typed in here; until then the one before stays. 1 the code's hash
 * is kept; 2 the letter.
 */
export const setAddress = async (
  deps: ReminderDeps,
  actor: Actor,
  address: string,
): Promise<Result<Reminders>> => {
  const mail = deps.channels?.mail;
  if (!mail) return refused('mail_not_set_up', { field: 'address' });
  const at = deps.clock.now();
  const seed = deps.hash(deps.salt() + deps.salt());
  const code = String(Number.parseInt(seed.slice(0, 12), 16) % 1_000_000).padStart(6, '0');
  const kept = await changing(deps, actor, (reach) =>
    reach.unconfirmed && at - reach.unconfirmed.askedAt < betweenCodesMs
      ? refused('code_asked_lately', { field: 'address' })
      : done({
          ...reach,
          unconfirmed: { address, codeHash: hashOf(deps, actor, code), askedAt: at, tries: 0 },
        }),
  );
  if (!kept.ok) return kept;
  const outcome = await mail({
    to: address,
    subject: '会诊：确认邮箱 / Huizhen: confirm your address',
    text: `您的验证码：${code}\n30 分钟内在“我的账户”中输入。没有提出设置的，请忽略本邮件。\n\nYour code: ${code}\nEnter it under “My account” within 30 minutes. If you did not ask for it, ignore this letter.\n`,
    messageId: seed.slice(0, 32),
  });
  return outcome === 'notSent' ? refused('letter_not_taken', { field: 'address' }) : kept;
};

const hashOf = ({ hash }: ReminderDeps, { personId }: Actor, code: string): string =>
  hash(`code of ${personId} ${code}`);

export const confirmAddress = async (
  deps: ReminderDeps,
  actor: Actor,
  code: string,
): Promise<Result<Reminders>> => {
  const now = deps.clock.now();
  let wrong = false;
  const changed = await changing(deps, actor, (reach) => {
    const { unconfirmed, ...rest } = reach;
    if (!unconfirmed || now - unconfirmed.askedAt > codeLivesMs || unconfirmed.tries >= mostGuesses)
      return refused('mail_code_expired', { field: 'code' });
    wrong = unconfirmed.codeHash !== hashOf(deps, actor, code);
    return wrong
      ? done({ ...reach, unconfirmed: { ...unconfirmed, tries: unconfirmed.tries + 1 } })
      : done({ ...rest, address: unconfirmed.address });
  });
  return changed.ok && wrong ? refused('mail_code_wrong', { field: 'code' }) : changed;
};

/** 删除邮箱: nothing is mailed any more, and the address is gone. */
export const removeAddress = (deps: ReminderDeps, actor: Actor): Promise<Result<Reminders>> =>
  changing(deps, actor, ({ address: _gone, unconfirmed: _asked, ...rest }) => done(rest));
