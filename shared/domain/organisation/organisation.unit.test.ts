import { describe, expect, it } from 'vitest';
import demo from '../../rules/organisations/demo.json' with { type: 'json' };
import declineReasons from '../../rules/reasons/decline-reasons.json' with { type: 'json' };
import { checkUscc, divisionCodeOf } from '../identity/uscc.ts';
import { ancestors, isWithin, nearestOfKind, regionOf } from './hierarchy.ts';
import { organisationTreeFrom } from './organisation.ts';

const loaded = organisationTreeFrom(demo);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const tree = loaded.value;

describe('the organisation tree', () => {
  it('lists those above, nearest first', () => {
    expect(ancestors('wg-demo-east', tree).map(({ id }) => id)).toEqual(['city-demo', 'prov-demo']);
    expect(ancestors('prov-demo', tree)).toEqual([]);
    expect(ancestors('nobody', tree)).toEqual([]);
  });

  it.each([
    ['wg-demo-east', 'wg-demo-east', true],
    ['wg-demo-east', 'city-demo', true],
    ['wg-demo-east', 'prov-demo', true],
    ['wg-demo-east', 'wg-demo-west', false],
    ['city-demo', 'wg-demo-east', false],
    ['wg-demo-east', 'prov-other', false],
    ['wg-other', 'prov-demo', false],
    ['bank-a', 'prov-demo', false],
    ['nobody', 'nobody', false],
    ['wg-demo-east', 'nobody', false],
  ])('%s within %s: %s', (id, ancestor, within) => expect(isWithin(id, ancestor, tree)).toBe(within));

  it('finds the level above by kind, and the region of the nearest that names one', () => {
    expect(nearestOfKind('wg-demo-west', 'cityRegulator', tree)?.id).toBe('city-demo');
    expect(nearestOfKind('bank-a', 'bank', tree)?.id).toBe('bank-a');
    expect(nearestOfKind('prov-demo', 'cityRegulator', tree)).toBeUndefined();
    expect(regionOf('wg-demo-east', tree)).toBe('demo');
    expect(regionOf('prov-demo', tree)).toBeUndefined();
  });
});

describe('the demo organisations', () => {
  it('say that they are fictional', () => {
    for (const { id, name } of tree.values()) {
      expect(name.zh, id).toContain('虚构');
      expect(name.en, id).toContain('fictional');
    }
  });

  it('have enterprises with valid codes of a division that does not exist', () => {
    const enterprises = [...tree.values()].filter(({ kind }) => kind === 'enterprise');
    expect(enterprises.length).toBeGreaterThanOrEqual(2);
    for (const { id } of enterprises) {
      expect(checkUscc(id)).toEqual({ valid: true, code: id, reasons: [], warnings: [] });
      expect(divisionCodeOf(id)).toBe('000000');
    }
  });

  it('answer only for owners the reason table knows', () => {
    const known = Object.keys(declineReasons.owners);
    for (const { id, owns } of tree.values())
      for (const owner of owns ?? []) expect(known, id).toContain(owner);
  });
});

describe('a tree with mistakes is refused', () => {
  const organisation = (id: string, parent: string | null) => ({
    id,
    kind: 'workGroup',
    name: { zh: '甲', en: 'A' },
    parent,
  });
  const problemsOf = (...organisations: unknown[]) => {
    const result = organisationTreeFrom({ ...demo, organisations });
    return result.ok ? [] : result.problems.map(({ detail }) => detail);
  };

  it('for an unknown parent, a repeated id, a circle, or a kind there is not', () => {
    expect(problemsOf(organisation('a', 'b'))).toEqual(['unknown parent: b']);
    expect(problemsOf(organisation('a', null), organisation('a', null))).toEqual(['a stands twice']);
    expect(problemsOf(organisation('a', 'b'), organisation('b', 'a'))).toEqual([
      'stands above itself',
      'stands above itself',
    ]);
    expect(problemsOf(organisation('a', 'a'))).toEqual(['stands above itself']);
    expect(problemsOf({ ...organisation('a', null), kind: 'ministry' })).toEqual(['not an organisation']);
  });
});
