import { standards } from '../../shared/domain/case/screening.ts';
import { evidenceFor } from '../demo-data/evidence.ts';
import { type Act, type Counted, caseOf } from './act.ts';
import { workingDay } from './calendar.ts';
import { amountFen, applicationOf } from './firms.ts';
import { assigneeOf, onDay, presentOn } from './people.ts';

/**
 * How a case goes. `L` lent to by the first bank; `D` declined for want of collateral, lent to by the second; `S` recommended to
 * the bank that never answers; `J` no bank can judge it: joint diagnosis; `N` too young, cultivated; `W` withdrawn; `O` still to be reviewed.
 */
type Course = 'L' | 'D' | 'S' | 'J' | 'N' | 'W' | 'O';

/** Three cases a working day, the n-th line being the n-th day: sixty in all. */
const openedByDay = [
  ...['SSS', 'SSS', 'JJJ', 'JJJ', 'LDL', 'LNL', 'DLW', 'LDL', 'LNL', 'DLL'],
  ...['LDN', 'LLD', 'WLL', 'DLN', 'LDL', 'LNL', 'DLW', 'LDL', 'NLW', 'OOO'],
] as const;

export type PlannedCase = {
  readonly serial: number;
  readonly course: Course;
  /** Working day on which it is opened. */
  readonly day: number;
  readonly channel: 'visit' | 'phone' | 'studio';
};

const channelOf = (serial: number): PlannedCase['channel'] =>
  serial % 5 === 0 ? 'phone' : serial % 5 === 4 ? 'studio' : 'visit';

export const plannedCases: readonly PlannedCase[] = openedByDay.flatMap((letters, day) =>
  [...letters].map((course, place) => {
    const serial = day * 3 + place + 1;
    return { serial, course: course as Course, day, channel: channelOf(serial) };
  }),
);

/** The bank that never answers. */
export const silentBank = 'bank-c';
const products: Readonly<Record<string, string>> = {
  'bank-a': 'bank-a-mortgage',
  'bank-b': 'bank-b-agri-tech',
  'bank-c': 'bank-c-receivables',
};

/** Minutes apart, so that no two acts of a day are at one moment. */
const timeOf = (hour: number, serial: number): string =>
  `${String(hour).padStart(2, '0')}:${String(serial % 60).padStart(2, '0')}`;

export const caseActs = (planned: PlannedCase): readonly Act[] => {
  const { serial, day } = planned;
  const given =
    (counts: Counted, person: string, tail: string, bodyOf: (onDate: string) => unknown) =>
    (after: number, hour: number): Act => {
      const on = workingDay(day + after);
      return {
        at: onDay(day + after, timeOf(hour, serial)),
        by: presentOn(person, on),
        counts,
        serial,
        command: async (known) => ({ path: `/cases/${caseOf(known, serial)}/${tail}`, body: bodyOf(on) }),
      };
    };
  const byGroup = (counts: Counted, tail: string, body: unknown) =>
    given(counts, assigneeOf(serial), tail, () => body);
  /** What a clerk may not do. */
  const byHead = (counts: Counted, tail: string, body: unknown) =>
    given(counts, 'east-head', tail, () => body);
  const byBank = (bank: string, counts: Counted, tail: string, bodyOf: (on: string) => unknown) =>
    given(counts, `${bank}-manager`, tail, bodyOf);

  const open: Act = {
    at: onDay(day, timeOf(10, serial)),
    by: presentOn('east-clerk', workingDay(day)),
    counts: 'opened',
    serial,
    makes: { case: serial },
    command: async () => ({ path: '/cases', body: applicationOf(serial, planned.channel, workingDay(day)) }),
  };
  const assign = given('other', 'east-clerk', 'assignment', () => ({ to: assigneeOf(serial) }))(0, 11);
  const opened = [open, assign];
  const screen = byGroup('screened', 'screening', review())(0, 15);
  const recommendTo = (bank: string, after: number) =>
    byGroup('recommended', 'recommendation', { choices: [{ bankId: bank, productId: products[bank] }] })(
      after,
      9,
    );
  const contactBy = (bank: string, after: number) =>
    byBank(bank, 'contacted', 'contact', () => ({}))(after, 10);
  const declineBy = (bank: string, code: string, after: number) =>
    byBank(bank, 'declined', 'decline', () => decline(code))(after, 16);
  const lendBy = (bank: string, after: number) => [
    byBank(bank, 'granted', 'grant', () => grantBy(bank))(after, 15),
    byGroup('other', 'offer-acceptance', { bankId: bank })(after + 1, 9),
    byBank(bank, 'other', 'contract', (on) => contract(serial, on))(after + 1, 14),
    byBank(bank, 'lent', 'disbursements', (on) => ({ on, amountFen }))(after + 2, 14),
    byHead('ended', 'closing', { note: '已放款' })(after + 2, 16),
  ];

  switch (planned.course) {
    case 'L': {
      const bank = serial % 2 === 0 ? 'bank-a' : 'bank-b';
      return [...opened, screen, recommendTo(bank, 1), contactBy(bank, 2), ...lendBy(bank, 6)];
    }
    case 'D':
      return [
        ...opened,
        screen,
        recommendTo('bank-a', 1),
        contactBy('bank-a', 2),
        declineBy('bank-a', 'R01', 3),
        recommendTo('bank-b', 4),
        contactBy('bank-b', 5),
        ...lendBy('bank-b', 7),
      ];
    case 'S':
      return [...opened, screen, recommendTo(silentBank, 1)];
    case 'J':
      return [
        ...opened,
        screen,
        recommendTo('bank-a', 1),
        contactBy('bank-a', 2),
        declineBy('bank-a', 'R03', 4),
      ];
    case 'N':
      return [
        ...opened,
        byGroup('screened', 'screening', review('R12'))(0, 15),
        byGroup('ended', 'triage', {
          route: 'cultivation',
          note: '成立不足一年，转入培育',
          reviewOn: '2027-03-01',
        })(1, 9),
      ];
    case 'W':
      return [
        ...opened,
        screen,
        byGroup('ended', 'withdrawal', { reason: '企业已自筹到资金，来电放弃' })(2, 14),
      ];
    case 'O':
      return opened;
  }
};

const review = (reasonCode?: string) => ({
  findings: standards.map((standard) => {
    const fails = reasonCode !== undefined && standard === 'lawfulOperation';
    return {
      standard,
      finding: fails ? 'fail' : 'pass',
      evidence: fails ? '营业执照登记不足 12 个月' : '走访时核对，材料已看原件',
      kinds: [evidenceFor[standard]],
      ...(fails && { reasonCode }),
    };
  }),
});

const decline = (code: string) => ({
  reasonCodes: [code],
  primaryReason: code,
  explanation: code === 'R01' ? '没有可以办理抵押登记的房产' : '工艺较新，难以判断前景',
  repairable: true,
});

const grant = { amountFen, rateBp: 360, tenorMonths: 12, method: 'unsecured', firstLoan: true } as const;

/** The loan of bank A is a mortgage; unsecured it lends by terms of its own, and says so. */
const grantBy = (bank: string) =>
  bank === 'bank-a' ? { ...grant, basis: { kind: 'ownTerms', reason: '按支行授权，免抵押办理' } } : grant;

const contract = (serial: number, signedOn: string) => ({
  number: `示例信字2026第${String(serial).padStart(4, '0')}号`,
  signedOn,
  riskShares: [{ party: 'bank', shareBp: 10_000 }],
});
