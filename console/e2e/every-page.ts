import { signIn } from '../../local/demo/badges.ts';
import { send } from '../../local/demo/http.ts';
import { cultivation } from '../../local/demo/scenarios/cultivation.ts';
import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { points } from '../../local/demo/scenarios/points.ts';
import type { County } from './county.ts';
import { storyOf } from './story.ts';

export type Stop = { readonly name: string; readonly persona: string; readonly path: string };

type Listed = { readonly id: string; readonly stage: string; readonly asked?: { readonly state: string } };
type Measure = { readonly caseId: string; readonly id: string };
type Queue = {
  readonly earlier: readonly { readonly day: string }[];
  readonly slips: readonly { readonly id: string }[];
};
type Convened = { readonly id: string; readonly state: string };

/** Reads the API as the first person of an organisation. */
const reader = async (address: string, orgId: string) => {
  const { token, audience } = await signIn(address, orgId);
  const read = async (path: string) => send(address, { method: 'GET', path: `/${audience}${path}`, token });
  return {
    cases: async () => {
      // A work group's list holds open cases unless ended ones are asked for; the others' lists hold their own, ended or not.
      const ended = audience === 'regulator' ? '&ended=recent,2026' : '';
      return ((await read(`/cases?limit=100${ended}`)) as { readonly cases: readonly Listed[] }).cases;
    },
    firstMeasure: async () =>
      ((await read('/ledger')) as { readonly page?: { readonly rows: readonly Measure[] } }).page?.rows[0],
    /** The first studio, with what its page shows of today, and the first slip of the day before. */
    studio: async () => {
      const { studios } = (await read('/studios')) as {
        readonly studios: readonly [{ readonly id: string }];
      };
      const ofDay = async (query: string) => (await read(`/studios/${studios[0].id}/queue${query}`)) as Queue;
      const queue = await ofDay('');
      const before = await ofDay(`?day=${queue.earlier[0]?.day}`);
      return { studio: studios[0].id, queue, slip: before.slips[0]?.id };
    },
    sessions: async () =>
      ((await read('/sessions?limit=20')) as { readonly sessions: readonly Convened[] }).sessions,
  };
};

const firstOfEach = <T>(items: readonly T[], kindOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.toReversed().map((item) => [kindOf(item), item]));

/** Which forms can be opened on the case file at which stage. */
const formsAt: Readonly<Record<string, readonly string[]>> = {
  intake: ['intake', 'amend'],
  screening: ['screen'],
  scoring: ['review'],
  triage: ['triage'],
  bankHandling: ['urge', 'withdraw', 'extension', 'askDepartment'],
  prescription: ['settle', 'prescribe'],
  outcome: ['accept'],
  cultivation: ['reopen'],
};

/** Stages at which the first page of a case looks different from the others. */
const unlike = ['bankHandling', 'jointDiagnosis', 'triage', 'closed'];

/** Stages that the demo data has no case in: a first recommendation, a triage that waits, an offer that was taken. */
const prepare = async (county: County): Promise<{ readonly accepted: string }> => {
  const accepted = storyOf(county, points);
  for (const [story, step] of [
    [accepted, 'accept'],
    [storyOf(county, penalty), 'screen'],
    [storyOf(county, cultivation), 'screen'],
  ] as const) {
    await story.open();
    await story.tellTo(step);
  }
  return { accepted: await accepted.caseId() };
};

const clerkStops = async (county: County): Promise<readonly Stop[]> => {
  const { address } = county;
  const { accepted } = await prepare(county);
  const api = await reader(address, 'wg-demo-east');
  const stages = firstOfEach(await api.cases(), ({ stage }) => stage);
  const sessions = firstOfEach(await api.sessions(), ({ state }) => state);
  const measure = await api.firstMeasure();
  const stop = (name: string, path: string): Stop => ({
    name: `regulator-${name}`,
    persona: 'east-clerk',
    path,
  });
  const { studio, queue, slip } = await api.studio();
  const rich = stages.get('outcome') ?? stages.get('closed') ?? stages.get('bankHandling');
  return [
    stop('own-work', '/'),
    stop('overview', '/overview'),
    stop('team', '/team'),
    stop('case-list', '/cases'),
    stop('opening', '/opening'),
    stop('session-list', '/sessions'),
    stop('ledger', '/ledger?state=open,late,done'),
    stop('ledger-effects', '/ledger/effects'),
    ...(measure ? [stop('ledger-measure', `/ledger/${measure.caseId}/${measure.id}`)] : []),
    stop('figures', '/figures?period=all'),
    stop('reports', '/reports'),
    stop('figure-banks', '/figures/banks?period=all'),
    stop('figure-cases', '/figures/wg-demo-east/appliedFirms'),
    stop('import', '/imports'),
    stop('operation', '/operation'),
    stop('firms', '/firms'),
    stop('transfers', '/transfers'),
    stop('follow-ups', '/follow-ups'),
    stop('hand-ups', '/hand-ups'),
    stop('duplicates', '/duplicates'),
    stop('duplicates-compare', `/duplicates/${accepted}/${rich?.id}`),
    stop('account', '/my-account'),
    stop('leave', '/my-leave'),
    stop('schedule', '/schedule?month=2026-06'),
    stop('schedule-list', '/schedule?month=2026-06&view=list'),
    stop('visits', '/visits'),
    stop('visit-new', '/visits/new'),
    stop('studios', '/studios'),
    stop('studio', `/studios/${studio}`),
    stop('studio-left', `/studios/${studio}?day=${queue.earlier[0]?.day}`),
    stop('board', `/studios/${studio}/board`),
    stop('slip', `/slips/${slip}`),
    stop('batches', '/batches'),
    stop('convene', '/sessions/new'),
    ...[...stages]
      .filter(([stage]) => unlike.includes(stage))
      .map(([stage, { id }]) => stop(`case-file-${stage}`, `/cases/${id}`)),
    ...['score', 'reasons', 'prescriptions', 'notes', 'audit'].map((tab) =>
      stop(`case-${tab}`, `/cases/${rich?.id}/${tab}`),
    ),
    // Where banks are asked, papers are filed; erasing begins when a case has ended.
    stop('case-materials', `/cases/${(stages.get('bankHandling') ?? rich)?.id}/materials`),
    stop('case-personal', `/cases/${(stages.get('closed') ?? rich)?.id}/personal`),
    ...['contract', 'abandon'].map((form) => stop(`form-${form}`, `/cases/${accepted}/act/${form}`)),
    ...[...stages].flatMap(([stage, { id }]) =>
      (formsAt[stage] ?? []).map((form) => stop(`form-${form}`, `/cases/${id}/act/${form}`)),
    ),
    ...['recommendation', 'secondRecommendation'].flatMap((stage) => {
      const found = stages.get(stage);
      return found ? [stop(`desk-${stage}`, `/cases/${found.id}/recommendation`)] : [];
    }),
    ...[...sessions].flatMap(([state, { id }]) => [
      stop(`session-${state}`, `/sessions/${id}`),
      stop(`minutes-${state}`, `/sessions/${id}/minutes`),
      stop('session-cases', `/sessions/${id}/cases`),
    ]),
  ];
};

const supervisorStops = (): readonly Stop[] =>
  [
    ['own-work', '/'],
    ['overview', '/overview'],
    ['case-list', '/cases'],
    ['ledger', '/ledger'],
  ].map(([name, path]) => ({ name: `supervisor-${name}`, persona: 'city-regulator', path: path ?? '/' }));

/** Rules as they are read and as they are edited: one of each shape of page. */
const ruleStops = async ({ address }: County): Promise<readonly Stop[]> => {
  const { token } = await signIn(address, 'city-demo');
  const drafted = ['triageTable/triage-suggested', 'scoringModel/demo-18-stage-v1', 'calendarYear/2026'];
  for (const path of drafted)
    await send(address, {
      method: 'POST',
      path: `/administration/rules/${path}/drafts`,
      token,
      key: `draft-${path.split('/')[0]}`,
      body: {},
    });
  return [
    ['list', ''],
    ['history', '/region/demo'],
    ['region', '/region/demo/1.0.0'],
    ['reasons', '/reasonTable/decline-reasons/1.0.0'],
    ...drafted.map((path) => [path.split('/')[0] ?? '', `/${path}/2.0.0`] as const),
  ].map(([name, path]) => ({
    name: `rules-${name}`,
    persona: 'city-regulator',
    path: `/administration/rules${path}`,
  }));
};

/** Who sets up the installation has no part in cases. */
const administratorStops = (): readonly Stop[] =>
  [
    ['register', '/administration/people'],
    ['organisation', '/administration/people?organisation=wg-demo-east'],
    ['log', '/administration/log'],
    ['clients', '/administration/people?organisation=bank-a'],
    ['operations', '/administration/operations'],
    ['account', '/my-account'],
  ].map(([name, path]) => ({
    name: `administrator-${name}`,
    persona: 'prov-administrator',
    path: path ?? '/',
  }));

const bankStops = async (address: string): Promise<readonly Stop[]> => {
  const all: Stop[] = [];
  for (const bank of ['bank-a', 'bank-b', 'bank-c']) {
    const api = await reader(address, bank);
    const states = firstOfEach(await api.cases(), ({ asked }) => asked?.state ?? 'task');
    const stop = (name: string, path: string): Stop => ({
      name: `bank-${name}`,
      persona: `${bank}-manager`,
      path,
    });
    all.push(
      stop('inbox', '/cases'),
      stop('ledger', '/ledger'),
      stop('session-list', '/sessions'),
      stop('follow-ups', '/follow-ups'),
      stop('service', '/service?period=all'),
      stop('batches', '/batches'),
      stop('schedule', '/schedule?month=2026-06'),
      stop('visits', '/visits'),
      stop('visit-new', '/visits/new'),
    );
    for (const [state, { id }] of states) {
      if (['toAnswer', 'waitingForPapers', 'declined'].includes(state))
        all.push(stop(`case-${state}`, `/cases/${id}`));
      if (state === 'toAnswer')
        for (const kind of ['contact', 'grant', 'decline', 'information'])
          all.push(stop(`answer-${kind}`, `/cases/${id}/answer?kind=${kind}`));
      if (state === 'accepted' || state === 'lent')
        all.push(
          stop(`loan-${state}`, `/cases/${id}/loan`),
          stop(`repayment-${state}`, `/cases/${id}/repayment`),
        );
      if (state === 'declined') all.push(stop('answer-given', `/cases/${id}/answer`));
    }
    for (const [state, { id }] of firstOfEach(await api.sessions(), (session) => session.state))
      all.push(stop(`session-${state}`, `/sessions/${id}`), stop('minutes', `/sessions/${id}/minutes`));
  }
  return [...firstOfEach(all, ({ name }) => name).values()];
};

/** The last of them has offers to compare. */
const owners = [
  ['owner-02', '91000000MA00000232'],
  ['owner-04', '91000000MA000004XL'],
  ['owner-05', '91000000MA0000058L'],
] as const;

const ownerStops = async (address: string): Promise<readonly Stop[]> => {
  const all: Stop[] = [{ name: 'enterprise-home-new', persona: 'robot-owner', path: '/' }];
  for (const step of ['firm', 'need', 'figures', 'consent', 'check'])
    all.push({ name: `enterprise-apply-${step}`, persona: 'robot-owner', path: `/apply?step=${step}` });
  for (const [persona, orgId] of owners) {
    const api = await reader(address, orgId);
    const stop = (name: string, path: string): Stop => ({ name: `enterprise-${name}`, persona, path });
    all.push(stop('home', '/'), stop('case-list', '/cases'), stop('session-list', '/sessions'));
    for (const { id } of (await api.sessions()).slice(0, 1))
      all.push(stop('session', `/sessions/${id}`), stop('minutes', `/sessions/${id}/minutes`));
    for (const { id, stage } of await api.cases())
      all.push(
        stop(`case-${stage}`, `/cases/${id}`),
        stop('offers', `/cases/${id}/offers`),
        stop('repayment', `/cases/${id}/repayment?bank=bank-a`),
        stop('score', `/cases/${id}/score`),
        stop('personal', `/cases/${id}/personal`),
      );
  }
  return [...new Map(all.map((stop) => [stop.name, stop])).values()];
};

const participantStops = async (address: string): Promise<readonly Stop[]> => {
  const all: Stop[] = [];
  for (const [persona, orgId] of [
    ['sci-tech-officer', 'dept-sci-tech'],
    ['guarantor-manager', 'guarantor-demo'],
    ['samr-officer', 'dept-samr'],
  ] as const) {
    const api = await reader(address, orgId);
    const stop = (name: string, path: string): Stop => ({ name: `participant-${name}`, persona, path });
    all.push(
      stop('tasks', '/cases'),
      stop('follow-ups', '/follow-ups'),
      stop('session-list', '/sessions'),
      stop('schedule', '/schedule'),
    );
    if (orgId.startsWith('dept-')) all.push(stop('inquiries', '/inquiries'));
    for (const { id } of (await api.cases()).slice(0, 1)) all.push(stop('task', `/cases/${id}`));
    for (const { id } of (await api.sessions()).slice(0, 1))
      all.push(stop('session', `/sessions/${id}`), stop('minutes', `/sessions/${id}/minutes`));
  }
  return [...firstOfEach(all, ({ name }) => name).values()];
};

/** Every page of every audience, on cases of the demo data. */
export const everyPage = {
  regulator: async (county: County) => [
    ...(await clerkStops(county)),
    ...supervisorStops(),
    ...(await ruleStops(county)),
    ...administratorStops(),
  ],
  bank: ({ address }: County) => bankStops(address),
  enterprise: ({ address }: County) => ownerStops(address),
  participant: ({ address }: County) => participantStops(address),
} as const;
export type Audience = keyof typeof everyPage;
export const audiences = Object.keys(everyPage) as readonly Audience[];
