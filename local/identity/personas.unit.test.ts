import { describe, expect, it } from 'vitest';
import { checkIdentity } from '../../shared/domain/identity/index.ts';
import organisations from '../../shared/rules/organisations/demo.json' with { type: 'json' };
import { personas } from './personas.ts';

describe('the personas', () => {
  it('stand for organisations of the demo, or for fictional firms whose code is sound', () => {
    const known = new Set(organisations.organisations.map(({ id }) => id));
    for (const { id, kind, orgId, name } of personas) {
      const sound =
        kind === 'enterprise' ? checkIdentity({ kind: 'uscc', code: orgId }).valid : known.has(orgId);
      expect(sound, id).toBe(true);
      expect(name.zh, id).toContain('虚构');
      expect(name.en, id).toContain('fictional');
    }
  });

  it('are of every kind that signs in, several of those that compete', () => {
    const count = (kind: string) =>
      new Set(personas.filter((p) => p.kind === kind).map(({ orgId }) => orgId)).size;
    expect([count('regulator'), count('bank'), count('department'), count('guarantor')]).toEqual([
      4, 3, 4, 1,
    ]);
    expect(count('enterprise')).toBeGreaterThanOrEqual(2);
  });
});
