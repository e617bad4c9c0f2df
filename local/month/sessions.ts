import { type Act, type Command, caseOf, type Known, sessionOf } from './act.ts';
import { workingDay } from './calendar.ts';
import { plannedCases } from './courses.ts';
import { amountFen } from './firms.ts';
import { onDay } from './people.ts';

/** 联合会诊: the cases of one working day together. */
type Meeting = {
  readonly name: string;
  readonly serials: readonly number[];
  readonly startsAt: string;
  /** 改期. */
  readonly movedTo?: string;
  /** Working day on which it is held; the department keeps its date, or lets it pass for the last firm. */
  readonly heldOn: number;
  readonly settledOn: number;
  readonly dueOn: string;
};

const serialsOf = (day: number): readonly number[] =>
  plannedCases
    .filter(({ course, day: opened }) => course === 'J' && opened === day)
    .map(({ serial }) => serial);

const meetings: readonly Meeting[] = [
  {
    name: 'first',
    serials: serialsOf(2),
    startsAt: '2026-09-16T14:00:00+08:00',
    ...{ heldOn: 11, settledOn: 15, dueOn: '2026-09-30' },
  },
  {
    name: 'second',
    serials: serialsOf(3),
    startsAt: '2026-09-17T14:00:00+08:00',
    movedTo: '2026-09-22T14:00:00+08:00',
    ...{ heldOn: 16, settledOn: 19, dueOn: '2026-09-30' },
  },
];

const convened = 8;
const bureau = 'dept-sci-tech';
const secondBank = 'bank-b';

const act = (at: string, by: string, command: Act['command'], more: Partial<Act> = {}): Act => ({
  ...{ at, by, counts: 'other' },
  ...more,
  command,
});
const after = (minutes: number, hour = 14): string =>
  `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

const actsOf = (meeting: Meeting): readonly Act[] => {
  const { name, serials, heldOn, settledOn, dueOn, startsAt, movedTo } = meeting;
  const atSession =
    (tail: string, body: unknown) =>
    async (known: Known): Promise<Command> => ({
      path: `/sessions/${sessionOf(known, name)}/${tail}`,
      body,
    });
  const convene = act(
    onDay(convened, name === 'first' ? '10:05' : '10:10'),
    'east-clerk',
    async (known) => ({
      path: '/sessions',
      body: {
        startsAt,
        place: '东县政务服务中心 301 会议室（虚构）',
        conveners: ['city-demo'],
        invited: ['bank-a', 'bank-b', bureau],
        caseIds: serials.map((serial) => caseOf(known, serial)),
      },
    }),
    { makes: { session: name } },
  );
  const move =
    movedTo === undefined
      ? []
      : [
          act(
            onDay(11, '10:20'),
            'east-clerk',
            atSession('date', { startsAt: movedTo, reason: '科技部门当天有评审会' }),
          ),
        ];
  const diagnose = serials.map((serial, place) =>
    act(
      onDay(heldOn, after(10 + place * 10)),
      'east-clerk',
      async (known) => ({
        path: `/sessions/${sessionOf(known, name)}/cases/${caseOf(known, serial)}/diagnosis`,
        body: {
          disposition: 'held',
          findings: ['技术来源缺少说明，银行难以判断前景'],
          prescriptions: [{ code: 'RX2', measure: '核实研发投入，出具技术说明', ownerOrgId: bureau, dueOn }],
          recommendAgain: true,
        },
      }),
      { counts: 'diagnosed', serial },
    ),
  );
  const close = act(
    onDay(heldOn, after(50)),
    'east-clerk',
    atSession('closing', { attended: ['bank-a', 'bank-b', bureau] }),
  );
  const kept = name === 'first' ? serials : serials.slice(0, -1);
  return [convene, ...move, ...diagnose, close, ...kept.flatMap((serial) => afterwards(serial, settledOn))];
};

/** The department keeps its date; then the second bank lends. */
const afterwards = (serial: number, day: number): readonly Act[] => {
  const at = (later: number, hour: number) => onDay(day + later, after(serial % 60, hour));
  const onCase =
    (tail: string, body: unknown) =>
    async (known: Known): Promise<Command> => ({ path: `/cases/${caseOf(known, serial)}/${tail}`, body });
  const manager = `${secondBank}-manager`;
  return [
    act(
      at(0, 11),
      'sci-tech-officer',
      async (known) => {
        const { prescriptions } = await known.view(serial);
        const own = prescriptions.find(({ state }) => state === 'open');
        return {
          path: `/cases/${caseOf(known, serial)}/prescriptions/${own?.id ?? 'none'}/settlement`,
          body: { result: 'done', evidence: '研发投入已核实，技术说明已送银行' },
        };
      },
      { counts: 'solved', serial },
    ),
    act(
      at(1, 9),
      'east-clerk',
      onCase('recommendation', { choices: [{ bankId: secondBank, productId: 'bank-b-agri-tech' }] }),
      { counts: 'recommended', serial },
    ),
    act(at(2, 10), manager, onCase('contact', {}), { counts: 'contacted', serial }),
    act(
      at(3, 15),
      manager,
      onCase('grant', {
        ...{ amountFen, rateBp: 365, tenorMonths: 12, method: 'unsecured', firstLoan: true },
      }),
      { counts: 'granted', serial },
    ),
    act(at(4, 9), 'east-clerk', onCase('offer-acceptance', { bankId: secondBank })),
    act(
      at(4, 14),
      manager,
      onCase('contract', {
        number: `示例信字2026第${String(serial).padStart(4, '0')}号`,
        signedOn: workingDay(day + 4),
        riskShares: [{ party: 'bank', shareBp: 10_000 }],
      }),
    ),
    act(at(5, 14), manager, onCase('disbursements', { on: workingDay(day + 5), amountFen }), {
      counts: 'lent',
      serial,
    }),
    act(at(5, 16), 'east-head', onCase('closing', { note: '已放款' }), { counts: 'ended', serial }),
  ];
};

export const sessionActs = (): readonly Act[] => meetings.flatMap(actsOf);
