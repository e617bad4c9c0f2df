import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDocuments } from '../../shared/adapters/rule-book/shipped.ts';
import {
  blankContent,
  contradictionsIn,
  contradictionsOf,
  problemWords,
  provenanceProblems,
  type RuleContent,
  type RuleDocument,
  ruleKinds,
} from '../../shared/domain/rule-versions/index.ts';

const today = '2026-03-02';
const shipped = shippedDocuments();
const documentOf = (kind: string, id: string): RuleDocument => {
  const found = shipped.find((one) => one.kind === kind && one.id === id);
  if (!found) throw new Error(`${kind} ${id} does not ship`);
  return found;
};
const next = (kind: string, id: string, change: (content: RuleContent) => RuleContent): RuleDocument => {
  const { content, ...head } = documentOf(kind, id);
  return { ...head, version: '2.0.0', validFrom: '2026-04-01', content: change(content) };
};
const problemsOf = (change: RuleDocument) => contradictionsOf(change, shipped, today);

describe('the rules that ship', () => {
  it('contradict nothing, but products known from the press name banks and regions that no installation has', () => {
    const found = contradictionsIn(shipped, '2026-01-01');
    expect(found.filter(({ kind }) => kind !== 'product')).toEqual([]);
    expect(new Set(found.map(({ at }) => at))).toEqual(new Set(['/product/bankId', '/product/regions']));
    expect(found.some(({ id }) => /^bank-[abc]-/.test(id))).toBe(false);
  });
});

describe('a change that contradicts another table', () => {
  it('is told at the settings that rest on it', () => {
    const reasons = (content: RuleContent) => content['reasons'] as readonly { readonly code: string }[];
    const floating = next('region', 'demo', (content) => ({
      ...content,
      reasonTable: { value: 'decline-reasons', source: 'x' },
    }));
    const change = next('reasonTable', 'decline-reasons', (content) => ({
      ...content,
      reasons: reasons(content).filter(({ code }) => code !== 'R13'),
    }));
    const found = contradictionsOf({ ...change, validFrom: '2026-05-01' }, [...shipped, floating], today);
    expect(found).toMatchObject([
      {
        kind: 'region',
        id: 'demo',
        at: expect.stringContaining('/triageTable/rows'),
        detail: 'unknown reason: R13',
      },
    ]);
    expect(problemWords(found[0]?.detail ?? '').zh).toBe('原因表中没有：R13');
  });

  it('and a year taken out of the middle of the calendar, a bank that is not there, another id', () => {
    const ends = {
      ...documentOf('calendarYear', '2025'),
      version: '2.0.0',
      validFrom: '2026-04-01',
      ends: true,
    } as const;
    expect(problemsOf(ends)).toMatchObject([
      { kind: 'calendarYear', detail: expect.stringContaining('gap_between_years') },
    ]);
    const product = next('product', 'bank-a-points', (content) => ({
      ...content,
      product: { ...(content['product'] as object), id: 'other', bankId: 'bank-nowhere' },
    }));
    expect(
      problemsOf(product)
        .map(({ at }) => at)
        .toSorted(),
    ).toEqual(['/id', '/product/bankId']);
  });

  it('and a date that a city agrees to move where no city stands above the work groups', () => {
    const withoutCity = shipped.map((one): RuleDocument => {
      if (one.kind !== 'organisation' || !one.id.startsWith('wg-')) return one;
      return { ...one, content: { ...one.content, parent: 'prov-demo', region: 'demo' } };
    });
    const found = contradictionsIn(withoutCity, today).filter(({ at }) => at.startsWith('/cityExt'));
    expect(found).toMatchObject([{ kind: 'region', id: 'demo', at: '/cityExtensions/value' }]);
    expect(problemWords(found[0]?.detail ?? '').zh).toMatch(/^延期须市级审批/);
  });

  it('only as far as the change itself makes it wrong', () => {
    const change = next('product', 'bank-a-points', (content) => content);
    expect(contradictionsIn(shipped, today).length).toBeGreaterThan(10);
    expect(problemsOf(change)).toEqual([]);
  });
});

describe('what calls itself official', () => {
  const proof = {
    sourceDocument: '某通知',
    sourcePage: '3',
    sourceSha256: 'a'.repeat(64),
    reviewedBy: 'p-9',
  };
  const provenance = { status: 'official', source: { zh: '某通知', en: 'A notice' }, evidence: 'x' };
  it.each(Object.keys(proof))('names its %s, whatever kind it is', (member) => {
    expect(provenanceProblems({ provenance: { ...provenance, ...proof } })).toEqual([]);
    const { [member as keyof typeof proof]: _left, ...rest } = proof;
    expect(provenanceProblems({ provenance: { ...provenance, ...rest } })).toMatchObject([
      { at: `/provenance/${member}` },
    ]);
  });
  it('and nothing of it is asked of what does not', () => {
    expect(provenanceProblems({ provenance: { ...provenance, status: 'designed' } })).toEqual([]);
  });
});

describe('problems in words', () => {
  const rules = shipped.filter(({ kind }) => kind !== 'organisation');
  /** Every place in a content, as a path. */
  const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]) => [
          [...path, name],
          ...placesIn(member, [...path, name]),
        ])
      : [];
  const broken = (content: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
    const copy: Record<string, unknown> | unknown[] = Array.isArray(content)
      ? [...content]
      : { ...(content as object) };
    const members = copy as Record<string, unknown>;
    if (rest.length > 0) members[name] = broken(members[name], rest, value);
    else if (value === undefined && Array.isArray(copy)) copy.splice(Number(name), 1);
    else if (value === undefined) delete members[name];
    else members[name] = value;
    return copy;
  };
  const wrong = fc.constantFrom(undefined, null, '', 'x', -1, 1.5, 10 ** 9, true, [], {}, '2026-02-30');

  it('have a Chinese sentence whatever is broken, and never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.nat(), wrong, (document, place, value) => {
        const places = placesIn(document.content);
        const content = broken(document.content, places[place % places.length] ?? [], value) as RuleContent;
        const change = { ...document, version: '2.0.0', validFrom: '2026-04-01' as const, content };
        for (const { detail } of problemsOf(change))
          expect(problemWords(detail).zh).not.toContain('内容不符合要求');
      }),
      { numRuns: 150 },
    );
  });

  it.each(ruleKinds)('are told of a blank %s, which cannot be submitted as it is', (kind) => {
    const id = kind === 'calendarYear' ? '2027' : 'new-one';
    const change = {
      kind,
      id,
      version: '1.0.0',
      validFrom: '2026-04-01' as const,
      content: blankContent(kind, id),
    };
    const found = problemsOf(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ at }) => at === '/id' || at === '/schema')).toEqual([]);
    for (const { detail } of found) expect(problemWords(detail).zh).not.toContain('内容不符合要求');
  });
});
