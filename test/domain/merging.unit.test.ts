import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { mergedText } from '../../shared/domain/case/merging.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { countsIn, figuresOf } from '../../shared/domain/register/figures.ts';
import { registerLineOf } from '../../shared/domain/register/line.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import { bankA, bankB, citySupervisor, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { accepted, asking, closedAsLent, granted, opened, prescribed } from '../support/paths.ts';
import { demoRules, sealing } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const secret = '与另一件案件（乙银行在办）电话一致';
const mergeInto = (more: Partial<CommandOf<'mergeInto'>> = {}): CommandOf<'mergeInto'> => ({
  ...{ type: 'mergeInto', otherCaseId: 'case-other', reason: secret },
  ...more,
});
const takeIn: CommandOf<'takeIn'> = { ...mergeInto(), type: 'takeIn' };
const tellApart: CommandOf<'tellApart'> = { ...mergeInto(), type: 'tellApart' };
const merged: readonly Step[] = [...asking('bank-a', 'bank-b'), does(regulator, mergeInto())];
const year = { from: '2026-01-01' as CivilDate, to: '2026-12-31' as CivilDate };
const clerk = { ...regulator, roles: ['clerk'] as const };

describe('a case that goes on in another one (并案)', () => {
  it('ends as what it is, and nobody is waited for any more', () => {
    const { file } = given(asking('bank-a', 'bank-b'))
      .when(mergeInto(), regulator)
      .thenEvents(
        { type: 'CaseMerged', otherCaseId: 'case-other' },
        { type: 'StageEntered', phase: { stage: 'closed', result: 'merged', reason: mergedText } },
        { type: 'OpenWorkCancelled', work: { invitations: [{ bankId: 'bank-a' }, { bankId: 'bank-b' }] } },
      );
    expect(file.mergedInto).toMatchObject({ caseId: 'case-other', reason: secret });
    // Nothing but its own retention period runs.
    expect(clocksOf(file).map(({ kind }) => kind)).toEqual(['retention']);
  });
  it('from any stage in which it runs, and with a plan under way', () => {
    expect(story([...prescribed, does(regulator, mergeInto())]).file.prescriptions).toMatchObject([
      { state: 'cancelled' },
    ]);
    given(closedAsLent).when(mergeInto(), regulator).thenRefused('case_ended');
  });
  it('not while a bank’s offer stands on it, or one was taken: then it is the one that stays', () => {
    given([...asking('bank-a', 'bank-b'), does(bankA, say.grant())])
      .when(mergeInto(), regulator)
      .thenRefused('merge_has_offer');
    given(granted).when(mergeInto(), regulator).thenRefused('merge_has_offer');
    given(accepted).when(mergeInto(), regulator).thenRefused('merge_has_loan');
    given(granted).when(takeIn, regulator).thenEvents({ type: 'CaseTakenIn' });
  });
  it('by the lead of its work group alone, with a reason, and never into itself', () => {
    given(opened).when(mergeInto(), clerk).thenRefused('not_permitted');
    given(opened).when(mergeInto(), citySupervisor).thenRefused('not_permitted');
    given(opened).when(mergeInto(), bankA).thenRefused('not_permitted');
    given(opened).when(tellApart, clerk).thenRefused('not_permitted');
    given(opened)
      .when(mergeInto({ reason: ' ' }), regulator)
      .thenRefused('note_missing', 'reason');
    given(opened)
      .when(mergeInto({ otherCaseId: 'case-1' }), regulator)
      .thenRefused('same_case', 'otherCaseId');
  });
  it('counts in no figure, as the case it went on in does', () => {
    const line = registerLineOf(story(merged).file);
    expect(line.result).toBe('merged');
    expect(Object.values(figuresOf([line], year)).every((value) => value === 0n)).toBe(true);
    expect(countsIn(line, 'appliedFirms', year)).toBe(false);
    const open = registerLineOf(story(opened).file);
    expect(figuresOf([open, line], year)).toEqual(figuresOf([open], year));
  });
  it('can be reopened where that was wrong, and is then a case like any', () => {
    const { file } = given(merged)
      .when(say.reopen(), regulator)
      .thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered', phase: { stage: 'screening' } });
    expect(file.mergedInto).toBeUndefined();
    expect(countsIn(registerLineOf(file), 'appliedFirms', year)).toBe(true);
  });
});

describe('who learns what of a case that was merged', () => {
  const told = story([...merged]);
  const surviving = story([...asking('bank-b'), does(regulator, takeIn), does(regulator, tellApart)]);
  const events = (of: typeof told) =>
    chain(of.file.id, of.events, { seq: 0, hash: firstHash }, () => 'hash', sealing);
  const readBy = (by: typeof bankA, of: typeof told) =>
    JSON.stringify([
      viewOf(by, of.file, demoRules.isWithin),
      eventsFor(by, of.file, events(of), demoRules.isWithin),
    ]);

  it.each([
    ['a bank that was asked', bankA],
    ['another bank that was asked', bankB],
    ['the enterprise', enterprise],
  ])('%s reads nothing of the other case', (_who, by) => {
    for (const of of [told, surviving]) {
      const read = readBy(by, of);
      expect(read).not.toContain('case-other');
      expect(read).not.toContain(secret);
    }
    expect(readBy(by, told)).toContain('merged');
  });
  it('the work group and those above it read which, why and when', () => {
    for (const by of [regulator, citySupervisor]) {
      expect(viewOf(by, told.file, demoRules.isWithin)?.mergedInto?.caseId).toBe('case-other');
      expect(viewOf(by, surviving.file, demoRules.isWithin)?.takenIn?.[0]?.caseId).toBe('case-other');
      expect(readBy(by, told)).toContain(secret);
    }
  });
  it('its banks are told that their work has ended, and the enterprise that its case has', () => {
    const before = asking('bank-a', 'bank-b');
    const count = story(before).events.length;
    const notices = noticesOf(told.events.slice(count), { file: told.file, routesItself: false });
    expect(notices.map(({ kind, orgId }) => [kind, orgId])).toEqual([
      ['yourEnd', enterprise.orgId],
      ['workEnded', 'bank-a'],
      ['workEnded', 'bank-b'],
    ]);
  });
  it('an owner of a measure reads that it ended', () => {
    const { file } = story([...prescribed, does(regulator, mergeInto())]);
    expect(JSON.stringify(viewOf(department, file, demoRules.isWithin))).not.toContain('case-other');
  });
});

describe('two cases of two enterprises (认定不是同一企业)', () => {
  it('is kept with its reason, at any stage; said again it changes nothing', () => {
    const once = given(closedAsLent).when(tellApart, regulator).thenEvents({ type: 'CaseToldApart' });
    expect(registerLineOf(once.file).apart).toEqual(['case-other']);
    given(once).when(tellApart, regulator).thenNothing();
    const again = given(once)
      .when({ ...tellApart, reason: '两家分别年检' }, regulator)
      .thenEvents({ type: 'CaseToldApart' });
    expect(again.file.toldApart).toMatchObject([{ caseId: 'case-other', reason: '两家分别年检' }]);
  });
});
