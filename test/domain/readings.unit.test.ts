import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../shared/domain/case/readings.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { checkDeadlineRule, type DeadlineRule, dueOf } from '../../shared/domain/deadlines/index.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { bankA } from '../support/actors.ts';
import { decline } from '../support/commands.ts';
import { asking, recommendable, toDiagnosis } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, story } from '../support/story.ts';

const tenDays = { unit: 'working_days', count: 10, start: 'recommended' } as const;
const compare: DeadlineRule = { ...tenDays, compare: 'materialsComplete' };
const rulesWith = (more: Partial<CaseRules>): CaseRules => ({ ...demoRules, ...more });
const withCompared = rulesWith({ bankAnswer: compare });
const complete = does(bankA, { type: 'completeMaterials' });

describe('both readings of a start event (另一种起算)', () => {
  it('are not shown where the region compares nothing', () => {
    const { file } = story(asking('bank-a'), { rules: rulesWith({ bankAnswer: tenDays }) });
    expect(readingsOf(file, rulesWith({ bankAnswer: tenDays }))).toEqual([]);
  });

  it('say the date in force, and that the other event has not come', () => {
    const { file } = story(asking('bank-a'), { rules: withCompared });
    const [line] = file.rounds[0]?.lines ?? [];
    expect(readingsOf(file, withCompared).filter(({ kind }) => kind === 'bankAnswer')).toEqual([
      {
        ...{ kind: 'bankAnswer', bankId: 'bank-a', start: 'recommended', other: 'materialsComplete' },
        dueOn: line?.clock?.dueOn,
      },
    ]);
  });

  it('count the other from the bank’s own event, and move nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (days) => {
        const steps = [...asking('bank-a', 'bank-b'), passes(days), complete];
        const { file } = story(steps, { rules: withCompared });
        const plain = story(steps, { rules: rulesWith({ bankAnswer: tenDays }) }).file;
        const [own, neighbour] = readingsOf(file, withCompared).filter(({ kind }) => kind === 'bankAnswer');
        const [line, other] = file.rounds[0]?.lines ?? [];
        const due = dueOf(tenDays, line?.materialsCompleteAt ?? 0, [], demoRules.calendar);
        expect(own?.otherDueOn).toBe(due.state === 'running' ? due.dueOn : undefined);
        expect(own?.dueOn).toBe(plain.rounds[0]?.lines[0]?.clock?.dueOn);
        expect(neighbour?.otherDueOn).toBeUndefined();
        expect(other?.bankId).toBe(neighbour?.bankId);
      }),
    );
  });

  it('show a limit of a stage by the other event too, and end with the stage', () => {
    const rules = rulesWith({
      jointDiagnosis: {
        unit: 'calendar_days',
        count: 7,
        start: 'diagnosisRequested',
        compare: 'recommended',
      },
    });
    const { file } = story(toDiagnosis, { rules });
    const [reading] = readingsOf(file, rules);
    const recommended = file.rounds[0]?.at ?? 0;
    expect(reading).toMatchObject({ kind: 'jointDiagnosis', dueOn: file.limit?.dueOn });
    expect(reading?.otherDueOn).toBe(civilDateOf(recommended + 7 * 86_400_000));
    expect(readingsOf(story(recommendable, { rules }).file, rules)).toEqual([]);
  });

  it('a bank that answered has none', () => {
    const { file } = story([...asking('bank-a', 'bank-b'), does(bankA, decline('R02'))], {
      rules: withCompared,
    });
    expect(readingsOf(file, withCompared).map(({ bankId }) => bankId)).not.toContain('bank-a');
  });

  it('are refused in a rule that compares an event with itself, or names none', () => {
    expect(checkDeadlineRule(compare)).toEqual({ ok: true, rule: compare });
    for (const other of ['recommended', 'someday', null])
      expect(checkDeadlineRule({ ...tenDays, compare: other })).toEqual({
        ok: false,
        detail: expect.stringMatching(/^compare must/),
      });
  });
});
