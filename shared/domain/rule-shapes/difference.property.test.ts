import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFiles } from '../../adapters/rule-book/rule-files.ts';
import { canonicalJson } from '../canonical-json.ts';
import { differencesOf, ruleShapes, type Shape } from './index.ts';

/** The files that ship, as contents of documents: what people start from. */
const contents: readonly (readonly [keyof typeof ruleShapes, Record<string, unknown>])[] = [
  ...ruleFiles.regions().map((file) => ['region', file] as const),
  ...ruleFiles
    .products()
    .flatMap(({ products, provenance }) =>
      products.slice(0, 4).map((product) => ['product', { provenance, product }] as const),
    ),
  ...ruleFiles.scoringModels().map((file) => ['scoringModel', file] as const),
  ...ruleFiles.stageRules().map((file) => ['stageRule', file] as const),
  ...ruleFiles.gradeRules().map((file) => ['gradeRule', file] as const),
  ...ruleFiles.triage().map((file) => ['triageTable', file] as const),
  ...ruleFiles.reasons().map((file) => ['reasonTable', file] as const),
  ...ruleFiles.prescriptions().map((file) => ['prescriptionCatalogue', file] as const),
  ...ruleFiles.riskSchemes().map((file) => ['riskSchemes', file] as const),
  ...ruleFiles.sizeClasses().map((file) => ['sizeTable', file] as const),
  ['plausibility', ruleFiles.plausibility()],
  ...ruleFiles.calendarYears().map((file) => ['calendarYear', file] as const),
].map(([kind, file]) => {
  const { version: _v, validFrom: _d, $schema: _s, ...content } = file as Record<string, unknown>;
  return [kind as keyof typeof ruleShapes, content];
});

type Path = readonly (string | number)[];
/** Every place in a content, lists and leaves alike. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) return [...own, ...value.flatMap((one, i) => placesIn(one, [...path, i]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
};

const edited = (content: object, path: Path, edit: 'remove' | 'replace' | 'add', value: unknown): object => {
  const copy = structuredClone(content);
  const holder = path.slice(0, -1).reduce<never>((at, step) => at[step], copy as never) as Record<
    string | number,
    unknown
  >;
  const last = path.at(-1) as string | number;
  if (edit === 'replace') holder[last] = value;
  else if (edit === 'add' && Array.isArray(holder)) holder.splice(Number(last), 0, value);
  else if (edit === 'add') holder['other'] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
};

const anyEdit = fc.constantFrom(...contents).chain(([kind, content]) =>
  fc.record({
    kind: fc.constant(kind),
    content: fc.constant(content),
    path: fc.constantFrom(...placesIn(content)),
    edit: fc.constantFrom('remove' as const, 'replace' as const, 'add' as const),
    value: fc.oneof(
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.boolean(),
      fc.constant([]),
      fc.constant({}),
    ),
  }),
);

describe('the difference of two versions', () => {
  it('of one version and itself is nothing', () => {
    for (const [kind, content] of contents)
      expect(differencesOf(ruleShapes[kind], content, structuredClone(content))).toEqual([]);
  });

  it('is there exactly where something differs, whatever was edited, both ways', () => {
    fc.assert(
      fc.property(anyEdit, ({ kind, content, path, edit, value }) => {
        const other = edited(content, path, edit, value);
        const differs = canonicalJson(other) !== canonicalJson(content);
        const there = differencesOf(ruleShapes[kind], content, other);
        const back = differencesOf(ruleShapes[kind], other, content);
        expect(there.length > 0).toBe(differs);
        expect(back.length > 0).toBe(differs);
        for (const { sentence } of [...there, ...back]) {
          expect(sentence.zh).not.toMatch(/undefined|\[object/);
          expect(sentence.en).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the shapes', () => {
  /** Every member of the shipped files is named by the shape of its kind: a form would not show what is missing there. */
  it('name every member of every file that ships', () => {
    const unknown = contents.flatMap(([kind, content]) => strangers(ruleShapes[kind], content, kind));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

const strangers = (shape: Shape, value: unknown, at: string): readonly string[] => {
  if (value === null || value === undefined) return [];
  const members = (value ?? {}) as Record<string, unknown>;
  const below = (fields: Extract<Shape, { kind: 'record' }>['fields']) => [
    ...Object.keys(members)
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => `${at}/${name}`),
    ...fields.flatMap((field) => strangers(field.shape, members[field.name], `${at}/${field.name}`)),
  ];
  switch (shape.kind) {
    case 'record':
      return below(shape.fields);
    case 'variant': {
      const found = shape.cases[String(members[shape.by])];
      if (!found) return [`${at}/${shape.by}=${members[shape.by]}`];
      const { [shape.by]: _by, ...rest } = members;
      return strangers({ kind: 'record', fields: found.fields }, rest, at);
    }
    case 'setting':
      return strangers(shape.of, members['value'], `${at}/value`);
    case 'map':
      return Array.isArray(value)
        ? strangers(shape.of, value, at)
        : Object.values(members).flatMap((one) => strangers(shape.of, one, `${at}/*`));
    case 'list':
      return (value as readonly unknown[]).flatMap((one) => strangers(shape.of, one, `${at}[]`));
    default:
      return [];
  }
};
