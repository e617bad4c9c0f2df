import { describe, expect, it } from 'vitest';
import { bankA, bankB, enterprise, regulator } from '../../../test/support/actors.ts';
import { acceptOffer, decline, grant } from '../../../test/support/commands.ts';
import { accepted, asking, closedAsLent, drawn, granted, withdrawn } from '../../../test/support/paths.ts';
import { does, passes, type Step, story } from '../../../test/support/story.ts';
import { askedStateOf, waitsForBank } from './asked-state.ts';

const both = asking('bank-a', 'bank-b');
const state = (steps: readonly Step[], bankId = 'bank-a') => askedStateOf(story(steps).file, bankId)?.state;
const missing = does(bankA, { type: 'requestInformation', requestId: 'q1', items: '近一年流水' });
const weeks = passes(60);
const lateReason = '总行审批延后';

describe('where a bank’s own answer stands', () => {
  it.each([
    ['asked', both, 'toAnswer'],
    ['waiting for papers', [...both, missing], 'waitingForPapers'],
    [
      'papers supplied',
      [...both, missing, does(regulator, { type: 'supplyInformation', requestId: 'q1', supplied: '已补' })],
      'toAnswer',
    ],
    ['its time is up while another still has time to answer', [...both, weeks], 'overdue'],
    ['granted', granted, 'granted'],
    ['declined', [...both, does(bankA, decline('R02'))], 'declined'],
    ['its offer taken', accepted, 'accepted'],
    ['money drawn', drawn, 'accepted'],
    ['closed with its loan', closedAsLent, 'lent'],
    ['withdrawn by the enterprise', withdrawn, 'lapsed'],
  ] as const)('%s', (_, steps, expected) => expect(state(steps)).toBe(expected));

  it('an answer after the time was up counts', () => {
    expect(state([...both, weeks, does(bankA, grant({ lateReason }))])).toBe('granted');
  });

  it('nothing is waited for once the enterprise took another offer', () => {
    const other = [
      ...both,
      weeks,
      does(bankB, grant({ lateReason })),
      does(enterprise, acceptOffer('bank-b')),
    ];
    expect(state(other)).toBe('lapsed');
  });

  it('a bank that was never asked has none', () => expect(state(both, 'bank-c')).toBeUndefined());

  it('only what the bank can act on waits for it', () => {
    expect((['toAnswer', 'overdue', 'waitingForPapers', 'accepted'] as const).every(waitsForBank)).toBe(true);
    expect((['granted', 'declined', 'lent', 'lapsed'] as const).some(waitsForBank)).toBe(false);
  });
});
