import { describe, expect, it } from 'vitest';
import { countedRounds } from '../../shared/domain/case/round.ts';
import { bankA, regulator } from '../support/actors.ts';
import { decideTriage, decline, recommendTo } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { recommendable } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const rules = { ...demoRules, maxRounds: 1 };
const pushed: readonly Step[] = [
  ...recommendable,
  does(regulator, { ...recommendTo('bank-a'), batchId: 'list-1' }),
];
const calledBack: Step = does(regulator, { type: 'endWaiting', reason: '选错了银行', batchId: 'list-1' });

describe('rounds as a region limits them (推荐轮次)', () => {
  it('do not count a list that was called back before the bank did anything', () => {
    const told = story([...pushed, calledBack], { rules });
    expect(told.file.rounds).toHaveLength(1);
    expect(countedRounds(told.file.rounds)).toBe(0);
    // The one round there may be is still to come.
    expect(told.file.phase.stage).toBe('secondRecommendation');
    expect(given(told).when(recommendTo('bank-b'), regulator, { rules }).decision).toMatchObject({
      ok: true,
    });
  });

  it('count one that a bank has begun with or answered', () => {
    const begun: readonly Step[] = [...pushed, does(bankA, { type: 'recordContact' })];
    expect(countedRounds(story(begun).file.rounds)).toBe(1);
    const declined: readonly Step[] = [...pushed, does(bankA, decline())];
    expect(countedRounds(story(declined).file.rounds)).toBe(1);
    given(declined, { rules })
      .when(decideTriage('secondRecommendation', { note: '改推其他银行' }), regulator)
      .thenRefused('rounds_exhausted', 'route');
  });
});
