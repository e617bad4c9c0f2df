import { expect, it } from 'vitest';
import type { CaseSummary, Session } from '../../api/routes.ts';
import { free } from './free-cases.ts';

const cases = ['one', 'two', 'three'].map((id) => ({ id }) as CaseSummary);
const session = (state: Session['state'], ...agenda: Session['agenda']) => ({ state, agenda }) as Session;

it('a case on an agenda that is to come is not free, whether its date is fixed or still asked for', () => {
  const sessions = [session('convened', { caseId: 'one' }), session('proposed', { caseId: 'two' })];
  expect(free(cases, sessions).map(({ id }) => id)).toEqual(['three']);
});
it('one that was postponed, or whose session was called off, is free again', () => {
  const sessions = [
    session('convened', { caseId: 'one', disposition: 'postponed' }),
    session('cancelled', { caseId: 'two' }),
  ];
  expect(free(cases, sessions)).toHaveLength(3);
});
