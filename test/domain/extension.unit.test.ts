import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/access/views.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { replay } from '../../shared/domain/case/evolve.ts';
import { extensionsForCity } from '../../shared/domain/case/pending-extensions.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { dueOf } from '../../shared/domain/deadlines/index.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { endOfDay } from '../../shared/domain/time/index.ts';
import { bankA, bankB, citySupervisor, neighbour, provinceSupervisor, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, toDiagnosis } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const clerk = { ...regulator, personId: 'p-clerk', roles: ['clerk'] } as const;
const lead = { ...regulator, personId: 'p-lead', roles: ['lead'] } as const;
const asked = asking('bank-a', 'bank-b');
const rulesWith = (more: Partial<CaseRules>): CaseRules =>
  new Proxy(demoRules, { get: (rules, name) => Reflect.get(name in more ? more : rules, name) });
const lineOf = (told: ReturnType<typeof story>, bankId = 'bank-a') =>
  told.file.rounds[0]?.lines.find((line) => line.bankId === bankId);
const place = { kind: 'bankAnswer', round: 1, bankId: 'bank-a' } as const;

describe('moving a date (延期)', () => {
  it('is done by the lead at once: old day, new day, who and why stand on record, and the clock follows', () => {
    const moved = given(asked)
      .when(say.askExtension(), lead)
      .thenEvents({
        type: 'DateMoved',
        ...place,
        from: '2026-04-02',
        to: '2026-04-20',
        dueAt: endOfDay('2026-04-20'),
        cause: 'extension',
        reason: '上级行审批排队',
        by: { personId: 'p-lead' },
      });
    expect(lineOf(moved)?.clock).toMatchObject({ dueOn: '2026-04-20', movedTo: { on: '2026-04-20' } });
    // The other bank's date is its own.
    expect(lineOf(moved, 'bank-b')?.clock?.dueOn).toBe('2026-04-02');
    expect(dateClocksOf(moved.file)).toContainEqual({
      id: 'bankAnswer:1:bank-a',
      kind: 'bankAnswer',
      dueAt: endOfDay('2026-04-20'),
    });
    // The ladder of that date begins anew for what is still to come.
    expect(moved.file.ladders?.find(({ dueAt }) => dueAt === endOfDay('2026-04-20'))?.dates).toEqual([
      'bankAnswer:1:bank-a',
    ]);
  });

  it('is asked for by a clerk or by the bank whose date it is, and the lead answers; until then the date stands', () => {
    for (const by of [clerk, bankA]) {
      const waits = given(asked)
        .when(say.askExtension(), by)
        .thenEvents({ type: 'ExtensionAsked', ...place, from: '2026-04-02', until: '2026-04-20' });
      expect(lineOf(waits)?.clock).toMatchObject({ dueOn: '2026-04-02', asked: { until: '2026-04-20' } });
      given(waits).when(say.askExtension(), by).thenNothing();
      given(waits).when(say.answerExtension(), clerk).thenRefused('not_permitted');
      given(waits).when(say.answerExtension(), bankA).thenRefused('not_permitted');
      given(waits)
        .when(say.answerExtension({ until: '2026-05-01' }), lead)
        .thenRefused('no_extension_asked', 'until');
      const granted = given(waits)
        .when(say.answerExtension(), lead)
        .thenEvents({
          type: 'DateMoved',
          reason: '情况属实',
          asked: { by: { personId: by.personId }, reason: '上级行审批排队' },
        });
      expect(lineOf(granted)?.clock?.dueOn).toBe('2026-04-20');
      expect(lineOf(granted)?.clock?.asked).toBeUndefined();
      const declined = given(waits)
        .when(say.answerExtension({ granted: false, reason: '期限已足够' }), lead)
        .thenEvents({ type: 'ExtensionDeclined', until: '2026-04-20', reason: '期限已足够' });
      expect(lineOf(declined)?.clock).toMatchObject({ dueOn: '2026-04-02' });
      expect(lineOf(declined)?.clock?.asked).toBeUndefined();
    }
  });

  it('needs nobody else where the region says so, except for what a bank asks', () => {
    const rules = rulesWith({ extensionApproval: 'none' });
    given(asked).when(say.askExtension(), clerk, { rules }).thenEvents({ type: 'DateMoved' });
    given(asked).when(say.askExtension(), bankA, { rules }).thenEvents({ type: 'ExtensionAsked' });
    // Unset asks the lead, as the source gives nobody (mechanism.md §3).
    given(asked)
      .when(say.askExtension(), clerk, { rules: rulesWith({ extensionApproval: undefined }) })
      .thenEvents({ type: 'ExtensionAsked' });
  });

  it('is refused for another day than a later one, without a reason, and for a date that does not run', () => {
    const refused = (more: object) => given(asked).when(say.askExtension(more), lead);
    refused({ until: '2026-04-02' }).thenRefused('extension_not_later', 'until');
    refused({ until: '2046-04-02' }).thenRefused('date_too_far', 'until');
    refused({ reason: ' ' }).thenRefused('note_missing', 'reason');
    refused({ bankId: 'bank-c' }).thenRefused('date_not_open', 'kind');
    refused({ kind: 'plan' }).thenRefused('date_not_open', 'kind');
    const papers: readonly Step[] = [...asked, does(bankA, say.requestInformation())];
    given(papers).when(say.askExtension(), lead).thenRefused('date_not_open', 'kind');
  });

  it('is asked by a bank for its own date and for no other, and read by it alone', () => {
    given(asked)
      .when(say.askExtension({ bankId: 'bank-a' }), bankB)
      .thenEvents({ type: 'ExtensionAsked', bankId: 'bank-b' });
    const stage = story(toDiagnosis);
    given(stage)
      .when(say.askExtension({ kind: 'jointDiagnosis' }), bankA)
      .thenRefused('date_not_open', 'kind');
    const waits = given(asked).when(say.askExtension(), bankA).thenEvents({ type: 'ExtensionAsked' });
    expect(JSON.stringify(viewOf(bankB, waits.file, demoRules.isWithin))).not.toContain('上级行审批排队');
    expect(JSON.stringify(viewOf(bankA, waits.file, demoRules.isWithin))).toContain('上级行审批排队');
  });

  it('does not undo a silence, and lets what only warns run anew', () => {
    const silent = story([...asking('bank-a'), passes(40)]);
    given(silent)
      .when(say.askExtension({ until: '2026-06-01' }), lead)
      .thenRefused('silence_recorded', 'kind');
    given(silent)
      .when(say.askExtension({ kind: 'contact', until: '2026-06-01' }), lead)
      .thenRefused('date_not_open', 'kind');
    const late = story([...toDiagnosis, passes(20)]);
    expect(late.file.limit?.overdueSince).toBeDefined();
    const moved = given(late)
      .when(say.askExtension({ kind: 'jointDiagnosis', until: '2026-05-08' }), lead)
      .thenEvents({ type: 'DateMoved', kind: 'jointDiagnosis' });
    expect(moved.file.limit?.overdueSince).toBeUndefined();
    expect(dateClocksOf(moved.file)).toMatchObject([{ id: 'jointDiagnosis', dueAt: endOfDay('2026-05-08') }]);
  });

  it('lapses as a request when the date passes', () => {
    const waits = story([...asking('bank-a'), does(bankA, say.askExtension()), passes(40)]);
    expect(lineOf(waits)?.silentSince).toBeDefined();
    expect(lineOf(waits)?.clock?.asked).toBeUndefined();
  });

  it('gives back days without papers from the new day on', () => {
    const steps: readonly Step[] = [
      ...asking('bank-a'),
      passes(2),
      does(bankA, say.requestInformation()),
      passes(3),
      does(regulator, say.supplyInformation()),
      does(lead, say.askExtension({ until: '2026-04-20' })),
      passes(1),
      does(bankA, say.requestInformation('req-2')),
      passes(5),
      does(regulator, say.supplyInformation('req-2')),
    ];
    expect(lineOf(story(steps))?.clock?.dueOn).toBe('2026-04-25');
    const rule = { unit: 'calendar_days', count: 10, start: 'recommended' } as const;
    const at = endOfDay('2026-03-01');
    expect(
      dueOf(rule, at, [], demoRules.calendar, { on: '2026-03-20', at: endOfDay('2026-03-05') }),
    ).toMatchObject({ dueOn: '2026-03-20', provisional: false });
  });

  it('of one bank’s call moves its clock alone', () => {
    const steps: readonly Step[] = [
      ...asked,
      does(lead, say.askExtension({ kind: 'contact', until: '2026-03-20' })),
    ];
    const before = story([...steps, passes(7)]);
    const fell = (told: ReturnType<typeof story>) =>
      told.events.flatMap((event) => (event.type === 'ContactFellDue' ? [event.bankId] : []));
    expect(fell(before)).toEqual(['bank-b']);
    expect(fell(story([...steps, passes(7), passes(20)]))).toEqual(['bank-b', 'bank-a']);
  });

  it('is told to the lead who answers, to the bank and to the work group, and to nobody of what they did', () => {
    const told = (steps: readonly Step[]) => {
      const { events } = story(steps);
      const file = replay(events);
      const last = events.at(-1);
      if (!file || !last) throw new Error('nothing happened');
      return noticesOf([last], { file, routesItself: false }).map(
        ({ kind, party, orgId }) => `${kind} ${party} ${orgId}`,
      );
    };
    expect(told([...asked, does(clerk, say.askExtension())])).toEqual([
      'extensionAsked answerable wg-demo-east',
    ]);
    const waits = [...asked, does(bankA, say.askExtension())];
    expect(told(waits)).toEqual(['extensionAsked answerable wg-demo-east']);
    expect(told([...waits, does(lead, say.answerExtension())])).toEqual(['dateMoved bank bank-a']);
    expect(told([...waits, does(lead, say.answerExtension({ granted: false }))])).toEqual([
      'extensionDeclined bank bank-a',
    ]);
  });
});

describe('上级审批: where the region has the city agree to move a date', () => {
  const rules = rulesWith({ cityExtensions: ['bankAnswer', 'jointDiagnosis'] });
  const cityLead = { ...citySupervisor, personId: 'p-city', roles: ['lead'] } as const;
  const cityClerk = { ...citySupervisor, personId: 'p-city-clerk', roles: ['clerk'] } as const;
  const provinceLead = { ...provinceSupervisor, personId: 'p-prov', roles: ['lead'] } as const;
  const asks = (by: Parameters<typeof does>[0], more: object = {}) =>
    given(asked).when(say.askExtension(more), by, { rules });

  it('whoever asks, the lead of the work group and its bank too, waits for the city; the date stands', () => {
    for (const by of [clerk, lead, bankA]) {
      const waits = asks(by).thenEvents({
        type: 'ExtensionAsked',
        ...place,
        ...{ from: '2026-04-02', until: '2026-04-20', approver: 'city-demo' },
      });
      expect(lineOf(waits)?.clock).toMatchObject({ dueOn: '2026-04-02', asked: { approver: 'city-demo' } });
      // Its ladder is the one that it had.
      expect(waits.file.ladders).toEqual(story(asked).file.ladders);
    }
  });

  it('the lead of the city answers, with a reason; nobody else, least of all the county', () => {
    const waits = asks(lead).thenEvents({ type: 'ExtensionAsked' });
    given(waits).when(say.answerExtension(), lead).thenRefused('not_the_approver');
    for (const by of [clerk, cityClerk, provinceLead, bankA, neighbour])
      given(waits).when(say.answerExtension(), by).thenRefused('not_permitted');
    given(waits)
      .when(say.answerExtension({ reason: ' ' }), cityLead)
      .thenRefused('note_missing', 'reason');
    given(waits)
      .when(say.answerExtension({ until: '2026-05-01' }), cityLead)
      .thenRefused('no_extension_asked', 'until');
    const granted = given(waits)
      .when(say.answerExtension(), cityLead)
      .thenEvents({
        type: 'DateMoved',
        ...{ from: '2026-04-02', to: '2026-04-20', by: { orgId: 'city-demo', personId: 'p-city' } },
        asked: { by: { personId: 'p-lead' }, approver: 'city-demo' },
      });
    expect(lineOf(granted)?.clock).toMatchObject({ dueOn: '2026-04-20' });
    expect(lineOf(granted)?.clock?.asked).toBeUndefined();
    const declined = given(waits)
      .when(say.answerExtension({ granted: false }), cityLead)
      .thenEvents({ type: 'ExtensionDeclined', by: { orgId: 'city-demo' } });
    expect(lineOf(declined)?.clock).toMatchObject({ dueOn: '2026-04-02' });
    // Nothing waits for it any more, so it may answer nothing more.
    given(declined).when(say.answerExtension(), cityLead).thenRefused('not_permitted');
  });

  it('other dates stay the work group’s, and so do all where no city is above it', () => {
    asks(lead, { kind: 'contact' }).thenEvents({ type: 'DateMoved', kind: 'contact' });
    given(asked)
      .when(say.askExtension(), lead, {
        rules: rulesWith({ ...rules, cityExtensions: ['bankAnswer'], cityAbove: () => undefined }),
      })
      .thenEvents({ type: 'DateMoved' });
    given(asks(clerk, { kind: 'contact' }).thenEvents({ type: 'ExtensionAsked' }))
      .when(say.answerExtension({ kind: 'contact' }), cityLead)
      .thenRefused('not_permitted');
  });

  it('a request that was made before the setting stays with the lead, and one made by it with the city', () => {
    const before = given(asked).when(say.askExtension(), clerk).thenEvents({ type: 'ExtensionAsked' });
    given(before).when(say.answerExtension(), lead, { rules }).thenEvents({ type: 'DateMoved' });
    // Asked again in the same words, it goes to whom the setting names by now.
    given(before)
      .when(say.askExtension(), clerk, { rules })
      .thenEvents({ type: 'ExtensionAsked', approver: 'city-demo' });
    const after = asks(clerk).thenEvents({ type: 'ExtensionAsked' });
    given(after).when(say.answerExtension(), lead).thenRefused('not_the_approver');
  });

  it('lapses when the date passes, and goes with the city that another takes over', () => {
    const waits = asks(bankA).thenEvents({ type: 'ExtensionAsked' });
    expect(extensionsForCity(waits.file)).toMatchObject([
      { date: { id: 'bankAnswer:1:bank-a' }, approver: 'city-demo' },
    ]);
    const merged = given(waits)
      .when({ type: 'succeedOrganisation', from: 'city-demo', to: 'city-next' }, systemActor)
      .thenEvents({ type: 'OrganisationSucceeded' });
    expect(extensionsForCity(merged.file)).toMatchObject([{ approver: 'city-next' }]);
    const late = story([...asking('bank-a'), does(bankA, say.askExtension()), passes(40)], { rules });
    expect(extensionsForCity(late.file)).toEqual([]);
  });

  it('is told to the city’s lead, and the answer to the work group and the bank whose date it is', () => {
    const told = (now: { readonly file: CaseFile; readonly events: readonly CaseEvent[] }) =>
      noticesOf(now.events.slice(-1), { file: now.file, routesItself: false }).map(
        ({ kind, party, orgId }) => `${kind} ${party} ${orgId}`,
      );
    const waits = asks(lead).thenEvents({ type: 'ExtensionAsked' });
    expect(told(waits)).toEqual(['extensionAsked answerable city-demo']);
    expect(
      told(given(waits).when(say.answerExtension(), cityLead).thenEvents({ type: 'DateMoved' })),
    ).toEqual(['dateMoved workGroup wg-demo-east', 'dateMoved bank bank-a']);
    expect(
      told(
        given(waits)
          .when(say.answerExtension({ granted: false }), cityLead)
          .thenEvents({ type: 'ExtensionDeclined' }),
      ),
    ).toEqual(['extensionDeclined workGroup wg-demo-east', 'extensionDeclined bank bank-a']);
  });
});
