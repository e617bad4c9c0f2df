import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/access/views.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import { replay } from '../../shared/domain/case/evolve.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { dueOf } from '../../shared/domain/deadlines/index.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { endOfDay } from '../../shared/domain/time/index.ts';
import { bankA, bankB, regulator } from '../support/actors.ts';
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
