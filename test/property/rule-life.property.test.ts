import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRule,
  newestOn,
  type RuleCommand,
  standingOf,
  type VersionRecord,
  versionAfter,
} from '../../shared/domain/rule-versions/index.ts';
import type { CivilDate } from '../../shared/domain/time/civil-date.ts';
import { addDays } from '../../shared/domain/time/index.ts';
import { ruleMaker } from '../support/living-rules.ts';

const firstDay: CivilDate = '2026-03-02';
const people = ['p-1', 'p-2', 'p-3'].map((id) => ruleMaker(id));

/** What somebody tries next with some version of one rule, on a day that never goes back. */
const attempt = fc.record({
  by: fc.constantFrom(...people),
  type: fc.constantFrom(
    ...(['draft', 'save', 'submit', 'return', 'approve', 'discard', 'retire'] as const),
    ...(['askWithdrawal', 'dropWithdrawal', 'withdraw'] as const),
  ),
  /** Which version, from the newest. */
  back: fc.nat({ max: 2 }),
  wait: fc.constantFrom(0, 0, 0, 1, 3),
  from: fc.integer({ min: -1, max: 5 }),
  text: fc.constantFrom('a', 'b', 'c'),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

const facts = (hash: string) => ({ hash, bytes: hash.length });
const commandOf = ({ type, text, from }: Attempt, today: CivilDate): RuleCommand => {
  const validFrom = addDays(today, from);
  switch (type) {
    case 'draft':
    case 'save':
      return { type, of: facts(text) };
    case 'submit':
    case 'approve':
      return { type, validFrom, problems: [] };
    case 'return':
      return { type, reason: 'x' };
    case 'retire':
      return { type, of: facts(text), validFrom, reason: 'x', problems: [] };
    case 'askWithdrawal':
      return { type, reason: 'x' };
    case 'withdraw':
      return { type, problems: [] };
    default:
      return { type };
  }
};

/** Tries all of them in turn, as the use cases would: one version is worked on at a time. */
const lived = (
  attempts: readonly Attempt[],
  check: (versions: readonly VersionRecord[], today: CivilDate) => void,
) => {
  let today = firstDay;
  const versions = new Map<string, VersionRecord>();
  for (const one of attempts) {
    today = addDays(today, one.wait);
    const all = [...versions.values()];
    const isNew = one.type === 'draft' || one.type === 'retire';
    if (isNew && all.some(({ status }) => status === 'draft' || status === 'submitted')) continue;
    const empty: VersionRecord = {
      kind: 'region',
      id: 'demo',
      version: versionAfter(all.map(({ version }) => version)),
      ...{ status: 'draft', hash: '', bytes: 0, makers: [] },
    };
    const before = isNew ? empty : all.at(-1 - one.back);
    if (!before) continue;
    const given = { by: one.by, at: 0, today, knownBy: today, versions: all };
    const decision = decideRule(commandOf(one, today), before, given);
    if (decision.ok) versions.set(decision.after.version, decision.after);
    check([...versions.values()], today);
  }
  return { versions: [...versions.values()], today };
};

const histories = fc.array(attempt, { maxLength: 60 });

describe('the life of a rule, whatever is tried in whatever order', () => {
  it('never lets a maker be the checker', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        for (const { approved, makers } of lived(attempts, () => {}).versions)
          if (approved) expect(makers.map(({ personId }) => personId)).not.toContain(approved.personId);
      }),
    );
  });

  it('never changes what was approved but by two people before it begins, and never begins before the day it was approved', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        const approved = new Map<string, VersionRecord>();
        const gone = new Set<string>();
        lived(attempts, (versions, today) => {
          for (const one of versions) {
            const known = approved.get(one.version);
            if (known) {
              const { hash, bytes, ends, makers, approved: checked } = known;
              expect(one).toMatchObject({ hash, bytes, ...(ends && { ends }), makers, approved: checked });
              if (one.status === 'approved') expect(one.validFrom).toBe(known.validFrom);
              else if (!gone.has(one.version)) {
                gone.add(one.version);
                expect(one.status).toBe('withdrawn');
                expect((known.validFrom ?? '') > today).toBe(true);
                expect(one.withdrawalAsked?.personId).not.toBe(one.withdrawn?.personId);
              }
            } else if (one.status === 'approved') {
              approved.set(one.version, one);
              expect((one.validFrom ?? '') >= today).toBe(true);
            }
          }
        });
      }),
    );
  });

  it('leaves no day on which two could be said to hold, nor one that changes after it has passed', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        const held = new Map<CivilDate, string | undefined>();
        const { versions, today } = lived(attempts, (all, now) => {
          const days = all.flatMap(({ status, validFrom }) =>
            status === 'approved' && validFrom ? [validFrom] : [],
          );
          expect(new Set(days).size).toBe(days.length);
          for (const [day, version] of held) if (day < now) expect(newestOn(all, day)?.version).toBe(version);
          for (let day = firstDay; day < now; day = addDays(day, 1))
            held.set(day, newestOn(all, day)?.version);
        });
        const standings = versions.map((one) => standingOf(one, versions, today));
        expect(standings.filter((one) => one === 'inForce').length).toBeLessThanOrEqual(1);
        const newest = newestOn(versions, today);
        expect(standings.includes('inForce')).toBe(newest !== undefined && !newest.ends);
      }),
    );
  });

  it('gets through: what is drafted, submitted and approved by another on a free day holds from it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), (days) => {
        const at = (type: Attempt['type'], by: number, from = days): Attempt =>
          ({
            ...{ type, by: people[by] ?? people[0], back: 0, wait: 0, from, text: 'a' },
          }) as Attempt;
        const { versions } = lived(
          [at('draft', 0), at('save', 1), at('submit', 0), at('approve', 2)],
          () => {},
        );
        expect(newestOn(versions, addDays(firstDay, days))).toMatchObject({ status: 'approved', hash: 'a' });
      }),
    );
  });
});
