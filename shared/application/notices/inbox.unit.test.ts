import { describe, expect, it } from 'vitest';
import {
  bankA,
  bankB,
  department,
  enterprise,
  otherEnterprise,
  regulator,
} from '../../../test/support/actors.ts';
import { asking, prescribed } from '../../../test/support/paths.ts';
import { makeTestApp, type TestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { noticesOf } from '../keys.ts';
import type { InboxNotice } from './port.ts';

const inboxOf = async (
  { app }: TestApp,
  actor: Actor,
  show: 'unread' | 'all' = 'unread',
): Promise<readonly InboxNotice[]> => {
  const page = await app.readInbox(actor, { show, limit: 100 });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value.notices;
};
const kindsIn = async (test: TestApp, actor: Actor) => (await inboxOf(test, actor)).map(({ kind }) => kind);
const unreadOf = async ({ app }: TestApp, actor: Actor) => {
  const count = await app.countUnread(actor);
  if (!count.ok) throw new Error(count.refusal.code);
  return count.value.unread;
};

describe('the inbox (收件箱)', () => {
  it('has what one’s organisation was told, at once, and nobody else’s', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    expect(await kindsIn(test, bankA)).toEqual(['recommended']);
    expect(await kindsIn(test, enterprise)).toEqual(['atTheBanks']);
    expect(await kindsIn(test, bankB)).toEqual([]);
    expect(await kindsIn(test, otherEnterprise)).toEqual([]);
    expect(await kindsIn(test, department)).toEqual([]);
  });

  it('has every notice on one of its pages, however many there are', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const [told] = (await test.table.query({ pk: noticesOf('bank-a'), limit: 1 })).items;
    if (!told) throw new Error('bank A was told');
    const more = Array.from({ length: 305 }, (_, nth) => ({
      ...told,
      sk: `${told.sk}-${String(nth).padStart(3, '0')}`,
    }));
    for (const item of more) await test.table.transact([{ kind: 'put', item }]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await test.app.readInbox(bankA, { show: 'all', limit: 100, ...(cursor && { cursor }) });
      if (!page.ok) throw new Error(page.refusal.code);
      seen.push(...page.value.notices.map(({ id }) => id));
      cursor = page.value.cursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(306);
    expect(new Set(seen).size).toBe(306);
  });

  it('shows a notice to the roles it is for', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    expect(await unreadOf(test, { ...regulator, roles: ['clerk'] })).toBe(1);
    expect(await unreadOf(test, { ...regulator, roles: ['statistician'] })).toBe(0);
  });

  it('keeps what one person has read, for that person', async () => {
    const test = makeTestApp();
    await test.play(prescribed);
    const before = await inboxOf(test, regulator);
    const [first] = before;
    if (!first) throw new Error('nothing came');
    expect(await test.app.markRead(regulator, [first.id])).toEqual({ ok: true, value: {} });
    expect(await unreadOf(test, regulator)).toBe(before.length - 1);
    expect(await unreadOf(test, { ...regulator, personId: 'a colleague' })).toBe(before.length);
    const all = await inboxOf(test, regulator, 'all');
    expect(all.find(({ id }) => id === first.id)?.state).toBe('read');
  });

  it('marks all read up to the one that was seen, and no later one', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const [seen] = await inboxOf(test, regulator);
    await test.play(prescribed.slice(asking('bank-a').length), undefined).catch(() => {});
    await test.app.markAllRead(regulator, seen?.id ?? '');
    const left = await inboxOf(test, regulator);
    expect(left.every(({ id }) => id > (seen?.id ?? ''))).toBe(true);
  });

  it('puts a notice out of sight until a day, and brings it back on it', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const [notice] = await inboxOf(test, bankA);
    const ids = [notice?.id ?? ''];
    const today = new Date(test.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await test.app.snooze(bankA, ids, today as never)).toMatchObject({
      refusal: { code: 'snooze_in_past' },
    });
    const later = new Date(test.clock.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await test.app.snooze(bankA, ids, later as never)).ok).toBe(true);
    expect(await unreadOf(test, bankA)).toBe(0);
    expect((await inboxOf(test, bankA, 'all'))[0]).toMatchObject({ state: 'snoozed', snoozedUntil: later });
    test.clock.advanceDays(3);
    expect(await unreadOf(test, bankA)).toBe(1);
  });

  it('lets nobody mark what is not theirs, and does not say that it exists', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const [notice] = await inboxOf(test, bankA);
    const ids = [notice?.id ?? ''];
    for (const stranger of [bankB, regulator, enterprise])
      expect(await test.app.markRead(stranger, ids)).toMatchObject({ refusal: { code: 'notice_unknown' } });
    expect(await test.app.markRead({ ...bankA, roles: [] }, ids)).toMatchObject({ ok: false });
    expect(await unreadOf(test, bankA)).toBe(1);
  });

  it('goes page by page, each notice once', async () => {
    const test = makeTestApp();
    await test.play(prescribed);
    const all = await inboxOf(test, regulator, 'all');
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await test.app.readInbox(regulator, {
        show: 'all',
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      });
      if (!page.ok) throw new Error(page.refusal.code);
      found.push(...page.value.notices.map(({ id }) => id));
      cursor = page.value.cursor;
    } while (cursor !== undefined);
    expect(found).toEqual(all.map(({ id }) => id));
  });

  it('is gone half a year later', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    test.clock.advanceDays(181);
    expect(await kindsIn(test, bankA)).toEqual([]);
  });

  it('writes the same notice of the same decision, however often the writing is repeated', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const [one] = await inboxOf(test, bankA);
    expect(one?.id).toMatch(/^\d{15}#.+#\d+#\d+$/);
    await test.tick();
    expect(await inboxOf(test, bankA)).toHaveLength(1);
  });
});
