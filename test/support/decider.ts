import { expect } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import type { CaseEvent, EventType } from '../../shared/domain/case/events.ts';
import { evolve, replay } from '../../shared/domain/case/evolve.ts';
import type { RefusalCode } from '../../shared/domain/case/refusal.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { DoubtCode } from '../../shared/domain/plausible/index.ts';
import { msPerHour } from '../../shared/domain/time/moment.ts';
import { demoRules } from './rule-books.ts';
import { type Rules, type Step, story, type Told } from './story.ts';
import { startOfTests } from './virtual-clock.ts';

export type ExpectedEvent = { readonly type: EventType; readonly [member: string]: unknown };
type When = { readonly at?: number; readonly rules?: CaseRules };

/** Given what has happened, when somebody asks for something, then these events follow or it is refused. */
export const given = (past: readonly Step[] | Told, told: Rules = {}) => {
  const before = 'file' in past ? past : past.length > 0 ? story(past, told) : undefined;
  return {
    when: (command: Command, by: Actor, when: When = {}) => {
      const at = when.at ?? (before ? before.at + msPerHour : Date.parse(startOfTests));
      const rules = when.rules ?? told.rules ?? demoRules;
      return outcomeOf(before, decide(command, before && replay(before.events), { at, by, rules }), at);
    },
  };
};

/** Nothing has happened yet: nobody has opened the case. */
export const nothing: readonly Step[] = [];

const outcomeOf = (before: Told | undefined, decision: ReturnType<typeof decide>, at: number) => ({
  decision,
  /** Exactly these events, each with at least these members. */
  thenEvents: (...expected: readonly ExpectedEvent[]): Told => {
    expect(decision).toMatchObject({ ok: true });
    const events: readonly CaseEvent[] = decision.ok ? decision.events : [];
    expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
    expect(events).toMatchObject(expected);
    const file = events.reduce(evolve, before?.file as Told['file']);
    return { file, events: [...(before?.events ?? []), ...events], at };
  },
  /** Accepted, and nothing changes. */
  thenNothing: () => expect(decision).toEqual({ ok: true, events: [] }),
  /** Asks to confirm just these doubts; both languages say what they are. */
  thenNeeds: (field: string, ...doubts: readonly DoubtCode[]) =>
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        code: 'needs_confirmation',
        field,
        doubts: doubts.map((code) => ({ code })),
        words: { doubts: { zh: /./, en: /./ } },
      },
    }),
  /** What the refusal says of this case in words is asked for where it is the point. */
  thenRefused: (code: RefusalCode, field?: string) => {
    expect(decision).toMatchObject({ ok: false });
    const { words: _words, ...refusal } = decision.ok ? { words: undefined } : decision.refusal;
    expect(refusal).toEqual(field === undefined ? { code } : { code, field });
  },
});
