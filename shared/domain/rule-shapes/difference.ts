import { canonicalJson } from '../canonical-json.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Field, RecordShape, Shape } from './shape.ts';
import { below, entryPlace, type Place, sourceLabel, trailText } from './trail.ts';
import { isRecord, wordsOf } from './words.ts';

/** One thing that differs between two versions (差异), as a person would say it. */
export type Difference = {
  /** Where, in the later version where it is there: `/reasons/12/name`. */
  readonly at: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  readonly sentence: Bilingual;
  /** The value in words; absent on the side where there is nothing. */
  readonly before?: Bilingual;
  readonly after?: Bilingual;
};

/**
 * What differs between two versions of one rule document, along its shape. Entries of tables are told apart by what names
 * them, so that a row put in front of the others is one row that is new. Empty exactly where both say the same.
 */
export const differencesOf = (shape: RecordShape, before: unknown, after: unknown): readonly Difference[] =>
  between(shape, before, after, { at: '', trail: [] });

const between = (
  shape: Shape | undefined,
  before: unknown,
  after: unknown,
  place: Place,
): readonly Difference[] => {
  if (isSame(before, after)) return [];
  if (before === undefined) return [added(shape, after, place)];
  if (after === undefined) return [removed(shape, before, place)];
  switch (shape?.kind) {
    case 'record':
      return isRecord(before) && isRecord(after)
        ? betweenMembers(shape.fields, before, after, place)
        : [changed(shape, before, after, place)];
    case 'variant': {
      const isOfOneCase = isRecord(before) && isRecord(after) && before[shape.by] === after[shape.by];
      const fields = isOfOneCase ? shape.cases[String(before[shape.by])]?.fields : undefined;
      return fields && isRecord(before) && isRecord(after)
        ? betweenMembers(fields, before, after, place)
        : [changed(shape, before, after, place)];
    }
    case 'setting':
      return betweenSettings(shape.of, before, after, place);
    case 'map':
      // What holds for every key may be said once.
      return !isRecord(before) && !isRecord(after)
        ? between(shape.of, before, after, place)
        : isRecord(before) && isRecord(after)
          ? betweenEntries(shape, before, after, place)
          : [changed(shape, before, after, place)];
    case 'perStage':
      return isRecord(before) && isRecord(after)
        ? betweenEntries(shape, before, after, place)
        : [changed(shape, before, after, place)];
    case 'list':
      return Array.isArray(before) && Array.isArray(after)
        ? betweenLists(shape, before, after, place)
        : [changed(shape, before, after, place)];
    case 'choices':
    case 'codes':
    case 'days':
      return [betweenSets(shape, before, after, place)];
    default:
      return [changed(shape, before, after, place)];
  }
};

const isSame = (before: unknown, after: unknown): boolean =>
  before === after ||
  (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after));

type Members = Readonly<Record<string, unknown>>;

/** Members that the shape does not know are compared as well: nothing changes unseen. */
const betweenMembers = (fields: readonly Field[], before: Members, after: Members, place: Place) => {
  const known = new Map(fields.map((field) => [field.name, field]));
  const strangers = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !known.has(name),
  );
  return [...known.keys(), ...strangers].flatMap((name) => {
    const field = known.get(name);
    const label = field?.label ?? { zh: name, en: name };
    return between(field?.shape, before[name], after[name], below(place, name, label));
  });
};

/** A setting is its value; where only the source changes, that is what is said. */
const betweenSettings = (of: Shape, before: unknown, after: unknown, place: Place): readonly Difference[] => {
  if (!isRecord(before) || !isRecord(after)) return [changed(of, before, after, place)];
  const source = below(place, 'source', sourceLabel);
  const value: Place = { ...place, at: `${place.at}/value` };
  const isUnsetOnOneSide = (before['value'] === null) !== (after['value'] === null);
  return [
    ...(isSame(before['value'], after['value'])
      ? []
      : isUnsetOnOneSide
        ? [changed(of, before['value'], after['value'], value)]
        : between(of, before['value'], after['value'], value)),
    ...between({ kind: 'text' }, before['source'], after['source'], source),
    ...betweenMembers([], withoutKnown(before), withoutKnown(after), place),
  ];
};

const withoutKnown = ({ value: _value, source: _source, ...others }: Members): Members => others;

const betweenEntries = (
  shape: Extract<Shape, { kind: 'map' | 'perStage' }>,
  before: Members,
  after: Members,
  place: Place,
): readonly Difference[] => {
  const of: Shape = shape.kind === 'map' ? shape.of : { kind: 'number' };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const name = (shape.kind === 'map' ? shape.keys?.[key] : undefined) ?? { zh: key, en: key };
    return between(of, before[key], after[key], below(place, key, name));
  });
};

const betweenLists = (
  shape: Extract<Shape, { kind: 'list' }>,
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
): readonly Difference[] => {
  const { key } = shape;
  const keyed = key !== undefined && areTold(before, key) && areTold(after, key);
  const keyOf = (entry: unknown, index: number): string =>
    keyed && isRecord(entry) ? String(entry[key]) : String(index);
  const old = new Map(before.map((entry, i) => [keyOf(entry, i), entry]));
  const now = new Map(after.map((entry, i) => [keyOf(entry, i), { entry, i }]));
  const found = [...now].flatMap(([name, { entry, i }]) =>
    between(shape.of, old.get(name), entry, entryPlace(shape, place, i, entry)),
  );
  const gone = [...old].flatMap(([name, entry], i) =>
    now.has(name) ? [] : [removed(shape.of, entry, entryPlace(shape, place, i, entry))],
  );
  const kept = (names: Iterable<string>, other: ReadonlyMap<string, unknown>) =>
    [...names].filter((name) => other.has(name));
  const [was, is] = [kept(old.keys(), now), kept(now.keys(), old)];
  if (was.join('\n') === is.join('\n')) return [...found, ...gone];
  const label = trailText(place.trail);
  const reordered: Difference = {
    at: place.at,
    kind: 'reordered',
    sentence: { zh: `${label.zh} 次序改变：${is.join('、')}`, en: `${label.en}: new order ${is.join(', ')}` },
  };
  return [...found, ...gone, reordered];
};

/** Whether a member tells all entries apart. */
const areTold = (entries: readonly unknown[], key: string): boolean =>
  new Set(entries.map((entry) => (isRecord(entry) ? entry[key] : undefined))).size === entries.length &&
  entries.every((entry) => isRecord(entry) && entry[key] !== undefined);

/** A set says what came and what went; where neither, the order. */
const betweenSets = (shape: Shape, before: unknown, after: unknown, place: Place): Difference => {
  if (!Array.isArray(before) || !Array.isArray(after)) return changed(shape, before, after, place);
  const [came, went] = [
    after.filter((one) => !before.includes(one)),
    before.filter((one) => !after.includes(one)),
  ];
  if (came.length + went.length === 0) return changed(shape, before, after, place);
  const label = trailText(place.trail);
  const [more, less] = [wordsOf(shape, came), wordsOf(shape, went)];
  const parts = [
    ...(came.length > 0 ? [{ zh: `增加 ${more.zh}`, en: `adds ${more.en}` }] : []),
    ...(went.length > 0 ? [{ zh: `去掉 ${less.zh}`, en: `drops ${less.en}` }] : []),
  ];
  return {
    at: place.at,
    kind: 'changed',
    before: wordsOf(shape, before),
    after: wordsOf(shape, after),
    sentence: {
      zh: `${label.zh} ${parts.map(({ zh }) => zh).join('，')}`,
      en: `${label.en} ${parts.map(({ en }) => en).join(', ')}`,
    },
  };
};

const changed = (shape: Shape | undefined, before: unknown, after: unknown, place: Place): Difference => {
  const [label, was, is] = [trailText(place.trail), wordsOf(shape, before), wordsOf(shape, after)];
  return {
    at: place.at,
    kind: 'changed',
    before: was,
    after: is,
    sentence: {
      zh: `${label.zh} 由 ${was.zh} 变为 ${is.zh}`,
      en: `${label.en} changes from ${was.en} to ${is.en}`,
    },
  };
};

const added = (shape: Shape | undefined, after: unknown, place: Place): Difference => {
  const [label, is] = [trailText(place.trail), wordsOf(shape, after)];
  const detail = isEntry(shape) ? { zh: '', en: '' } : { zh: `：${is.zh}`, en: `: ${is.en}` };
  return {
    at: place.at,
    kind: 'added',
    after: is,
    sentence: { zh: `新增${label.zh}${detail.zh}`, en: `${label.en} is new${detail.en}` },
  };
};

const removed = (shape: Shape | undefined, before: unknown, place: Place): Difference => {
  const [label, was] = [trailText(place.trail), wordsOf(shape, before)];
  const detail = isEntry(shape)
    ? { zh: '', en: '' }
    : { zh: `（原为 ${was.zh}）`, en: ` (it was ${was.en})` };
  return {
    at: place.at,
    kind: 'removed',
    before: was,
    sentence: { zh: `删除${label.zh}${detail.zh}`, en: `${label.en} is gone${detail.en}` },
  };
};

/** An entry of a table is named by its place already. */
const isEntry = (shape: Shape | undefined): boolean => shape?.kind === 'record';
