import { describe, expect, it } from 'vitest';
import { bankA, regulator } from '../../../test/support/actors.ts';
import { asking, granted } from '../../../test/support/paths.ts';
import { type Made, madeWithChannels } from './testing/with-channels.ts';

const oneKind = { kinds: [{ kind: 'readyToRecommend', mail: 'atOnce' }] as const, digestHour: 9 };
const advance = async ({ test }: Made, minutes: number) => {
  test.clock.advanceMs(minutes * 60_000);
  await test.tick();
};
const stateOf = async ({ test }: Made) => {
  const told = await test.app.noticesOfCase(regulator, (await test.file()).id);
  if (!told.ok) throw new Error(told.refusal.code);
  return told.value.notices;
};

describe('an address of one’s own (邮箱)', () => {
  it('is used once the code of a letter was typed in, and not before', async () => {
    const made = await madeWithChannels();
    await made.test.app.setAddress(regulator, 'clerk@example.gov.cn');
    await made.test.play(granted);
    await advance(made, 24 * 60);
    expect(made.letters).toHaveLength(1);
  });

  it('takes five guesses, and one letter a minute', async () => {
    const { test } = await madeWithChannels();
    await test.app.setAddress(regulator, 'clerk@example.gov.cn');
    expect(await test.app.setAddress(regulator, 'clerk@example.gov.cn')).toMatchObject({
      refusal: { code: 'code_asked_lately' },
    });
    for (let guess = 0; guess < 5; guess += 1)
      expect(await test.app.confirmAddress(regulator, 'wrong!')).toMatchObject({
        refusal: { code: 'mail_code_wrong' },
      });
    expect(await test.app.confirmAddress(regulator, 'wrong!')).toMatchObject({
      refusal: { code: 'mail_code_expired' },
    });
  });

  it('is its owner’s alone, and gone when it is taken back', async () => {
    const made = await madeWithChannels();
    await made.confirm(regulator);
    expect((await made.test.app.viewReminders({ ...regulator, personId: 'p-other' })).ok).toBe(true);
    const other = await made.test.app.viewReminders({ ...regulator, personId: 'p-other' });
    expect(other).not.toMatchObject({ value: { address: expect.anything() } });
    await made.test.app.removeAddress(regulator);
    await made.test.play(granted);
    await advance(made, 24 * 60);
    expect(made.letters).toEqual([]);
  });

  it('is not offered where nothing is mailed', async () => {
    const { test } = await madeWithChannels({ mail: false });
    expect(await test.app.viewReminders(bankA)).toMatchObject({ value: { mailOffered: false } });
    expect(await test.app.setAddress(bankA, 'a@example.com')).toMatchObject({
      refusal: { code: 'mail_not_set_up' },
    });
  });
});

describe('letters (邮件)', () => {
  it('go at once where that was chosen, with a link and no word of the case', async () => {
    const made = await madeWithChannels();
    await made.confirm(regulator);
    await made.test.app.saveReminders(regulator, oneKind);
    await made.test.play(asking('bank-a', 'bank-b'));
    await advance(made, 1);
    const [letter, ...more] = made.letters;
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to: 'clerk@example.gov.cn',
      subject: '会诊：可以推荐 / Huizhen: Ready to recommend',
    });
    expect(letter?.text).toContain('https://huizhen.example.gov.cn/cases/');
    expect(letter?.text).not.toContain((await made.test.file()).applicant.name);
    const told = (await stateOf(made)).find(({ kind }) => kind === 'readyToRecommend');
    expect(told?.mail).toEqual({ sent: 1, waiting: 0, uncertain: 0, givenUp: 0 });
  });

  it('are one letter at the hour of the day’s mail', async () => {
    const made = await madeWithChannels();
    await made.confirm(regulator);
    await made.test.play(granted);
    await advance(made, 1);
    expect(made.letters).toEqual([]);
    await advance(made, 24 * 60);
    expect(made.letters).toHaveLength(1);
    expect(made.letters[0]?.subject).toContain('条通知');
  });

  it('are tried again where they were certainly not taken, given up after ten tries, and sent again by hand', async () => {
    const made = await madeWithChannels();
    await made.confirm(regulator);
    await made.test.app.saveReminders(regulator, oneKind);
    made.mailAnswers('notSent', 10);
    await made.test.play(asking('bank-a'));
    for (let tries = 0; tries < 12; tries += 1) await advance(made, 200);
    expect(made.letters).toHaveLength(10);
    const stuck = await made.test.app.stuckDeliveries(made.administrator);
    if (!stuck.ok) throw new Error(stuck.refusal.code);
    expect(stuck.value.deliveries).toMatchObject([{ state: 'givenUp', tries: 10, why: 'notTaken' }]);
    const [one] = stuck.value.deliveries;
    if (!one) throw new Error('nothing is stuck');
    expect(await made.test.app.retryDelivery(regulator, one)).toMatchObject({ ok: false });
    expect((await made.test.app.retryDelivery(made.administrator, one)).ok).toBe(true);
    await advance(made, 20);
    expect(made.letters).toHaveLength(11);
    expect(await made.test.app.stuckDeliveries(made.administrator)).toMatchObject({
      value: { deliveries: [] },
    });
  });

  it('of which nobody knows whether they arrived are said so, and not sent again', async () => {
    const made = await madeWithChannels();
    await made.confirm(regulator);
    await made.test.app.saveReminders(regulator, oneKind);
    made.mailAnswers('uncertain', 1);
    await made.test.play(asking('bank-a'));
    for (let tries = 0; tries < 5; tries += 1) await advance(made, 200);
    expect(made.letters).toHaveLength(1);
    expect((await stateOf(made)).find(({ kind }) => kind === 'readyToRecommend')?.mail.uncertain).toBe(1);
  });
});

describe('a webhook (通知回调)', () => {
  const hook = {
    url: 'https://example.com/hook',
    secret: 'a-long-shared-secret',
    template: '{"text":"{{title}} {{id}}"}',
  };

  it('is called for each notice of its organisation until it was taken, with one id', async () => {
    const made = await madeWithChannels();
    expect((await made.test.app.setHook(made.administrator, regulator.orgId, hook)).ok).toBe(true);
    made.hookFails(3);
    await made.test.play(asking('bank-a'));
    for (let tries = 0; tries < 6; tries += 1) await advance(made, 10);
    expect(made.calls).toHaveLength(4);
    expect(new Set(made.calls.map(({ id }) => id)).size).toBe(1);
    expect(JSON.parse(made.calls[0]?.body ?? '')).toEqual({ text: `可以推荐 ${made.calls[0]?.id}` });
    const told = (await stateOf(made)).find(({ kind }) => kind === 'readyToRecommend');
    expect(told?.webhook).toEqual({ sent: 1, waiting: 0, uncertain: 0, givenUp: 0 });
  });

  it('is set by who keeps the organisation, its secret shown to nobody, its template looked at', async () => {
    const { test, administrator } = await madeWithChannels();
    expect(await test.app.setHook(regulator, regulator.orgId, hook)).toMatchObject({ ok: false });
    expect(await test.app.setHook(administrator, 'prov-demo', hook)).toMatchObject({ ok: false });
    const { secret: _none, ...bare } = hook;
    expect(await test.app.setHook(administrator, regulator.orgId, bare)).toMatchObject({
      refusal: { code: 'secret_missing' },
    });
    for (const template of ['no json', '{"text":"{{applicant}}"}'])
      expect(await test.app.setHook(administrator, regulator.orgId, { ...hook, template })).toMatchObject({
        refusal: { code: 'template_unfit' },
      });
    const set = await test.app.setHook(administrator, regulator.orgId, hook);
    expect(JSON.stringify(set)).not.toContain(hook.secret);
    expect(JSON.stringify(await test.app.viewHook(administrator, regulator.orgId))).not.toContain(
      hook.secret,
    );
    await test.app.removeHook(administrator, regulator.orgId);
    expect(await test.app.viewHook(administrator, regulator.orgId)).toMatchObject({
      ok: true,
      value: { templates: {} },
    });
  });
});
