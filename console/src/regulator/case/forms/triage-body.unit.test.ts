import { expect, it } from 'vitest';
import { triageBody } from './triage-body.ts';

const typed = {
  note: ' ',
  reviewOn: '2027-06-01',
  prescriptions: [{ code: 'RX1' }],
};

it.each([
  ['secondRecommendation', { route: 'secondRecommendation' }],
  ['cultivation', { route: 'cultivation', reviewOn: '2027-06-01' }],
  ['coaching', { route: 'coaching', prescriptions: [{ code: 'RX1' }] }],
])('%s sends its own fields only', (route, body) => {
  expect(triageBody({ ...typed, route })).toEqual(body);
});

it('a note that says something is sent with every way', () => {
  expect(triageBody({ route: 'close', note: '不符合产业政策' })).toEqual({
    route: 'close',
    note: '不符合产业政策',
  });
});
