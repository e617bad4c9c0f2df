import { describe, expect, it } from 'vitest';
import { chain, firstBroken, firstHash, type RecordedEvent } from '../../shared/domain/case/chain.ts';
import { asErased } from '../../shared/domain/personal-data/as-erased.ts';
import { erasedMark } from '../../shared/domain/personal-data/erased-mark.ts';
import { withoutGroups } from '../../shared/domain/personal-data/seal.ts';
import { enterprise, enterpriseCode, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { withdrawn } from '../support/paths.ts';
import { hash } from '../support/rule-books.ts';
import { does, story } from '../support/story.ts';

let drawn = 0;
const salt = () => {
  drawn += 1;
  return `salt-${drawn}`;
};
const recordOf = (steps: Parameters<typeof story>[0]): readonly RecordedEvent[] =>
  chain('case-1', story(steps).events, { seq: 0, hash: firstHash }, hash, { salt, ownCode: enterpriseCode });

const erasing = [...withdrawn, does(regulator, say.erasePersonalData({ groups: ['contact'] }))];
const opened = (events: readonly RecordedEvent[]): RecordedEvent => {
  const [first] = events;
  if (!first) throw new Error('no events');
  return first;
};
const withFirst = (events: readonly RecordedEvent[], first: object): readonly RecordedEvent[] => [
  first as RecordedEvent,
  ...events.slice(1),
];

describe('a chain whose personal data can be erased (封存)', () => {
  it('verifies before, half-way and after, with the very same hashes', () => {
    const stored = recordOf(erasing);
    const erased = asErased(stored, hash);
    expect(erased).not.toEqual(stored);
    expect(erased.map((event) => event.hash)).toEqual(stored.map((event) => event.hash));
    for (let done = 0; done <= stored.length; done += 1)
      expect(firstBroken([...erased.slice(0, done), ...stored.slice(done)], hash)).toBeUndefined();
    expect(JSON.stringify(erased)).not.toContain('13800000000');
    expect(asErased(erased, hash)).toEqual(erased);
  });
  it('erases what the event names and nothing else', () => {
    const [first] = asErased(recordOf(erasing), hash);
    expect(first?.event).toMatchObject({
      applicant: { contact: { name: erasedMark, phone: erasedMark }, address: '示例市示例路1号' },
      need: { purposeText: '采购服务器、支付研发人员工资' },
    });
  });
  it('is broken where data is gone that no event says was erased', () => {
    const stored = recordOf(withdrawn);
    const silently = withFirst(stored, opened(asErased(recordOf(erasing), hash)));
    expect(firstBroken(silently, hash)?.seq).toBe(1);
  });
  it('is broken where data is gone that was said after the erasure', () => {
    const reason = { ...say.holdPersonalData(), reason: '另案在审' };
    const spoken = [...withdrawn, does(regulator, say.erasePersonalData()), does(regulator, reason)];
    const stored = recordOf(spoken);
    const gone = new Set(['texts'] as const);
    const forged = stored.map((event) =>
      event.event.type === 'RetentionHeld' ? withoutGroups(event, gone, hash) : event,
    );
    expect(firstBroken(stored, hash)).toBeUndefined();
    expect(JSON.stringify(forged)).not.toContain('另案在审');
    expect(firstBroken(forged, hash)?.seq).toBe(stored.length);
  });
  it('is broken where something else stands in the place of what was erased', () => {
    const erased = asErased(recordOf(erasing), hash);
    const first = opened(erased);
    const other = JSON.parse(JSON.stringify(first).replace(erasedMark, '李四'));
    expect(firstBroken(withFirst(erased, other), hash)?.seq).toBe(1);
  });
  it('is broken where a plain value is passed off as a commitment', () => {
    const stored = recordOf(erasing);
    const first = opened(stored);
    if (first.event.type !== 'CaseOpened') throw new Error('not opened');
    const event = { ...first.event, regionId: erasedMark };
    const forged = { ...first, event, erased: { regionId: first.event.regionId } };
    expect(firstBroken(withFirst(stored, forged), hash)?.seq).toBe(1);
  });
  it('tells equal values apart: nobody finds one by trying', () => {
    const twice = [recordOf(erasing), recordOf(erasing)].map(
      (events) => opened(asErased(events, hash)).erased?.['applicant.contact.phone'],
    );
    expect(twice[0]).not.toBe(twice[1]);
    expect(twice[0]).not.toBe(hash('13800000000'));
    expect(twice[0]).not.toBe(hash(JSON.stringify('13800000000')));
  });
  it('keeps what it always hashed: an event without personal data is hashed as before it was sealed', () => {
    const plain = recordOf(withdrawn).find(({ event }) => event.type === 'Scored');
    expect(plain).toBeDefined();
    expect(plain).not.toHaveProperty('salts');
  });
  it('an enterprise’s account is sealed, an official’s is not', () => {
    const byEnterprise = recordOf(withdrawn).filter(({ event }) => event.by.kind === enterprise.kind);
    expect(byEnterprise.length).toBeGreaterThan(0);
    for (const { salts } of byEnterprise) expect(Object.keys(salts ?? {})).toContain('by.personId');
    for (const { salts, event } of recordOf(withdrawn))
      if (event.by.kind !== 'enterprise') expect(Object.keys(salts ?? {})).not.toContain('by.personId');
  });
});
