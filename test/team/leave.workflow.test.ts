import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { addDays, type CivilDate, civilDateOf, endOfDay } from '../../shared/domain/time/index.ts';
import { codeOf, installation } from '../organisations/scene.ts';
import { applicant } from '../support/applications.ts';
import { openCase, screen } from '../support/commands.ts';

const group = 'wg-demo-east';
type Scene = Awaited<ReturnType<typeof installation>>;

describe('leave with a cover (休假与代办)', () => {
  let scene: Scene;
  let lead: Actor;
  let li: Actor;
  let wang: Actor;
  let zhao: Actor;
  const day = (ahead: number): CivilDate => addDays(civilDateOf(scene.clock.now()), ahead);
  const open = (by: Actor, nth: number) => {
    const identity = { kind: 'businessLicence', code: `37010020000000${nth}` } as const;
    const caseId = `case-${nth}`;
    return scene.give(by, openCase({ caseId, applicant: applicant({ identity }) }), caseId);
  };
  const away = (by: Actor, who: Actor, cover: Actor, from: number, until: number) =>
    scene.app.enterLeave(by, {
      personId: who.personId,
      coverId: cover.personId,
      from: day(from),
      until: day(until),
    });
  const tasksOf = async (actor: Actor) => {
    const found = await scene.app.ownWork(actor, 100);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value.tasks.map(({ whose, coveredFor, case: of }) => [of.id, whose, coveredFor ?? '-']);
  };
  const noticesOf = async (actor: Actor) => {
    const page = await scene.app.readInbox(actor, { show: 'unread', limit: 100 });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.notices.map(({ kind, coveredFor }) => [kind, coveredFor ?? '-']);
  };
  const actsOn = async (reader: Actor, caseId: string) => {
    const found = await scene.app.timeline(reader, caseId);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value.flatMap(({ event }) =>
      event.type === 'ActedAsCover' ? [`${event.by.personId} for ${event.for}`] : [],
    );
  };
  const turns = async (cases: number) => {
    const found = await scene.app.team(lead, cases);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value.turns;
  };
  beforeEach(async () => {
    scene = await installation();
    lead = await scene.employ('p-lead', group, 'lead');
    li = await scene.employ('p-li', group, 'clerk');
    wang = await scene.employ('p-wang', group, 'clerk');
    zhao = await scene.employ('p-zhao', group, 'clerk');
    await open(li, 1);
  });

  it('gives the cover the work, marked, from the first day to the end of the last, and to nobody else', async () => {
    expect(codeOf(await away(li, li, wang, 1, 2))).toBe('done');
    expect(await tasksOf(wang)).toEqual([]);
    scene.clock.advanceDays(1);
    expect(await tasksOf(wang)).toEqual([['case-1', 'covered', 'p-li']]);
    expect(await tasksOf(zhao)).toEqual([]);
    // The absent person loses nothing.
    expect(await tasksOf(li)).toEqual([['case-1', 'mine', '-']]);
    scene.clock.advanceMs(endOfDay(day(1)) - scene.clock.now());
    expect(await tasksOf(wang)).toEqual([['case-1', 'covered', 'p-li']]);
    scene.clock.advanceMs(1);
    expect(await tasksOf(wang)).toEqual([]);
  });

  it('says on the timeline what was done for whom, and only while it lasts', async () => {
    await away(li, li, wang, 0, 0);
    expect(codeOf(await scene.give(wang, screen(), 'case-1'))).toBe('done');
    expect(await actsOn(lead, 'case-1')).toEqual(['p-wang for p-li']);
    await open(li, 2);
    expect(codeOf(await scene.give(zhao, screen(), 'case-2'))).toBe('done');
    expect(await actsOn(lead, 'case-2')).toEqual([]);
    await open(li, 3);
    scene.clock.advanceDays(1);
    expect(codeOf(await scene.give(wang, screen(), 'case-3'))).toBe('done');
    expect(await actsOn(lead, 'case-3')).toEqual([]);
  });

  it('lets the cover hand on what the absent could, and makes no clerk a lead', async () => {
    await open(lead, 2);
    const assign = (by: Actor, caseId: string) => scene.give(by, { type: 'assign', to: 'p-zhao' }, caseId);
    expect(codeOf(await assign(wang, 'case-1'))).toBe('not_permitted');
    await away(li, li, wang, 0, 1);
    expect(codeOf(await assign(zhao, 'case-1'))).toBe('not_permitted');
    expect(codeOf(await assign(wang, 'case-1'))).toBe('done');
    await away(lead, lead, zhao, 0, 1);
    const close = { type: 'decideTriage', route: 'close', note: '虚构' } as never;
    expect(codeOf(await scene.give(zhao, close, 'case-2'))).toBe('not_permitted');
    // Not the lead's own right to assign anybody's either, only the lead's own case.
    expect(codeOf(await scene.give(zhao, { type: 'assign', to: 'p-li' }, 'case-2'))).toBe('done');
    await open(wang, 3);
    expect(codeOf(await scene.give(zhao, { type: 'assign', to: 'p-li' }, 'case-3'))).toBe('not_permitted');
    const seen = await scene.app.viewLeaves(wang);
    expect(seen.ok && seen.value.leaves.find(({ personId }) => personId === 'p-lead')?.notCovered).toEqual([
      'lead',
    ]);
  });

  it('tells the cover what the absent person is told by name, and both keep it', async () => {
    await away(lead, li, wang, 0, 1);
    expect(await noticesOf(wang)).toEqual([['coverNamed', '-']]);
    await open(zhao, 2);
    await scene.give(lead, { type: 'assign', to: 'p-li' }, 'case-2');
    expect(await noticesOf(wang)).toContainEqual(['assigned', 'p-li']);
    expect(await noticesOf(li)).toContainEqual(['assigned', '-']);
    expect(await noticesOf(zhao)).not.toContainEqual(['assigned', 'p-li']);
    const page = await scene.app.readInbox(wang, { show: 'unread', limit: 100 });
    const id = page.ok ? page.value.notices.find(({ kind }) => kind === 'assigned')?.id : '';
    expect(codeOf(await scene.app.markRead(wang, [id ?? '']))).toBe('done');
    expect(codeOf(await scene.app.markRead(zhao, [id ?? '']))).toBe('notice_unknown');
    // Read by the cover is not read by whom it was told to.
    expect(await noticesOf(li)).toContainEqual(['assigned', '-']);
    scene.clock.advanceDays(2);
    expect(await noticesOf(wang)).toEqual([['coverNamed', '-']]);
  });

  it('passes over who is away when turns are taken, and counts what a cover has in hand', async () => {
    await open(li, 2);
    expect(await turns(2)).toEqual(['p-wang', 'p-zhao']);
    await away(li, li, wang, 0, 1);
    expect(await turns(3)).toEqual(['p-zhao', 'p-zhao', 'p-wang']);
    scene.clock.advanceDays(2);
    expect(await turns(2)).toEqual(['p-wang', 'p-zhao']);
  });

  it('ends early by whom it is of or by a lead, at once', async () => {
    const entered = await away(li, li, wang, 0, 5);
    const id = entered.ok ? (entered.value.leaves[0]?.id ?? '') : '';
    expect(codeOf(await scene.app.endLeave(wang, id))).toBe('not_permitted');
    expect(codeOf(await scene.app.endLeave(li, id))).toBe('done');
    expect(codeOf(await scene.app.endLeave(li, id))).toBe('leave_unknown');
    expect(await tasksOf(wang)).toEqual([]);
    // The days are free again.
    expect(codeOf(await away(lead, li, zhao, 0, 5))).toBe('done');
  });

  it('is entered by a person for themselves, by a lead for all, by nobody for another organisation', async () => {
    const west = await scene.employ('p-west', 'wg-demo-west', 'clerk');
    const counts = await scene.employ('p-counts', group, 'statistician');
    const bank = await scene.employ('p-bank', 'bank-a', 'accountManager');
    const bank2 = await scene.employ('p-bank-2', 'bank-a', 'branchLead');
    expect(codeOf(await away(wang, li, wang, 0, 1))).toBe('not_permitted');
    expect(codeOf(await away(counts, counts, li, 0, 1))).toBe('not_permitted');
    expect(codeOf(await away(lead, counts, li, 0, 1))).toBe('leave_not_theirs');
    expect(codeOf(await away(lead, west, li, 0, 1))).toBe('leave_not_theirs');
    expect(codeOf(await away(li, li, west, 0, 1))).toBe('cover_unfit');
    expect(codeOf(await away(li, li, counts, 0, 1))).toBe('cover_unfit');
    expect(codeOf(await away(bank, bank, bank2, 0, 1))).toBe('done');
    expect(codeOf(await away(bank, bank2, bank, 3, 4))).toBe('not_permitted');
    expect(codeOf(await away(bank2, bank, bank2, 3, 4))).toBe('done');
    const seen = await scene.app.viewLeaves(li);
    expect(JSON.stringify(seen)).not.toContain('p-bank');
    expect(JSON.stringify(seen)).not.toContain('p-west');
  });

  it('the same once more is the same leave', async () => {
    const once = await away(li, li, wang, 1, 2);
    const again = await away(li, li, wang, 1, 2);
    expect(again).toEqual(once);
  });

  it('a cover who has left is named as gone, and no work is seen by anybody else', async () => {
    await away(li, li, wang, 0, 5);
    await scene.person({ type: 'leave', id: 'p-wang' });
    const seen = await scene.app.viewLeaves(li);
    expect(seen.ok && seen.value.leaves[0]?.coverGone).toBe(true);
    expect(await tasksOf(zhao)).toEqual([]);
    expect(codeOf(await away(lead, zhao, wang, 0, 1))).toBe('cover_unfit');
  });

  it('of two entered in the same moment that do not go together, one is refused', async () => {
    const both = await Promise.all([away(li, li, wang, 1, 3), away(lead, wang, zhao, 2, 4)]);
    expect(both.map(codeOf).toSorted()).toEqual(
      ['done', both.map(codeOf).find((code) => code !== 'done') ?? 'none'].toSorted(),
    );
    expect(['cover_absent', 'covers_then']).toContain(both.map(codeOf).find((code) => code !== 'done'));
  });
});
