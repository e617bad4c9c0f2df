import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../api/routes.ts';
import { groupOf, inInboxOrder } from './inbox-groups.ts';

type State = NonNullable<CaseSummary['asked']>['state'];
const asked = (state: State, more: Partial<CaseSummary> = {}): CaseSummary =>
  ({ id: state, enteredStageAt: '2026-11-01', asked: { state, productId: 'p' }, ...more }) as CaseSummary;
const task = { id: 'rx', code: 'RX1', measure: '续贷', dueOn: '2026-12-01', state: 'open' } as const;

describe('a bank’s inbox', () => {
  it.each([
    ['toAnswer', 'answer'],
    ['overdue', 'answer'],
    ['waitingForPapers', 'papers'],
    ['accepted', 'loan'],
    ['granted', 'done'],
    ['declined', 'done'],
    ['lent', 'done'],
    ['lapsed', 'done'],
  ] as const)('%s stands under %s', (state, group) => expect(groupOf(asked(state))).toBe(group));

  it('a task that is awaited is work, a settled one is not', () => {
    expect(groupOf({ tasks: [{ ...task, awaited: true }] })).toBe('task');
    expect(groupOf({ tasks: [{ ...task, state: 'done', awaited: false }] })).toBe('done');
  });

  it('the nearest deadline comes first, a passed one before all, none last in its group', () => {
    const cases = [
      asked('declined'),
      asked('toAnswer', { id: 'none' }),
      asked('toAnswer', { id: 'far', dueAt: '2026-12-09' }),
      asked('waitingForPapers'),
      asked('overdue', { id: 'late', dueAt: '2026-11-20' }),
    ];
    expect(inInboxOrder(cases).map(({ id }) => id)).toEqual([
      'late',
      'far',
      'none',
      'waitingForPapers',
      'declined',
    ]);
  });

  it('of what was answered the latest comes first', () => {
    const cases = ['2026-11-01', '2026-11-09'].map((answeredAt) =>
      asked('declined', {
        id: answeredAt,
        asked: { state: 'declined', productId: 'p', at: answeredAt, answeredAt },
      }),
    );
    expect(inInboxOrder(cases).map(({ id }) => id)).toEqual(['2026-11-09', '2026-11-01']);
  });
});
