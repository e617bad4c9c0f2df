import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/application/refusals.ts';
import { ageCheckOf } from '../../shared/domain/case/age-rule.ts';
import { regulator } from '../support/actors.ts';
import { applicant, consent } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

describe('the minimum age (成立时间要求)', () => {
  /** Opened on 2 March 2026. */
  const foundedOn = (day: `${number}-${number}-${number}`): readonly Step[] => [
    does(regulator, say.openCase({ applicant: applicant({ foundedOn: day }) })),
  ];
  it.each(['2025-03-02', '2025-03-01', '2024-02-29'] as const)(
    'founded on %s the firm is old enough',
    (day) => {
      given(foundedOn(day))
        .when(say.screen(), regulator)
        .thenEvents(
          {
            type: 'Screened',
            screening: {
              verdict: 'pass',
              ageCheck: { met: true, months: 12, setting: 'demo@1.0.0', foundedOn: day },
            },
          },
          { type: 'StageEntered' },
        );
    },
  );
  it('one day short it fails the standard, with reason R12 and all that the rule rests on', () => {
    const young = foundedOn('2025-03-03');
    given(young).when(say.screen(), regulator).thenRefused('enterprise_too_young', 'findings.0.finding');
    given(young)
      .when(say.screen({ lawfulOperation: 'cannotTell' }), regulator)
      .thenRefused('enterprise_too_young', 'findings.0.finding');
    const ageCheck = {
      met: false,
      reasonCode: 'R12',
      months: 12,
      foundedOn: '2025-03-03',
      appliedOn: '2026-03-02',
      oldEnoughOn: '2026-03-03',
      setting: 'demo@1.0.0',
      source: { zh: expect.stringContaining('虚构'), en: expect.stringContaining('fictional') },
    };
    given(young)
      .when(say.screen({ lawfulOperation: 'fail' }), regulator)
      .thenEvents(
        { type: 'Screened', screening: { ageCheck, findings: expect.arrayContaining([failedFor('R12')]) } },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'screeningFailed' } },
      );
  });
  it('says in both languages what to do next', () => {
    const refused = given(foundedOn('2025-03-03')).when(say.screen(), regulator).decision;
    if (refused.ok) throw new Error('It was accepted');
    const { zh, en } = textOf(refused.refusal);
    for (const text of [zh, en]) {
      for (const told of ['2025-03-03', '2026-03-02', '2026-03-03', '12', 'R12', 'demo@1.0.0'])
        expect(text).toContain(told);
      expect(text).not.toMatch(/[{}]/);
    }
    expect(zh).toContain('更改申报内容');
  });
  it('leaves another reason that the reviewer names', () => {
    given(foundedOn('2025-03-03'))
      .when(say.screen({ lawfulOperation: 'fail' }, 'R07'), regulator)
      .thenEvents(
        { type: 'Screened', screening: { findings: expect.arrayContaining([failedFor('R07')]) } },
        { type: 'StageEntered' },
      );
  });
  it('counts months to the last day of a shorter one', () => {
    const at = Date.parse('2026-02-28T02:00:00Z');
    const rules = {
      ...demoRules,
      minimumAge: { months: 6, setting: 'x@1.0.0', source: { zh: '六个月', en: 'Six months' } },
    };
    const early = {
      applicant: applicant({ foundedOn: '2025-08-31' }),
      consent: consent({ givenOn: '2026-02-27' }),
    };
    const opened = given([])
      .when(say.openCase(early), regulator, { at })
      .thenEvents({ type: 'CaseOpened' }, { type: 'StageEntered' }, { type: 'StageEntered' });
    given(opened)
      .when(say.screen(), regulator, { rules })
      .thenEvents({ type: 'Screened' }, { type: 'StageEntered' });
  });
  it('is measured on the day of application, not on the day of review', () => {
    const waited = story([...foundedOn('2025-03-03'), { days: 10 }]);
    given(waited).when(say.screen(), regulator).thenRefused('enterprise_too_young', 'findings.0.finding');
  });
  it('is no rule where the region has set none', () => {
    const rules = { ...demoRules, minimumAge: undefined };
    const { file } = given(foundedOn('2026-03-01'))
      .when(say.screen(), regulator, { rules })
      .thenEvents({ type: 'Screened', screening: { verdict: 'pass' } }, { type: 'StageEntered' });
    expect(file.screenings.at(-1)).not.toHaveProperty('ageCheck');
  });

  it('is measured anew where the case is opened again: who was too young may be old enough', () => {
    const cultivated: readonly Step[] = [
      ...foundedOn('2025-03-20'),
      does(regulator, say.screen({ lawfulOperation: 'fail' })),
      does(regulator, say.decideTriage('cultivation', { note: '满一年再审', reviewOn: '2026-03-20' })),
    ];
    const reopens = does(regulator, say.reopen());
    given([...cultivated, { days: 10 }, reopens])
      .when(say.screen(), regulator)
      .thenRefused('enterprise_too_young', 'findings.0.finding');
    given([...cultivated, { days: 20 }, reopens])
      .when(say.screen(), regulator)
      .thenEvents(
        { type: 'Screened', screening: { ageCheck: { met: true, appliedOn: '2026-03-22' } } },
        { type: 'StageEntered' },
      );
  });
  it('is measured on the day a case came back that was reopened before the day was kept', () => {
    const { file } = story(foundedOn('2025-03-03'));
    const back = { ...file, run: 2, enteredStageAt: Date.parse('2026-05-04T01:00:00Z') };
    expect(ageCheckOf(back, demoRules.minimumAge)).toMatchObject({ met: true, appliedOn: '2026-05-04' });
  });
});

const failedFor = (reasonCode: string) =>
  expect.objectContaining({ standard: 'lawfulOperation', finding: 'fail', reasonCode });
