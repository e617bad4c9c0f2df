import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFrom } from '../../shared/application/workflow/stage-entries.ts';
import { waysOn } from '../../shared/application/workflow/step-answer.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { enterprise, regulator } from '../support/actors.ts';
import {
  acceptOffer,
  decideTriage,
  prescription,
  scheduleDiagnosis,
  screen,
  withdraw,
} from '../support/commands.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { accepted, opened, pathTo, toDiagnosis } from '../support/paths.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { expectToldTruly } from './invariants.ts';
import { makeLightCase } from './light-case.ts';
import { type Ask, likelyAsks } from './likely.ts';

/** How a history goes on: what is asked for next, how long after, and how far the workflow hears of it before the next. */
const move = fc.record({
  pick: fc.nat(10_000),
  days: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.constantFrom(1, 35, 100, 400)),
  heard: fc.constantFrom('nothing', 'told', 'settled', 'settled'),
});
const offPath = [
  'intake withdrawn',
  'bankHandling withdrawn',
  'scoring triage',
  'recommendation closed',
  'secondRecommendation cultivation',
  'jointDiagnosis closed',
];
/** What may be asked in nearly every stage, and leads off the path from most. */
const anywhere: readonly Ask[] = [
  [enterprise, withdraw()],
  [regulator, decideTriage('close', { note: '不符合' })],
  [regulator, decideTriage('cultivation', { note: '培育', reviewOn: '2029-06-30' })],
  [enterprise, acceptOffer('bank-a')],
];
/** From where ways lead on that no stage has at its beginning. */
const furtherPaths: readonly (readonly Step[])[] = [
  [...toDiagnosis, does(regulator, scheduleDiagnosis())],
  accepted,
  [
    ...opened,
    does(regulator, screen({ goodCredit: 'fail' })),
    does(regulator, decideTriage('coaching', { prescriptions: [prescription({ dueOn: '2027-06-30' })] })),
  ],
];
const beginning = fc.constantFrom(...Object.values(pathTo));

/** More of them find more: `RUNS=100000 npx vitest run --project property test/property/told-truly`. */
const runs = Number(process.env['RUNS'] ?? 10_000);

describe('the executions of a case (design §6.1)', () => {
  it('show the stages that the case entered, all of them and no other, however late they hear of them', {
    timeout: 60_000 + runs * 20,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(move, { minLength: 1, maxLength: 12 }), async (past, moves) => {
        const world = await afterThe(past);
        for (const [at, { pick, days, heard }] of moves.entries()) {
          world.clock.advanceMs(days * msPerDay);
          world.passDeadlines();
          const asks = [...likelyAsks(world.file, 'case-1', `fresh-${at}`), ...anywhere];
          const [by, command] = asks[pick % asks.length] ?? (asks[0] as (typeof asks)[number]);
          await play(world, by, command, heard);
        }
        await world.tell();
        await world.workflow.settle();
        if (!world.file) return;
        await expectToldTruly(world, world.file);
      }),
      { numRuns: runs },
    );
  });

  it('do so on every way that the machine has and on those beside it: each next thing that may be asked is', async () => {
    const ways = new Set<string>();
    for (const past of [...Object.values(pathTo), ...furtherPaths]) {
      for (const [by, command] of await asksAfter(past)) {
        const world = await afterThe(past);
        await play(world, by, command, 'settled');
        if (!world.file) continue;
        await expectToldTruly(world, world.file);
        const stays = (await entriesFrom(world, 'case-1', 1)).map(({ phase }) => phase.stage);
        for (const [at, stage] of stays.entries()) if (at > 0) ways.add(`${stays[at - 1]} ${stage}`);
      }
    }
    const onPath = Object.entries(waysOn).flatMap(([from, next]) =>
      Object.keys(next).map((to) => `${from} ${to}`),
    );
    expect([...onPath, ...offPath].filter((way) => !ways.has(way))).toEqual([]);
  });

  it('do so on the embedded engine too, with the whole application around them', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(move, { minLength: 1, maxLength: 8 }), async (past, moves) => {
        const test = makeTestApp({ workflow: makeEngineWorkflow });
        await test.play(past);
        for (const [at, { pick, days, heard }] of moves.entries()) {
          const asks = [...likelyAsks(await test.file(), 'case-1', `fresh-${at}`), ...anywhere];
          const [actor, command] = asks[pick % asks.length] as Ask;
          test.clock.advanceDays(days);
          await test.app.execute({ caseId: 'case-1', command, actor });
          if (heard === 'settled') await test.tick();
        }
        while ((await test.tick()) > 0);
        await expectToldTruly(test, await test.file());
      }),
      { numRuns: 50 },
    );
  });
});

type World = ReturnType<typeof makeLightCase>;

const afterThe = async (past: readonly Step[]): Promise<World> => {
  const world = makeLightCase();
  for (const step of past) if ('command' in step) await play(world, step.by, step.command, 'settled');
  return world;
};

/** Each thing that may be asked there, once. */
const asksAfter = async (past: readonly Step[]): Promise<readonly Ask[]> => {
  const asks = [...likelyAsks((await afterThe(past)).file, 'case-1', 'fresh'), ...anywhere];
  return [...new Map(asks.map((ask) => [JSON.stringify(ask), ask])).values()];
};

const play = async (
  world: World,
  ...[by, command, heard]: readonly [...Parameters<World['give']>, string]
): Promise<void> => {
  world.give(by, command);
  if (heard === 'nothing') return;
  await world.tell();
  if (heard === 'settled') await world.workflow.settle();
};
