import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeWithChannels } from '../../shared/application/notices/testing/with-channels.ts';
import { regulator } from '../support/actors.ts';
import { granted } from '../support/paths.ts';
import { makeTrouble, ProcessDied } from './faults.ts';

const hook = { url: 'https://example.com/hook', secret: 'a-long-shared-secret', template: '{"id":"{{id}}"}' };

/** What happens while notices are on their way: time passes, and the process dies before or after a write. */
const step = fc.record({
  minutes: fc.constantFrom(0, 1, 16, 200),
  fault: fc.option(fc.constantFrom('beforeWrite' as const, 'afterWrite' as const), { nil: undefined }),
  /** The how-manieth write of the tick it strikes. */
  mailFails: fc.boolean(),
});

describe('notices, whatever dies while they are on their way', () => {
  it('are mailed at most once or said to be uncertain, and reach a webhook that drops repeats exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const trouble = makeTrouble();
        const made = await madeWithChannels({ around: trouble.around });
        const { test } = made;
        await made.confirm(regulator);
        await test.app.setHook(made.administrator, regulator.orgId, hook);
        await test.play(granted);
        for (const { minutes, fault, mailFails } of steps) {
          test.clock.advanceMs(minutes * 60_000);
          trouble.next = fault;
          if (mailFails) made.mailAnswers('notSent', 1);
          try {
            await test.tick();
          } catch (error) {
            if (!(error instanceof ProcessDied)) throw error;
          }
          if (fault) test.restart();
        }
        trouble.next = undefined;
        made.mailAnswers('sent', 0);
        for (let hours = 0; hours < 60; hours += 1) {
          test.clock.advanceMs(60 * 60_000);
          await test.tick();
        }
        const told = await test.app.noticesOfCase(regulator, (await test.file()).id);
        if (!told.ok) throw new Error(told.refusal.code);
        const own = told.value.notices.filter(({ orgId }) => orgId === regulator.orgId);
        const taken = made.letters.length;
        for (const { mail, webhook } of own) {
          expect(mail.waiting + webhook.waiting).toBe(0);
          expect(mail.sent + mail.uncertain + mail.givenUp).toBe(1);
          expect(webhook.sent).toBe(1);
        }
        expect(new Set(made.calls.map(({ id }) => id)).size).toBe(own.length);
        expect(taken).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
