import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseIdsIn } from '../../local/backup/records.ts';
import { makeDemoApi } from '../../local/demo/api.ts';
import { differencesOf } from '../../local/demo/check.ts';
import { momentOf } from '../../local/demo/civil-time.ts';
import { figuresOf } from '../../local/demo/figures.ts';
import { play } from '../../local/demo/play.ts';
import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { points } from '../../local/demo/scenarios/points.ts';
import { makeStoryteller } from '../../local/demo/story/storyteller.ts';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { resumeHere, strandedCases } from '../../local/runtime/resume-here.ts';
import { readSettings } from '../../local/settings/read-settings.ts';
import { installation } from '../../local/start/installation.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { stateKey } from '../../shared/application/keys.ts';
import type { Item } from '../../shared/application/ports/table.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const versions = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));
const itemsOf = (file: string): readonly Item[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);

/** A data folder as an older version left it: its items, and none of its executions. */
const folderWith = async (items: readonly Item[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-stored-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = openSqliteDatabase(join(folder, 'huizhen.db'), { synchronous: 'OFF' });
  const table = makeSqliteTable({ database, clock: { now: () => 0 } });
  for (const item of items) await table.transact([{ kind: 'put', item }]);
  database.close();
  return folder;
};

/** Its executions are lost: each open case is re-entered, as after a restore. */
const resumeOpenCases = async (folder: string, now: number): Promise<void> => {
  const clock = { now: () => now };
  const runtime = openRuntime({ file: join(folder, 'huizhen.db'), clock, isGuest: true });
  const stranded = await strandedCases(runtime, caseIdsIn(openSqliteDatabase(join(folder, 'huizhen.db'))));
  expect(stranded).toHaveLength(1);
  for (const caseId of stranded) await resumeHere(runtime, caseId);
  runtime.close();
};

/** Events of which a story has so many today, and that versions before wrote none of: nobody had a case, no limit acted, no date had a ladder, and rounds moved on by themselves. */
const sinceThen: readonly string[] = [
  'CaseAssigned',
  'ContactFellDue',
  // Dates that ran without a ladder get theirs (docs/adr/0075).
  'RemindersPlanned',
  'RungReached',
  'StageFellDue',
  'WaitingEnded',
];
const manySince: Readonly<Record<string, number>> = { points: 1, jointDiagnosis: 9 };

/** What older versions stored, each as it was written by that version itself (docs/adr/0012). */
describe('a table written by an older version', () => {
  it('is there to be read', () => {
    expect(versions.length).toBeGreaterThan(0);
  });

  it('becomes cases and events at one point, where an old shape could be converted', () => {
    const root = join(import.meta.dirname, '../..');
    const casting = ['shared', 'functions', 'local'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => join(room, file))
        .filter((file) =>
          /\bas (unknown as )?(StoredCase|RecordedEvent)\b/.test(readFileSync(join(root, file), 'utf8')),
        ),
    );
    expect(casting).toEqual([join('shared', 'application', 'cases', 'case-store.ts')]);
  });

  it.each(versions)(
    '%s: every chain of hashes is whole, and the events replay to the state',
    async (file) => {
      const items = itemsOf(file);
      const database = openSqliteDatabase(':memory:');
      const table = makeSqliteTable({ database, clock: { now: () => 0 } });
      for (const item of items) await table.transact([{ kind: 'put', item }]);
      const ids = items.filter(({ sk, pk }) => sk === 'STATE' && pk.startsWith(stateKey('').pk));
      expect(ids.length).toBeGreaterThan(1);
      for (const { pk } of ids)
        expect(await verifyCase({ table, hash }, pk.slice('CASE#'.length))).toMatchObject({ whole: true });
    },
  );

  it.each(versions)(
    '%s: a case under way goes on to the same figures, a closed one shows its own',
    async (file) => {
      const dataFolder = await folderWith(itemsOf(file));
      const virtualFrom = momentOf(points.steps[2]?.at ?? '');
      await resumeOpenCases(dataFolder, virtualFrom);
      const { settings } = readSettings({
        PORT: '0',
        HUIZHEN_DATA: dataFolder,
        HUIZHEN_CLOCK: `virtual:${points.steps[2]?.at}:00+08:00`,
        HUIZHEN_DEMO_DATA: 'off',
      });
      const running = await installation(settings);
      onTestFinished(running.stop);
      const api = makeDemoApi(running.address);
      const storyteller = makeStoryteller(await api.readReference(points.orgId), 'en', () => {});
      const { calendar } = openShelf();
      for (const story of [points, jointDiagnosis]) {
        const state = await play(api, story, storyteller);
        const whole = await api.isWhole(story.orgId, state.view.id);
        const known = state.events.filter(({ event }) => sinceThen.includes(event.type)).length;
        const found = figuresOf(state, whole, calendar);
        const events = found.events + (manySince[story.id] ?? 0) - known;
        const figures = { [story.id]: { ...found, events } };
        expect(differencesOf(figures).filter(({ scenario }) => scenario === story.id)).toEqual([]);
      }
    },
  );
});
