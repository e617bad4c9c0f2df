import { expect, it } from 'vitest';
import { consentWithdrawnText } from '../../../shared/domain/case/applicant.ts';
import { erasedMark } from '../../../shared/domain/personal-data/erased-mark.ts';
import { inOwnWords } from './own-words.ts';

it("the record's marks are read in one language", () => {
  const answer = { rounds: [{ note: erasedMark }], phase: { reason: consentWithdrawnText }, amountFen: 1 };
  expect(inOwnWords.zh(answer)).toEqual({
    rounds: [{ note: '（已删除）' }],
    phase: { reason: '撤回同意' },
    amountFen: 1,
  });
  expect(inOwnWords.en(answer).phase.reason).toBe('consent withdrawn');
});

it('an answer without marks stays the same object, so that nothing is drawn again', () => {
  const answer = { rounds: [{ note: '已核实' }] };
  expect(inOwnWords.zh(answer)).toBe(answer);
});
