import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { waitsForBank } from '../../shared/domain/case/asked-state.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { bankA, bankB, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { accepted, asking, granted, prescribed, toDiagnosis } from '../support/paths.ts';
import { movingOn } from '../support/rule-books.ts';
import { does, passes, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const parties = { bankA, bankB, department, enterprise, regulator } as const;
const waitingPapers = [...asking('bank-a', 'bank-b'), does(bankA, say.requestInformation())];
const closing = say.decideTriage('close', { note: '不再办理' });
const cultivating = say.decideTriage('cultivation', { note: '先培育', reviewOn: '2027-01-31' });

/** How cases end, each with something open. */
const endings: readonly (readonly [string, readonly Step[], Actor, Command])[] = [
  ['withdrawn while a bank waits for papers', waitingPapers, enterprise, say.withdraw()],
  ['withdrawn in the middle of a plan', prescribed, enterprise, say.withdraw()],
  ['withdrawn with an offer', granted, regulator, say.withdraw()],
  ['withdrawn with an offer taken', accepted, enterprise, say.withdraw()],
  ['ended by the end of consent', waitingPapers, enterprise, say.withdrawConsent()],
  [
    'closed while a bank was silent',
    [...asking('bank-a', 'bank-b'), does(bankA, say.decline('R16')), passes(60)],
    regulator,
    closing,
  ],
  ['put into cultivation from a diagnosis', toDiagnosis, regulator, cultivating],
];

describe.each(endings)('a case %s', (_how, past, by, command) => {
  const ended = async () => {
    const test = makeTestApp({ rules: movingOn.book });
    await test.play(past);
    expect(await test.execute(by, command)).toMatchObject({ ok: true });
    return test;
  };

  it('waits for none of its parties', async () => {
    const { app } = await ended();
    for (const [name, actor] of Object.entries(parties)) {
      const page = await app.listCases({ actor, limit: 10 });
      const lines = page.ok ? page.value.cases : [];
      for (const { asked, tasks = [], dueAt, stage } of lines) {
        expect(asked && waitsForBank(asked.state), name).not.toBe(true);
        expect(tasks.filter(({ awaited, state }) => awaited || state === 'open')).toEqual([]);
        if (stage !== 'cultivation') expect(dueAt, name).toBeUndefined();
      }
    }
  });

  it('tells the work group and the enterprise what ended, and each bank or owner nothing of others', async () => {
    const { app } = await ended();
    const readBy = async (actor: Actor) => {
      const timeline = await app.timeline(actor, say.caseId);
      return timeline.ok ? timeline.value.map(({ event }) => event) : [];
    };
    const [held, own] = await Promise.all([readBy(regulator), readBy(enterprise)]);
    const told = held.filter(({ type }) => type === 'OpenWorkCancelled');
    expect(own.filter(({ type }) => type === 'OpenWorkCancelled')).toEqual(told);
    expect(JSON.stringify(await readBy(bankA))).not.toMatch(/bank-b|rx-1/);
    expect(JSON.stringify(await readBy(bankB))).not.toMatch(/bank-a|rx-1/);
    expect(JSON.stringify(await readBy(department))).not.toMatch(/bank-[ab]/);
  });

  it('lets nobody take an offer of it', async () => {
    const { app } = await ended();
    const seen = await app.offers(enterprise, say.caseId);
    const offers = seen.ok ? seen.value.offers : [];
    expect(offers.filter(({ state, refusal }) => state === 'open' || refusal === undefined)).toEqual([]);
  });
});
