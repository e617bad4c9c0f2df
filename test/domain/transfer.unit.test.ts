import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { mayCommand, mayView } from '../../shared/domain/access/permission.ts';
import { relationTo } from '../../shared/domain/access/relation.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { commandTypes } from '../../shared/domain/case/transitions.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  enterprise,
  foreigner,
  neighbour,
  regulator,
} from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, closedAsLent, prescribed, toDiagnosis } from '../support/paths.ts';
import { demoRules, sealing } from '../support/rule-books.ts';
import { does, type Step, story, type Told } from '../support/story.ts';

const reason = '企业注册地已迁往西县';
const propose = (more: Partial<CommandOf<'proposeTransfer'>> = {}): CommandOf<'proposeTransfer'> => ({
  ...{ type: 'proposeTransfer', to: 'wg-demo-west', reason },
  ...more,
});
const takeOver: CommandOf<'answerTransfer'> = { type: 'answerTransfer', accepted: true };
const refuseIt: CommandOf<'answerTransfer'> = {
  type: 'answerTransfer',
  accepted: false,
  reason: '未在本县经营',
};
const proposed: readonly Step[] = [...asking('bank-a', 'bank-b'), does(regulator, propose())];
const handedOver: readonly Step[] = [...proposed, does(neighbour, takeOver)];
const clerk = { ...regulator, roles: ['clerk'] as const };

describe('a case that goes to another work group (移交)', () => {
  it('stays with the one that holds it until the other has accepted; no date stands still', () => {
    const before = story(asking('bank-a', 'bank-b'));
    const { file } = given(before)
      .when(propose(), regulator)
      .thenEvents({ type: 'TransferProposed', to: 'wg-demo-west' });
    expect(file.orgId).toBe('wg-demo-east');
    expect(dateClocksOf(file)).toEqual(dateClocksOf(before.file));
    const taken = given(proposed)
      .when(takeOver, neighbour)
      .thenEvents({ type: 'CaseTransferred', from: 'wg-demo-east', to: 'wg-demo-west' });
    expect(taken.file).toMatchObject({ orgId: 'wg-demo-west', regionId: before.file.regionId });
    expect(dateClocksOf(taken.file)).toEqual(dateClocksOf(before.file));
    expect(taken.file.phase).toEqual(before.file.phase);
    expect([taken.file.transfer, taken.file.assignee]).toEqual([undefined, undefined]);
  });
  it('refused with a reason or taken back, nothing has moved', () => {
    const no = given(proposed).when(refuseIt, neighbour).thenEvents({ type: 'TransferRefused' });
    expect(no.file).toMatchObject({ orgId: 'wg-demo-east' });
    expect(no.file.transfer).toBeUndefined();
    given(proposed)
      .when({ type: 'answerTransfer', accepted: false }, neighbour)
      .thenRefused('note_missing', 'reason');
    const back = given(proposed)
      .when({ type: 'withdrawTransfer', reason: '不迁了' }, regulator)
      .thenEvents({ type: 'TransferWithdrawn' });
    given(back).when(takeOver, neighbour).thenRefused('not_permitted');
  });
  it('is proposed by the lead, once, to another work group of the same kind', () => {
    given(asking('bank-a')).when(propose(), clerk).thenRefused('not_permitted');
    given(asking('bank-a')).when(propose(), bankA).thenRefused('not_permitted');
    given(asking('bank-a')).when(propose(), citySupervisor).thenRefused('not_permitted');
    given(proposed).when(propose(), regulator).thenNothing();
    given(proposed)
      .when(propose({ to: 'wg-other' }), regulator)
      .thenRefused('transfer_waits', 'to');
    for (const [to, code] of [
      ['wg-demo-east', 'transfer_to_itself'],
      ['bank-a', 'transfer_not_work_group'],
      ['nobody', 'transfer_not_work_group'],
    ] as const)
      given(asking('bank-a')).when(propose({ to }), regulator).thenRefused(code, 'to');
    given(asking('bank-a'))
      .when(propose({ reason: '' }), regulator)
      .thenRefused('note_missing', 'reason');
    given(closedAsLent).when(propose(), regulator).thenRefused('case_ended');
  });
  it('never from practice to a real work group, nor the reverse', () => {
    const practising = { ...demoRules, isPractice: (id: string) => id === 'wg-demo-west' };
    given(asking('bank-a'))
      .when(propose(), regulator, { rules: practising })
      .thenRefused('transfer_practice', 'to');
    given(proposed).when(takeOver, neighbour, { rules: practising }).thenRefused('transfer_practice', 'to');
  });
  it('leaves the agenda of the old group’s session, and takes the measures that group owed', () => {
    const scheduled = [...toDiagnosis, does(regulator, say.scheduleDiagnosis()), does(regulator, propose())];
    const { file } = given(scheduled)
      .when(takeOver, neighbour)
      .thenEvents(
        { type: 'CaseTransferred' },
        { type: 'OpenWorkCancelled', work: { sessionId: 'session-1' } },
      );
    expect(file.phase).toEqual({ stage: 'jointDiagnosis' });
    const owed = say.prescription({ id: 'rx-8', ownerOrgId: 'wg-demo-east' });
    const planned = story([
      ...prescribed,
      does(regulator, { type: 'addPrescription', prescription: owed }),
      does(regulator, propose()),
      does(neighbour, takeOver),
    ]);
    expect(planned.file.prescriptions.map(({ ownerOrgId }) => ownerOrgId)).toEqual([
      'dept-sci-tech',
      'wg-demo-west',
    ]);
  });
  it('lapses where the case ends first', () => {
    const { file } = given(proposed)
      .when(say.withdraw(), enterprise)
      .thenEvents({ type: 'StageEntered' }, { type: 'OpenWorkCancelled' });
    expect(file.transfer).toBeUndefined();
    expect(relationTo(neighbour, file, demoRules.isWithin)).toBe('none');
  });
  it('can come back: then the first group holds it, and the second reads what was its own', () => {
    const back = story([
      ...handedOver,
      does(neighbour, propose({ to: 'wg-demo-east' })),
      does(regulator, takeOver),
    ]);
    expect(relationTo(regulator, back.file, demoRules.isWithin)).toBe('holder');
    expect(relationTo(neighbour, back.file, demoRules.isWithin)).toBe('formerHolder');
  });
});

describe('who reads and steers a case that was handed over', () => {
  const gone = story(handedOver);
  const later = story([...handedOver, does(bankA, say.grant({ conditions: '移交以后的条件' }))]);
  const { isWithin } = demoRules;
  const events = ({ file, events: past }: Told) =>
    chain(file.id, past, { seq: 0, hash: firstHash }, () => 'hash', sealing);

  it('the one that it is proposed to reads all of it and may answer, no more; nobody else is asked', () => {
    const { file } = story(proposed);
    expect(viewOf(neighbour, file, isWithin)?.relation).toBe('receiver');
    expect(commandTypes.filter((type) => mayCommand(neighbour, type, file, isWithin))).toEqual([
      'answerTransfer',
    ]);
    expect(mayView(foreigner, file, isWithin)).toBe(false);
  });
  it('the one that had it steers nothing and reads until it handed it over', () => {
    expect(commandTypes.filter((type) => mayCommand(regulator, type, gone.file, isWithin))).toEqual([]);
    expect(viewOf(regulator, gone.file, isWithin)?.relation).toBe('formerHolder');
    expect(viewOf(regulator, later.file, isWithin)).toBeUndefined();
    const read = eventsFor(regulator, later.file, events(later), isWithin);
    expect(read.at(-1)?.event.type).toBe('CaseTransferred');
    expect(JSON.stringify(read)).not.toContain('移交以后的条件');
  });
  it('banks that were asked go on answering, and read which group holds it but not why', () => {
    given(handedOver).when(say.grant(), bankB).thenEvents({ type: 'CreditGranted' });
    for (const told of [story(proposed), gone]) {
      const read = JSON.stringify([
        viewOf(bankA, told.file, isWithin),
        eventsFor(bankA, told.file, events(told), isWithin),
        viewOf(enterprise, told.file, isWithin),
        eventsFor(enterprise, told.file, events(told), isWithin),
      ]);
      expect(read).not.toContain(reason);
    }
    expect(viewOf(bankA, gone.file, isWithin)?.orgId).toBe('wg-demo-west');
  });
  it('those concerned are told', () => {
    const kindsOf = (told: Told, from: Told) =>
      noticesOf(told.events.slice(from.events.length), { file: told.file, routesItself: false }).map(
        ({ kind, orgId }) => [kind, orgId],
      );
    const asked = story(asking('bank-a', 'bank-b'));
    expect(kindsOf(story(proposed), asked)).toEqual([['transferProposed', 'wg-demo-west']]);
    expect(kindsOf(gone, story(proposed))).toEqual([
      ['transferAnswered', 'wg-demo-east'],
      ['heldElsewhere', enterprise.orgId],
      ['heldElsewhere', 'bank-a'],
      ['heldElsewhere', 'bank-b'],
    ]);
  });
});
