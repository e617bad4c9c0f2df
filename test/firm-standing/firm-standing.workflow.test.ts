import { beforeEach, describe, expect, it } from 'vitest';
import { mostAsksADay } from '../../shared/application/firm-standing/ask-firm-standing.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Identity } from '../../shared/domain/identity/index.ts';
import {
  administrator,
  bankA,
  bankB,
  department,
  enterprise,
  enterpriseCode,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { decline, openCase, recommendTo, screen } from '../support/commands.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const identity: Identity = { kind: 'uscc', code: enterpriseCode };

describe('a bank that asks about a firm (是否已由银行办理)', () => {
  let test: TestApp;
  beforeEach(() => {
    test = makeTestApp();
  });
  const ask = (actor: Actor, asked = identity, idempotencyKey?: string) =>
    test.app.askFirmStanding({ actor, identity: asked, idempotencyKey });
  const standing = async (actor: Actor, asked = identity) => {
    const answer = await ask(actor, asked);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.standing;
  };
  const both = async () => [await standing(bankA), await standing(bankB)];
  const recommended = async () => {
    await test.execute(regulator, openCase());
    await test.execute(regulator, screen());
    await test.execute(regulator, recommendTo('bank-a'));
  };

  it('learns that it is with nobody, with another or with itself', async () => {
    expect(await both()).toEqual(['none', 'none']);
    await test.execute(regulator, openCase());
    expect(await both()).toEqual(['none', 'none']);
    await test.execute(regulator, screen());
    await test.execute(regulator, recommendTo('bank-a'));
    expect(await both()).toEqual(['yours', 'another']);
    await test.execute(bankA, decline());
    expect(await both()).toEqual(['none', 'none']);
  });

  it('learns no more than that: no name, no number, no bank', async () => {
    await recommended();
    const answer = await ask(bankB);
    expect(answer).toEqual({ ok: true, value: { standing: 'another', left: mostAsksADay - 1 } });
  });

  it('learns nothing of another bank once consent was withdrawn', async () => {
    await recommended();
    await test.execute(enterprise, { type: 'withdrawConsent' } as never);
    expect(await standing(bankB)).toBe('none');
  });

  it('learns nothing of a county that it does not serve', async () => {
    const reach = makeTestApp({
      rules: { ...test.deps.rules, workGroupsServedBy: () => ['wg-demo-west'] },
    });
    await reach.execute(regulator, openCase());
    await reach.execute(regulator, screen());
    await reach.execute(regulator, recommendTo('bank-a'));
    expect(await reach.app.askFirmStanding({ actor: bankB, identity })).toMatchObject({
      value: { standing: 'none' },
    });
    expect(await reach.app.askFirmStanding({ actor: bankA, identity })).toMatchObject({
      value: { standing: 'yours' },
    });
  });

  it('asks so often a day and no more, however many ask at once; the next day anew', async () => {
    const answers = await Promise.all(
      Array.from({ length: mostAsksADay + 3 }, async () => {
        // Whoever lost to others asks again, as people do.
        for (;;) {
          const answer = await ask(bankA);
          if (answer.ok || answer.refusal.code !== 'busy') return answer;
        }
      }),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(mostAsksADay);
    expect(await ask(bankA)).toMatchObject({ refusal: { code: 'too_many_firms_asked' } });
    expect((await ask({ ...bankA, personId: 'another' })).ok).toBe(true);
    test.clock.advanceDays(1);
    expect((await ask(bankA)).ok).toBe(true);
  });

  it('sent again under its key counts once, and is another firm’s no more', async () => {
    expect(await ask(bankA, identity, 'k')).toMatchObject({ value: { left: mostAsksADay - 1 } });
    expect(await ask(bankA, identity, 'k')).toMatchObject({ value: { left: mostAsksADay - 1 } });
    const other: Identity = { kind: 'uscc', code: otherEnterpriseCode };
    expect(await ask(bankA, other, 'k')).toMatchObject({ refusal: { code: 'idempotency_mismatch' } });
  });

  it('is on record without the firm’s code', async () => {
    await ask(bankA);
    const { items } = await test.table.query({ pk: `ORG#${bankA.orgId}#FIRMASKS`, limit: 10 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(enterpriseCode);
    expect(items[0]?.sk).toContain(bankA.personId);
  });

  it.each([regulator, department, enterprise, administrator])('nobody else asks: $kind', async (actor) => {
    expect(await ask(actor)).toMatchObject({ refusal: { code: 'not_permitted' } });
  });
});
