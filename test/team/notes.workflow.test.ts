import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { codeOf, installation } from '../organisations/scene.ts';
import { enterpriseOf } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, recommendTo, screen } from '../support/commands.ts';

const group = 'wg-demo-east';
const code = '370100200000001';
const secret = '只给本专班看的话';
type Scene = Awaited<ReturnType<typeof installation>>;

describe('notes on a case (内部备注)', () => {
  let scene: Scene;
  let lead: Actor;
  let li: Actor;
  let wang: Actor;
  let bank: Actor;
  let bankLead: Actor;
  let otherBank: Actor;
  const note = (by: Actor, id: string, text = secret, mentions: readonly string[] = []) =>
    scene.app.addNote(by, 'case-1', { id, text, mentions });
  const read = async (by: Actor) => {
    const found = await scene.app.viewNotes(by, 'case-1');
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const inbox = async (by: Actor) => {
    const page = await scene.app.readInbox(by, { show: 'unread', limit: 100 });
    return page.ok ? page.value.notices : [];
  };
  beforeEach(async () => {
    scene = await installation();
    lead = await scene.employ('p-lead', group, 'lead');
    li = await scene.employ('p-li', group, 'clerk');
    wang = await scene.employ('p-wang', group, 'clerk');
    bank = await scene.employ('p-bank', 'bank-a', 'accountManager');
    bankLead = await scene.employ('p-bank-lead', 'bank-a', 'branchLead');
    otherBank = await scene.employ('p-other-bank', 'bank-b', 'accountManager');
    const identity = { kind: 'businessLicence', code } as const;
    await scene.give(li, openCase({ caseId: 'case-1', applicant: applicant({ identity }) }));
    await scene.give(li, screen());
    await scene.give(li, recommendTo('bank-a', 'bank-b'));
  });

  it('are read by the people of the same organisation, and by nobody else in any answer', async () => {
    expect(codeOf(await note(li, 'note_1'))).toBe('done');
    expect(codeOf(await note(bank, 'note_2', '甲行内部的话'))).toBe('done');
    expect((await read(wang)).notes.map(({ text, byName }) => [text, byName])).toEqual([
      [secret, '虚构p-li'],
    ]);
    expect((await read(bankLead)).notes.map(({ text }) => text)).toEqual(['甲行内部的话']);
    expect((await read(otherBank)).notes).toEqual([]);
    const city = await scene.employ('p-city', 'city-demo', 'lead');
    expect((await read(city)).notes).toEqual([]);
    const firm = enterpriseOf(code);
    const neighbour = await scene.employ('p-west', 'wg-demo-west', 'lead');
    const counts = await scene.employ('p-counts', group, 'statistician');
    const department = await scene.employ('p-dept', 'dept-tax', 'lead');
    expect(codeOf(await scene.app.viewNotes(firm, 'case-1'))).toBe('not_permitted');
    expect(codeOf(await scene.app.viewNotes(neighbour, 'case-1'))).toBe('case_not_found');
    expect(codeOf(await scene.app.viewNotes(department, 'case-1'))).toBe('case_not_found');
    expect(codeOf(await scene.app.viewNotes(counts, 'case-1'))).toBe('not_permitted');
    for (const by of [firm, neighbour, counts, department])
      expect(codeOf(await note(by, 'note_9'))).not.toBe('done');
    const copy = await scene.app.personalInformation({ actor: firm, nameOf: () => undefined });
    const answers = async (by: Actor) =>
      JSON.stringify([
        await scene.app.viewCase(by, 'case-1'),
        await scene.app.timeline(by, 'case-1'),
        await scene.app.listCases({ actor: by, limit: 50 }),
        await inbox(by),
      ]);
    const said = await Promise.all([firm, bank, otherBank, city, lead].map(answers));
    expect(said.join()).not.toContain(secret);
    expect(copy.ok && new TextDecoder().decode(copy.value)).not.toContain(secret);
  });

  it('ask colleagues to look, by a notice that says nothing of what they say', async () => {
    expect(codeOf(await note(li, 'note_1', secret, ['p-wang', 'p-li']))).toBe('done');
    const [told] = (await inbox(wang)).filter(({ kind }) => kind === 'mentioned');
    expect(told?.text.zh).toContain('case-1');
    expect(JSON.stringify(told)).not.toContain(secret);
    for (const other of [li, lead, bank])
      expect((await inbox(other)).map(({ kind }) => kind)).not.toContain('mentioned');
    // The same once more is the same note, and is told once.
    await note(li, 'note_1', secret, ['p-wang']);
    expect((await inbox(wang)).filter(({ kind }) => kind === 'mentioned')).toHaveLength(1);
    expect((await read(li)).notes).toHaveLength(1);
  });

  it('mention nobody of another organisation, who has left or does no casework', async () => {
    await scene.employ('p-counts', group, 'statistician');
    for (const who of ['p-bank', 'p-counts', 'p-unknown'])
      expect(codeOf(await note(li, `note_${who}`, secret, [who]))).toBe('mention_unfit');
    await scene.person({ type: 'leave', id: 'p-wang' });
    expect(codeOf(await note(li, 'note_5', secret, ['p-wang']))).toBe('mention_unfit');
    expect((await read(li)).colleagues.map(({ id }) => id)).toEqual(['p-lead']);
  });

  it('are withdrawn by their author, and leave a trace', async () => {
    await note(li, 'note_1', secret, ['p-wang']);
    expect(codeOf(await scene.app.withdrawNote(lead, 'case-1', 'note_1'))).toBe('note_of_other');
    expect(codeOf(await scene.app.withdrawNote(bank, 'case-1', 'note_1'))).toBe('note_unknown');
    expect(codeOf(await scene.app.withdrawNote(li, 'case-1', 'note_1'))).toBe('done');
    const [left] = (await read(wang)).notes;
    expect(left).toMatchObject({ by: 'p-li', text: '', mentions: [] });
    expect(left?.withdrawnAt).toBe(scene.clock.now());
  });

  it('of a person for themselves are read by that person alone, in the file and for the list', async () => {
    expect(codeOf(await scene.app.keepOwnNote(li, 'case-1', '周五再问'))).toBe('done');
    expect((await read(li)).own).toBe('周五再问');
    const ownOf = async (by: Actor) => {
      const found = await scene.app.ownNotes(by);
      return found.ok ? found.value.notes : found.refusal.code;
    };
    expect(await ownOf(li)).toEqual([{ caseId: 'case-1', text: '周五再问' }]);
    for (const other of [wang, lead, bank]) {
      expect((await read(other)).own).toBeUndefined();
      expect(await ownOf(other)).toEqual([]);
    }
    expect(await ownOf(enterpriseOf(code))).toBe('not_permitted');
    await scene.app.keepOwnNote(li, 'case-1', '');
    expect(await ownOf(li)).toEqual([]);
  });

  it('go with a person who leaves where they were private, and stay where they were the organisation’s', async () => {
    await note(wang, 'note_1');
    await scene.app.keepOwnNote(wang, 'case-1', '周五再问');
    expect((await scene.person({ type: 'leave', id: 'p-wang' })).ok).toBe(true);
    await scene.pass();
    const kept = await scene.app.ownNotes(wang);
    expect(kept.ok && kept.value.notes).toEqual([]);
    expect((await read(li)).notes[0]).toMatchObject({ text: secret, byName: '虚构p-wang' });
  });

  it('are erased with freely typed texts, at once from view and then from every stored item', async () => {
    await note(li, 'note_1', secret, ['p-wang']);
    await note(bank, 'note_2', '甲行内部的话');
    await scene.app.keepOwnNote(wang, 'case-1', '周五再问');
    await scene.give(li, { type: 'withdraw', reason: '虚构' } as never);
    const erase = {
      type: 'erasePersonalData',
      basis: 'purposeAchieved',
      reference: '来函12号',
      groups: ['texts'],
    } as never;
    const given = await scene.give(lead, erase);
    expect(codeOf(given)).toBe('done');
    expect((await read(li)).notes[0]).toMatchObject({ text: '', erased: true });
    expect((await read(wang)).own).toBeUndefined();
    const { items } = await scene.deps.table.query({ pk: 'NOTES#case-1', limit: 100 });
    expect(items).toHaveLength(2);
    for (const said of [secret, '甲行内部的话', '周五再问'])
      expect(JSON.stringify(items)).not.toContain(said);
    expect(codeOf(await note(li, 'note_3'))).toBe('notes_erased');
    expect(codeOf(await scene.app.keepOwnNote(li, 'case-1', '又一句'))).toBe('notes_erased');
  });
});
