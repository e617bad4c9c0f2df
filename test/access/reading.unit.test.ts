import { beforeAll, describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import { demoRules, hash, sealing } from '../support/rule-books.ts';
import type { Step } from '../support/story.ts';
import { story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { askedAgain, lent, type Party, parties, partyNames, secretOf } from './parties.ts';

const { isWithin } = demoRules;

/**
 * What each party is answered when it reads the case: all of it, its own part, or that there is no such case.
 * `matching` names every bank's products and is the work group's; `no` there: not permitted.
 */
const reading: Readonly<
  Record<Party, readonly [view: string, timeline: string, matching: string, listed: string]>
> = {
  //                   view    timeline  matching listed
  holder: ['all', 'all', 'all', 'yes'],
  citySupervisor: ['all', 'all', 'all', 'yes'],
  provinceSupervisor: ['all', 'all', 'all', 'yes'],
  neighbour: ['none', 'none', 'none', 'no'],
  foreigner: ['none', 'none', 'none', 'no'],
  acceptedBank: ['part', 'part', 'no', 'yes'],
  otherAskedBank: ['part', 'part', 'no', 'yes'],
  bankNotAsked: ['none', 'none', 'none', 'no'],
  applicant: ['all', 'all', 'no', 'yes'],
  otherEnterprise: ['none', 'none', 'none', 'no'],
  departmentWithTask: ['part', 'part', 'no', 'yes'],
  departmentWithout: ['none', 'none', 'none', 'no'],
  guarantorWithTask: ['part', 'part', 'no', 'yes'],
  insurerWithout: ['none', 'none', 'none', 'no'],
  system: ['all', 'all', 'all', 'no'],
};

describe('who reads what of a case', () => {
  const test = makeTestApp();
  beforeAll(() => test.play(lent));

  it.each(partyNames)('%s', async (party) => {
    const actor = parties[party];
    const [view, timeline, matching, listed] = reading[party];
    const file = await test.file();
    const seen = await test.app.viewCase(actor, file.id);
    const complete = seen.ok && JSON.stringify(seen.value.applicant.name) && 'triages' in seen.value;
    expect(seen.ok ? (complete ? 'all' : 'part') : seen.refusal.code).toBe(
      view === 'none' ? 'case_not_found' : view,
    );
    const read = await test.app.timeline(actor, file.id);
    const share = read.ok && (read.value.length === file.version ? 'all' : 'part');
    expect(read.ok ? share : read.refusal.code).toBe(timeline === 'none' ? 'case_not_found' : timeline);
    const ranked = await test.app.matching(actor, file.id);
    const answer = { all: 'all', no: 'not_permitted', none: 'case_not_found' }[matching];
    expect(ranked.ok ? 'all' : ranked.refusal.code).toBe(answer);
    const list = await test.app.listCases({ actor, limit: 10 });
    expect(list.ok && list.value.cases.map(({ id }) => id)).toEqual(listed === 'yes' ? [file.id] : []);
    const audit = await test.app.verifyAudit(actor, file.id);
    expect(audit.ok ? 'all' : audit.refusal.code).toBe(answer);
    if (audit.ok) expect(audit.value).toEqual({ events: file.version, whole: true });
  });

  it('a case one may not see cannot be told from one that does not exist, by no command', async () => {
    for (const actor of [parties.foreigner, parties.bankNotAsked, parties.otherEnterprise]) {
      const known = await test.app.execute({ caseId: 'case-1', command: { type: 'urge', note: '?' }, actor });
      const unknown = await test.app.execute({
        caseId: 'case-9',
        command: { type: 'urge', note: '?' },
        actor,
      });
      expect(known).toEqual(unknown);
    }
  });
});

/** Everything the actor can read of the case, as it leaves the domain. */
const everythingRead = (actor: Actor, steps: readonly Step[]): string => {
  const { file, events } = story(steps);
  const recorded = chain(file.id, events, { seq: 0, hash: firstHash }, hash, sealing);
  return JSON.stringify([viewOf(actor, file, isWithin), eventsFor(actor, file, recorded, isWithin)]);
};

/** Whose notes on the case each party reads and writes (内部备注): its own organisation's, or none and why. */
const notes: Readonly<Record<Party, 'own' | 'not_permitted' | 'case_not_found'>> = {
  holder: 'own',
  citySupervisor: 'own',
  provinceSupervisor: 'own',
  neighbour: 'case_not_found',
  foreigner: 'case_not_found',
  acceptedBank: 'own',
  otherAskedBank: 'own',
  bankNotAsked: 'case_not_found',
  applicant: 'not_permitted',
  otherEnterprise: 'case_not_found',
  departmentWithTask: 'own',
  departmentWithout: 'case_not_found',
  guarantorWithTask: 'own',
  insurerWithout: 'case_not_found',
  system: 'not_permitted',
};

describe('who reads and writes which internal notes', () => {
  const test = makeTestApp();
  const wordsOf = (party: Party) => `${party} 的内部备注`;
  beforeAll(async () => {
    await test.play(lent);
    const { id } = await test.file();
    for (const party of partyNames) {
      const note = { id: `note_${party}`, text: wordsOf(party), mentions: [] };
      const written = await test.app.addNote(parties[party], id, note);
      expect([party, written.ok ? 'own' : written.refusal.code]).toEqual([party, notes[party]]);
      const kept = await test.app.keepOwnNote(parties[party], id, `${wordsOf(party)}·本人`);
      // Enterprises have no notes of their own on any case, whether it is theirs or not.
      const expected = parties[party].kind === 'enterprise' ? 'not_permitted' : notes[party];
      expect([party, kept.ok ? 'own' : kept.refusal.code]).toEqual([party, expected]);
    }
  });

  it.each(partyNames)('%s', async (party) => {
    const actor = parties[party];
    const { id } = await test.file();
    const seen = await test.app.viewNotes(actor, id);
    expect(seen.ok ? 'own' : seen.refusal.code).toBe(notes[party]);
    if (seen.ok) {
      expect(seen.value.notes.map(({ text }) => text)).toEqual([wordsOf(party)]);
      expect(seen.value.own).toBe(`${wordsOf(party)}·本人`);
    }
    const foreign = party === 'holder' ? 'acceptedBank' : 'holder';
    const withdrawn = await test.app.withdrawNote(actor, id, `note_${foreign}`);
    expect(withdrawn.ok ? 'done' : withdrawn.refusal.code).toBe(
      notes[party] === 'own' ? 'note_unknown' : notes[party],
    );
    const read = JSON.stringify([
      await test.app.viewCase(actor, id),
      await test.app.timeline(actor, id),
      await test.app.listCases({ actor, limit: 10 }),
    ]);
    expect(read).not.toContain('内部备注');
  });
});

describe('what one bank was asked, told or decided is never shown to another', () => {
  /** Each moment of the case's life: after every step from the first recommendation on. */
  const moments = lent.map((_, length) => lent.slice(0, length + 1)).slice(2);
  const others = { 'bank-a': ['bank-b', 'bank-c'], 'bank-b': ['bank-a', 'bank-c'] } as const;

  it.each(['bank-a', 'bank-b'] as const)('%s reads of no other bank, at no time', (bankId) => {
    const actor: Actor = {
      kind: 'bank',
      orgId: bankId,
      personId: 'p',
      roles: ['accountManager', 'branchLead'],
    };
    const secrets = bankId === 'bank-a' ? secretOf['bank-b'] : secretOf['bank-a'];
    for (const steps of moments) {
      const read = everythingRead(actor, steps);
      for (const foreign of [...others[bankId], ...secrets]) expect(read).not.toContain(foreign);
    }
  });
  it('it does read what is its own', () => {
    for (const [bankId, secrets] of Object.entries(secretOf)) {
      const read = everythingRead(
        { kind: 'bank', orgId: bankId, personId: 'p', roles: ['accountManager', 'branchLead'] },
        lent,
      );
      for (const own of secrets) expect(read).toContain(own);
    }
  });
  it('nor in its list', async () => {
    const test = makeTestApp();
    for (const [place, step] of lent.entries()) {
      await test.play([step]);
      if (place < 2) continue;
      for (const bankId of ['bank-a', 'bank-b'] as const) {
        const actor: Actor = {
          kind: 'bank',
          orgId: bankId,
          personId: 'p',
          roles: ['accountManager', 'branchLead'],
        };
        const read = JSON.stringify(await test.app.listCases({ actor, limit: 10 }));
        for (const foreign of others[bankId]) expect(read).not.toContain(foreign);
      }
    }
  });
  it('the enterprise reads all of it', () => {
    const read = everythingRead(parties.applicant, lent);
    for (const said of [...secretOf['bank-a'], ...secretOf['bank-b']]) expect(read).toContain(said);
  });
});

describe('the owner of a task reads its task and whom it is for', () => {
  const { file } = story(lent);
  it.each(['departmentWithTask', 'guarantorWithTask'] as const)('%s', (party) => {
    const view = viewOf(parties[party], file, isWithin);
    expect(view?.prescriptions.map((p) => p.ownerOrgId)).toEqual([parties[party].orgId]);
    expect(view?.rounds).toEqual([]);
    const read = everythingRead(parties[party], lent);
    expect(read).toContain(file.applicant.name);
    const hidden = [
      'facts',
      'contact',
      '张三',
      '13800000000',
      'score',
      'screenings',
      'bank-a',
      'bank-b',
      'bank-c',
    ];
    for (const word of hidden) expect(read).not.toContain(word);
  });
  it('nor whom the case waits for, nor another’s deadline, in its list', async () => {
    const test = makeTestApp();
    await test.play(askedAgain);
    for (const steps of [[], lent.slice(askedAgain.length)]) {
      await test.play(steps);
      const list = await test.app.listCases({ actor: parties.departmentWithTask, limit: 10 });
      const [summary] = list.ok ? list.value.cases : [];
      expect(summary).toBeDefined();
      expect(summary?.holderOrgId).toBeUndefined();
      expect(summary?.dueAt).toBeUndefined();
      expect(summary?.score).toBeUndefined();
    }
  });
});
