import { type Act, caseOf } from './act.ts';
import { plannedCases, silentBank } from './courses.ts';

/** Recommended to the bank that never answers. */
const waiting = plannedCases.filter(({ course }) => course === 'S').map(({ serial }) => serial);
const at = (day: string, minute: number): string => `${day}T08:${String(minute).padStart(2, '0')}`;

/**
 * What the work group does about the bank that never answers, after the holiday: 1 the first case is urged by hand, before the
 * rung of that morning; 2 for half of the cases it waits no more; 3 the others it lets wait.
 */
export const steeringActs: readonly Act[] = [
  ...waiting.slice(0, 1).map(
    (serial): Act => ({
      at: at('2026-10-08', 40),
      by: 'east-head',
      counts: 'urged',
      serial,
      command: async (known) => ({
        path: `/cases/${caseOf(known, serial)}/urging`,
        body: { note: '已过答复期限，请丙银行今天答复' },
      }),
    }),
  ),
  ...waiting.slice(0, 3).map(
    (serial): Act => ({
      at: at('2026-10-09', 10 + serial),
      by: 'east-clerk',
      counts: 'released',
      serial,
      command: async (known) => ({
        path: `/cases/${caseOf(known, serial)}/waiting-end`,
        body: { bankId: silentBank, reason: '丙银行逾期未答复，改向其他银行推荐' },
      }),
    }),
  ),
];
