import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { chain, firstBroken, firstHash, type RecordedEvent } from '../../shared/domain/case/chain.ts';
import { closedAsLent, repaired } from '../support/paths.ts';
import { hash, sealing } from '../support/rule-books.ts';
import { story } from '../support/story.ts';

const record = (steps: Parameters<typeof story>[0]): readonly RecordedEvent[] =>
  chain('case-1', story(steps).events, { seq: 0, hash: firstHash }, hash, sealing);
const trails = [record(closedAsLent), record(repaired)];

type Path = readonly (string | number)[];
/** Every place in a value that holds something of its own: text, a number, a truth. */
const leaves = (value: unknown, at: Path = []): readonly Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, part]) => leaves(part, [...at, name]))
    : [at];
const changed = (value: unknown, [name, ...rest]: Path): unknown => {
  if (name === undefined) {
    if (typeof value === 'number') return value + 1;
    return typeof value === 'boolean' ? !value : `${String(value)}。`;
  }
  if (Array.isArray(value))
    return value.map((part, i) => (String(i) === String(name) ? changed(part, rest) : part));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [name]: changed(record[name], rest) };
};

const trail = fc.constantFrom(...trails);
const place = fc.nat();

describe('the audit trail (审计链)', () => {
  it('is whole as it was written', () => {
    for (const events of trails) expect(firstBroken(events, hash)).toBeUndefined();
  });
  it('shows any change to anything an event says', () => {
    fc.assert(
      fc.property(trail, place, place, (events, which, where) => {
        const index = which % events.length;
        const event = events[index];
        const paths = leaves(event);
        const path = paths[where % paths.length] ?? [];
        const tampered = events.map((e, i) => (i === index ? (changed(e, path) as RecordedEvent) : e));
        expect(firstBroken(tampered, hash)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
  it('shows an event that was left out, said twice or moved', () => {
    fc.assert(
      fc.property(trail, place, fc.constantFrom('leftOut', 'twice', 'moved'), (events, which, how) => {
        const index = which % (events.length - 1);
        const [before, event, next, after] = [
          events.slice(0, index),
          events.slice(index, index + 1),
          events.slice(index + 1, index + 2),
          events.slice(index + 2),
        ];
        const tampered = {
          leftOut: [...before, ...next, ...after],
          twice: [...before, ...event, ...event, ...next, ...after],
          moved: [...before, ...next, ...event, ...after],
        }[how];
        expect(firstBroken(tampered, hash)).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
  it('shows an event that was written anew with a hash of its own, unless all that follow are too', () => {
    const events = trails[0] ?? [];
    const [first, second, ...rest] = events;
    if (!first || !second) throw new Error('too short');
    const [forged] = chain(
      'case-1',
      [{ ...second.event, at: 0 }],
      { seq: 1, hash: first.hash },
      hash,
      sealing,
    );
    expect(firstBroken([first, forged as RecordedEvent, ...rest], hash)?.seq).toBe(3);
  });
  it('hashes equal values alike, whatever the order of their members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });
});
