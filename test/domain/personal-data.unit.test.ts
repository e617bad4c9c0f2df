import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/access/views.ts';
import { actedBy, systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import { erasedMark } from '../../shared/domain/personal-data/erased-mark.ts';
import { citySupervisor, enterprise, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, cultivated, withdrawn } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, story } from '../support/story.ts';

const { isWithin } = demoRules;
const statutory = { ...demoRules, retention: { months: 120, statutory: true } };
const { retention: _none, ...unset } = demoRules;
const person = say.openCase({
  applicant: applicant({ kind: 'individualBusiness', name: '王记面馆（虚构）' }),
});

describe('asking for erasure (申请删除)', () => {
  it('is possible when the case has ended, and is answered by a day', () => {
    given(asking('bank-a')).when(say.requestErasure(), enterprise).thenRefused('case_not_ended');
    given(cultivated).when(say.requestErasure(), enterprise).thenRefused('case_not_ended');
    const asked = given(withdrawn)
      .when(say.requestErasure(), enterprise)
      .thenEvents({ type: 'ErasureRequested', dueAt: expect.any(Number) });
    expect(dateClocksOf(asked.file).map(({ kind }) => kind)).toEqual(['erasureAnswer', 'retention']);
    given(asked).when(say.requestErasure(), enterprise).thenRefused('already_requested');
  });
  it('falls due once, and waits for its answer', () => {
    const { file } = story([...withdrawn, does(enterprise, say.requestErasure()), passes(16)]);
    expect(file.personalData?.request?.overdueSince).toBeDefined();
    expect(dateClocksOf(file).map(({ kind }) => kind)).toEqual(['retention']);
  });
  it('promises no day where the region names none', () => {
    const { erasureAnswerDays: _days, ...silent } = demoRules;
    const { file } = given(withdrawn)
      .when(say.requestErasure(), enterprise, { rules: silent })
      .thenEvents({ type: 'ErasureRequested' });
    expect(file.personalData?.request).not.toHaveProperty('dueAt');
  });
  it('is refused with a reason that the enterprise reads', () => {
    const asked = [...withdrawn, does(enterprise, say.requestErasure())];
    given(asked)
      .when({ ...say.refuseErasure(), reason: ' ' }, regulator)
      .thenRefused('note_missing', 'reason');
    given(withdrawn).when(say.refuseErasure(), regulator).thenRefused('no_erasure_request');
    const { file } = given(asked).when(say.refuseErasure(), regulator).thenEvents({ type: 'ErasureRefused' });
    expect(viewOf(enterprise, file, isWithin)?.personalData).toMatchObject({
      refusal: { reason: '法定保存期限未满' },
    });
    expect(file.personalData?.request).toBeUndefined();
  });
});

describe('erasing (删除)', () => {
  it.each([
    ['a case that runs', asking('bank-a')],
    ['a firm in cultivation', cultivated],
  ])('not of %s', (_name, path) => {
    given(path).when(say.erasePersonalData(), regulator).thenRefused('case_not_ended');
  });
  it('not while it is held (留存), and again when the hold has ended', () => {
    const held = [...withdrawn, does(regulator, say.holdPersonalData('2026-04-30'))];
    given(held).when(say.erasePersonalData(), regulator).thenRefused('records_held');
    given([...held, passes(365)])
      .when(say.erasePersonalData(), regulator)
      .thenEvents({ type: 'PersonalDataErased' });
  });
  it('not before a period laid down by law is over', () => {
    given(withdrawn, { rules: statutory })
      .when(say.erasePersonalData(), regulator)
      .thenRefused('statutory_retention');
  });
  it('only on a basis that is true of the case', () => {
    given(withdrawn)
      .when(say.erasePersonalData({ basis: 'consentWithdrawn' }), regulator)
      .thenRefused('consent_not_withdrawn', 'basis');
    given(withdrawn)
      .when(say.erasePersonalData({ basis: 'retentionExpired' }), regulator)
      .thenRefused('retention_not_expired', 'basis');
    given(withdrawn, { rules: unset })
      .when(say.erasePersonalData({ basis: 'retentionExpired' }), regulator)
      .thenRefused('retention_not_expired', 'basis');
    given([...withdrawn, does(enterprise, say.withdrawConsent())])
      .when(say.erasePersonalData({ basis: 'consentWithdrawn' }), regulator)
      .thenEvents({ type: 'PersonalDataErased', basis: 'consentWithdrawn' });
  });
  it('names what it rests on and what goes', () => {
    given(withdrawn)
      .when(say.erasePersonalData({ reference: ' ' }), regulator)
      .thenRefused('reference_missing', 'reference');
    given(withdrawn)
      .when(say.erasePersonalData({ groups: [] }), regulator)
      .thenRefused('nothing_to_erase', 'groups');
    given(withdrawn)
      .when(say.erasePersonalData({ groups: ['identity'] }), regulator)
      .thenRefused('not_personal_data', 'groups');
  });
  it('is done by the work group or the level above, and what is gone is not erased twice', () => {
    const erased = given(withdrawn)
      .when(say.erasePersonalData({ groups: ['contact', 'texts'] }), citySupervisor)
      .thenEvents({ type: 'PersonalDataErased', groups: ['contact', 'texts'] });
    given(erased)
      .when(say.erasePersonalData({ groups: ['texts'] }), regulator)
      .thenNothing();
    given(erased)
      .when(say.erasePersonalData({ groups: ['texts', 'account'] }), regulator)
      .thenEvents({ type: 'PersonalDataErased', groups: ['account'] });
  });
  it('what was said after an erasure is not gone by it, and can be erased in its turn', () => {
    const all = ['contact', 'account', 'texts', 'documents'] as const;
    const erased = [...withdrawn, does(regulator, say.erasePersonalData({ groups: all }))];
    given([...erased, does(regulator, say.holdPersonalData('2026-04-30')), passes(365)])
      .when(say.erasePersonalData({ groups: all }), regulator)
      .thenEvents({ type: 'PersonalDataErased', groups: ['texts'] });
    const askedAgain = given([...erased, does(enterprise, say.requestErasure())])
      .when(say.erasePersonalData({ groups: all }), regulator)
      .thenEvents({ type: 'PersonalDataErased', groups: ['account', 'texts'] });
    expect(askedAgain.file.personalData).not.toHaveProperty('request');
  });
  it('what was said after the retention period is erased as soon as no hold stands against it', () => {
    const afterwards = [...withdrawn, passes(3 * 366), does(regulator, say.holdPersonalData('2030-12-31'))];
    expect(story([...afterwards, passes(300)]).file.personalData?.erasures).toHaveLength(1);
    expect(story([...afterwards, passes(3 * 366)]).file.personalData?.erasures).toMatchObject([
      {},
      { basis: 'retentionExpired', groups: ['texts'] },
    ]);
  });
  it('nobody is the applicant that was erased, whatever an issuer writes into a token', () => {
    const steps = [does(regulator, person), does(enterprise, say.withdraw())];
    const { file } = story([...steps, does(regulator, say.erasePersonalData({ groups: ['identity'] }))]);
    const identity = { ...file.applicant.identity, code: erasedMark };
    const left = { ...file, applicant: { ...file.applicant, identity } };
    expect(viewOf({ ...enterprise, orgId: erasedMark }, left, isWithin)).toBeUndefined();
  });
  it('a case without its applicant cannot be reopened; one without its contact can, and takes a new one', () => {
    const ended = [does(regulator, person), does(enterprise, say.withdraw())];
    given([...ended, does(regulator, say.erasePersonalData({ groups: ['identity'] }))])
      .when(say.reopen(), regulator)
      .thenRefused('data_erased');
    const reopened = story([
      ...ended,
      does(regulator, say.erasePersonalData({ groups: ['contact'] })),
      does(regulator, say.reopen()),
    ]);
    expect(reopened.file.personalData?.erased).toBeUndefined();
    expect(reopened.file.personalData?.erasures).toHaveLength(1);
  });
});

describe('the retention period (保存期限)', () => {
  const atItsEnd = story([...withdrawn, passes(3 * 366)]).file.personalData;

  it('erases all that is personal at its end, once, and by nobody’s order', () => {
    expect(atItsEnd?.erasures).toMatchObject([
      {
        basis: 'retentionExpired',
        by: actedBy(systemActor),
        groups: ['contact', 'account', 'texts', 'documents'],
      },
    ]);
    const ofPerson = story([does(regulator, person), does(enterprise, say.withdraw()), passes(3 * 366)]);
    expect(ofPerson.file.personalData?.erased).toContain('identity');
    expect(dateClocksOf(ofPerson.file)).toEqual([]);
  });
  it('is none where the region set none, and then nothing is erased', () => {
    const { file } = story([...withdrawn, passes(3660)], { rules: unset });
    expect(file.personalData).toBeUndefined();
    expect(dateClocksOf(file)).toEqual([]);
  });
  it('ends with the hold where that is later', () => {
    const held = [...withdrawn, does(regulator, say.holdPersonalData('2029-12-31'))];
    expect(story([...held, passes(3 * 366)]).file.personalData?.erasures).toBeUndefined();
    expect(story([...held, passes(4 * 366)]).file.personalData?.erasures).toHaveLength(1);
  });
  it('a hold needs a reason and a day that is not past; today ends it', () => {
    given(withdrawn)
      .when({ ...say.holdPersonalData(), reason: '' }, regulator)
      .thenRefused('note_missing', 'reason');
    given(withdrawn)
      .when(say.holdPersonalData('2020-01-01'), regulator)
      .thenRefused('hold_date_past', 'until');
    given([...withdrawn, does(regulator, say.holdPersonalData())])
      .when(say.holdPersonalData(), regulator)
      .thenNothing();
  });
  it('is over when the case is reopened, and begins anew when it ends again', () => {
    const reopened = story([...withdrawn, passes(100), does(regulator, say.reopen())]);
    expect(reopened.file.personalData?.retention).toBeUndefined();
    const again = story([
      ...withdrawn,
      passes(100),
      does(regulator, say.reopen()),
      does(enterprise, say.withdraw()),
    ]);
    const first = story(withdrawn).file.personalData?.retention?.dueAt ?? 0;
    expect(again.file.personalData?.retention?.dueAt).toBeGreaterThan(first);
  });
  it('does not begin with cultivation', () => {
    expect(story(cultivated).file.personalData).toBeUndefined();
  });
});
