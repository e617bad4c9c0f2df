import { describe, expect, it } from 'vitest';
import { neighbour, regulator } from '../../../test/support/actors.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { ListViews } from './port.ts';

const colleague = { ...regulator, personId: 'another-clerk' };
const view = (name: string, shared = false) => ({
  id: `view-${name}`,
  name,
  address: 'stage=triage&sort=-amount',
  shared,
});
const namesOf = (result: Awaited<ReturnType<ReturnType<typeof makeTestApp>['app']['listViews']>>) => {
  if (!result.ok) throw new Error(result.refusal.code);
  const { own, shared }: ListViews = result.value;
  return [own.map(({ name }) => name), shared.map(({ name, mine }) => `${name} ${mine}`)];
};

describe('views of a list', () => {
  it('are a person’s own, or shared with their organisation and no other', async () => {
    const { app } = makeTestApp();
    await app.saveListView(regulator, view('待分流'));
    await app.saveListView(regulator, view('本周例会', true));
    expect(namesOf(await app.listViews(regulator))).toEqual([['待分流'], ['本周例会 true']]);
    expect(namesOf(await app.listViews(colleague))).toEqual([[], ['本周例会 false']]);
    expect(namesOf(await app.listViews(neighbour))).toEqual([[], []]);
  });

  it('are replaced and taken back by whoever made them alone', async () => {
    const { app } = makeTestApp();
    await app.saveListView(regulator, view('本周例会', true));
    expect(await app.saveListView(colleague, view('本周例会', true))).toMatchObject({
      refusal: { code: 'list_view_name_taken' },
    });
    expect(namesOf(await app.removeListView(colleague, 'view-本周例会'))).toEqual([[], ['本周例会 false']]);
    await app.saveListView(regulator, { ...view('本周例会', true), address: 'overdue=true' });
    expect(await app.listViews(regulator)).toMatchObject({
      value: { shared: [{ address: 'overdue=true' }] },
    });
    expect(namesOf(await app.removeListView(regulator, 'view-本周例会'))).toEqual([[], []]);
  });

  it('stand beside how a person likes the list, which views leave alone', async () => {
    const { app } = makeTestApp();
    const settings = { columns: ['enterprise', 'due'], density: 'dense' } as const;
    await app.saveListSettings(regulator, settings);
    await app.saveListView(regulator, view('待分流'));
    expect(await app.listViews(regulator)).toMatchObject({ value: { settings, own: [{ name: '待分流' }] } });
  });

  it('are so many and no more', async () => {
    const { app } = makeTestApp();
    for (let nth = 0; nth < 30; nth += 1) await app.saveListView(regulator, view(`视图${nth}`));
    expect(await app.saveListView(regulator, view('再一个'))).toMatchObject({
      refusal: { code: 'too_many_list_views' },
    });
  });
});
