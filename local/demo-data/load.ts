import { renameSync, rmSync } from 'node:fs';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { regionsInForce } from '../../shared/adapters/rule-book/region-in-force.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import type { Applicant } from '../../shared/domain/case/applicant.ts';
import { addMonths } from '../../shared/domain/time/index.ts';
import { makeVirtualClock } from '../clock/clocks.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { CannotStart } from '../start/cannot-start.ts';
import { keepDataVersion } from '../upgrade/data-version.ts';
import { programVersion } from '../upgrade/program-version.ts';
import { actorOf } from './actors.ts';
import file from './applicants.json' with { type: 'json' };
import { type Days, daysAround } from './calendar-days.ts';
import { caseIdOf, playAct } from './play.ts';
import { registerPersonas } from './register-personas.ts';
import { diagnosisStories } from './stories/diagnosis.ts';
import { eastStories } from './stories/east.ts';
import { westStories } from './stories/west.ts';
import type { Act, Story } from './story.ts';
import { demoStudios } from './studios.ts';
import { demoVisits } from './visits.ts';

const demoRegion = 'demo';
const stories: readonly Story[] = [...eastStories, ...diagnosisStories, ...westStories];

/**
 * Demo cases in many stages, played through the use cases over the forty days before now. They are written to a file
 * beside the database that takes its name only when all is done: a load that is killed leaves nothing, and the next
 * start loads again. 1 clear what a killed load left; 2 play all acts in the order of their moments; 3 rename.
 */
export const loadDemoData = async (database: string, now: number): Promise<void> => {
  const draft = `${database}.loading`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });

  const shelf = openShelf();
  const days = daysAround(now, shelf.calendar);
  const applicants = new Map(stories.map((story) => [story.id, applicantOf(story, days)]));
  const acts = [
    ...stories.flatMap((story) => actsOf(story, days, applicants)),
    ...demoVisits(days),
    ...demoStudios(days),
  ];
  const momentOf = (act: Act) => days.moment(act.on, act.at);
  const inOrder = acts.toSorted((a, b) => momentOf(a) - momentOf(b));
  const [first] = inOrder;
  if (!first) return;

  const region = shelf.regions.find(({ id }) => id === demoRegion);
  if (!regionsInForce(shelf)(demoRegion, momentOf(first))) throw tooEarly(first.on, region?.validFrom ?? '');

  const clock = makeVirtualClock(momentOf(first));
  const runtime = openRuntime({ file: draft, clock, synchronous: 'NORMAL' });
  await seedRules(runtime.deps, shippedSeeds, { demo: true });
  await registerPersonas(runtime.deps);
  const stage = { runtime, makeId: idMaker(clock.now), applicants };
  for (const act of inOrder) {
    clock.moveTo(momentOf(act));
    await runtime.settle();
    await playAct(stage, act);
    await runtime.settle();
  }
  clock.moveTo(now);
  await runtime.settle();
  await keepDataVersion(runtime.deps, programVersion, undefined);
  runtime.close();
  renameSync(draft, database);
};

const tooEarly = (begins: string, validFrom: string): CannotStart =>
  new CannotStart({
    zh: `演示数据从 ${begins} 讲起，而示例区域的规则自 ${validFrom} 起施行。请让时钟晚些开始，或以 HUIZHEN_DEMO_DATA=off 启动。`,
    en: `The demo data begins on ${begins}, but the rules of the demo region are in force only since ${validFrom}. Let the clock begin later, or start with HUIZHEN_DEMO_DATA=off.`,
  });

type Described = (typeof file.applicants)[keyof typeof file.applicants];

const applicantOf = (story: Story, days: Days): Applicant => {
  const described = (file.applicants as Readonly<Record<string, Described>>)[story.id];
  if (!described) throw new Error(`Demo data has no applicant ${story.id}`);
  const { yearsOld, ...applicant } = described;
  // Half a year in the life of its youngest year, so that no age changes while the stories run.
  return { ...applicant, foundedOn: addMonths(days.today, -12 * yearsOld - 6) } as Applicant;
};

const actsOf = (story: Story, days: Days, applicants: ReadonlyMap<string, Applicant>): readonly Act[] => {
  const applicant = applicants.get(story.id);
  if (!applicant) return [];
  return [opening(story, applicant, days), ...story.acts(days, applicant)];
};

const opening = (story: Story, applicant: Applicant, days: Days): Act => {
  const { id, orgId, channel, need, consented, openedAgo, openedAt } = story;
  const on = days.ago(openedAgo);
  const consent = { givenOn: on, scope: ['departmentChecks', 'shareWithBanks', 'creditReport'] } as const;
  const command = {
    type: 'openCase',
    caseId: caseIdOf(
      idMaker(() => 0),
      id,
    ),
    orgId,
    regionId: demoRegion,
    channel,
    applicant,
    need,
    ...(consented && { consent }),
  } as const;
  const by = channel === 'self' ? actorOf(applicant.identity.code).orgId : orgId;
  return { on, at: openedAt, by, deed: { kind: 'command', of: id, command } };
};
