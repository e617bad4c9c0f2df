import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../local/demo/server.ts';
import { allDays, dayOff, workingDays } from '../../local/month/calendar.ts';
import { silentBank } from '../../local/month/courses.ts';
import { expectedLines } from '../../local/month/expected.ts';
import { type MonthResult, runMonth } from '../../local/month/run-month.ts';
import { rungsOf, toldTwice } from '../../local/month/rungs.ts';
import { tell } from '../../local/month/tell.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { type CivilDate, isWorkingDay } from '../../shared/domain/time/index.ts';

let month: MonthResult;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-month-'));
  const server = await startServer(folder);
  try {
    month = await runMonth(server.address);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

describe('a month in a county (一个县的一个月)', () => {
  it('is on record as it was done: 179 visits, 60 cases, three on leave', () => {
    expect(month.differences).toEqual([]);
    expect(month.records.visits).toHaveLength(179);
    expect(month.records.timelines.size).toBe(60);
  });

  it.each(['zh', 'en'] as const)('is told line by line as it was looked through (%s)', (language) => {
    expect(tell(month, language)).toEqual(expectedLines(language));
  });

  it('tells each rung once, and of the bank that never answers on the working days counted by hand', () => {
    const rungs = rungsOf(month.records);
    expect(toldTwice(rungs)).toEqual([]);
    const ofCase = (serial: number) =>
      rungs
        .filter((rung) => rung.serial === serial && rung.bankId === silentBank)
        .map(({ on, date, to }) => `${on} ${date} ${to.join(' ')}`);
    const calls = [
      '2026-09-07 contact handler lead',
      '2026-09-09 contact lead workGroup',
      '2026-09-11 contact city',
    ];
    // Recommended on Thursday 3 September: the month ends on Saturday 3 October, within the holiday.
    expect(ofCase(6)).toEqual([
      ...calls,
      '2026-09-26 bankAnswer handler',
      '2026-09-30 bankAnswer handler lead',
      '2026-10-08 bankAnswer lead workGroup',
      '2026-10-10 bankAnswer city',
      '2026-10-20 bankAnswer province',
    ]);
    // Waited for no more on 9 October: city and province hear nothing of it.
    expect(ofCase(1)).toEqual([
      '2026-09-04 contact handler lead',
      '2026-09-08 contact lead workGroup',
      '2026-09-10 contact city',
      '2026-09-25 bankAnswer handler',
      '2026-09-30 bankAnswer handler lead',
      '2026-10-08 bankAnswer lead workGroup',
    ]);
  });

  it('has the working days of the notice', () => {
    const { calendar } = openShelf();
    const found = allDays.filter((day) => isWorkingDay(day as CivilDate, calendar));
    expect(found).toEqual(workingDays);
    expect(allDays.filter((day) => dayOff(day) === undefined)).toEqual(workingDays);
  });
});
