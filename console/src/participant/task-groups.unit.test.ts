import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../api/routes.ts';
import { groupedTasks } from './task-groups.ts';

const task = (id: string, dueOn: string, more: object = {}) => ({
  id,
  code: 'RX3',
  measure: '评估担保',
  dueOn,
  state: 'open',
  awaited: true,
  ...more,
});
const aCase = (...tasks: readonly object[]) =>
  ({ id: 'case-1', enterpriseName: '示例山里食品', tasks }) as unknown as CaseSummary;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('my tasks', () => {
  const today = '2026-11-22';
  const groups = groupedTasks(
    [
      aCase(task('later', '2026-12-09'), task('today', today), task('late', '2026-11-21')),
      aCase(
        task('old', '2026-10-01', { state: 'done', awaited: false, settledAt: '2026-10-02T00:00:00.000Z' }),
        task('new', '2026-09-01', { state: 'failed', awaited: false, settledAt: '2026-11-02T00:00:00.000Z' }),
      ),
    ],
    today,
  );

  it('a task is overdue from the day after it was due', () => {
    expect(ids(groups.overdue)).toEqual(['late']);
    expect(ids(groups.open)).toEqual(['today', 'later']);
  });
  it('what is settled comes last, the latest first', () =>
    expect(ids(groups.settled)).toEqual(['new', 'old']));
  it('each task knows its case', () =>
    expect(groups.overdue[0]).toMatchObject({ caseId: 'case-1', enterpriseName: '示例山里食品' }));
});
