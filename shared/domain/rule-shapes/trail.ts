import type { Bilingual } from '../text/bilingual.ts';
import type { Field, RecordShape, Shape } from './shape.ts';
import { isRecord, wordsOf } from './words.ts';

/** A place in a rule document: its path, and the labels that lead there from the outermost on. */
export type Place = { readonly at: string; readonly trail: readonly Bilingual[] };

export const sourceLabel: Bilingual = { zh: '来源', en: 'source' };

/** 「原因 R13（额度已满）」. */
export const entryPlace = (
  { key, one, of }: Extract<Shape, { kind: 'list' }>,
  place: Place,
  index: number,
  entry: unknown,
): Place => {
  const told = key !== undefined && isRecord(entry) ? entry[key] : undefined;
  const field = of.kind === 'record' ? of.fields.find(({ name }) => name === key) : undefined;
  const said = told === undefined ? undefined : wordsOf(field?.shape, told);
  const named = isRecord(entry) && key !== 'name' ? entry['name'] : undefined;
  const name =
    typeof named === 'string'
      ? { zh: named, en: named }
      : isRecord(named)
        ? wordsOf({ kind: 'bilingual' }, named)
        : undefined;
  return below(place, String(index), {
    zh: `${one.zh} ${said?.zh ?? index + 1}${name ? `（${name.zh}）` : ''}`,
    en: `${one.en} ${said?.en ?? index + 1}${name ? ` (${name.en})` : ''}`,
  });
};

export const below = ({ at, trail }: Place, member: string, label: Bilingual): Place => ({
  at: `${at}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  trail: [...trail, label],
});

/** The two last steps say enough: 「指标 T1（研发费用金额） 权重 S」 has three. */
export const trailText = (trail: readonly Bilingual[]): Bilingual => {
  const told = trail.slice(trail.length > 2 && trail.length <= 4 ? 1 : Math.max(0, trail.length - 3));
  return { zh: told.map(({ zh }) => zh).join(' · '), en: told.map(({ en }) => en).join(' · ') };
};

/**
 * A place in words (位置): 「时限 · 银行答复时限 · 来源」, as forms label it. Members that the shape does not know are called by
 * their own name; undefined: the document as a whole.
 */
export const placeWords = (shape: RecordShape, content: unknown, at: string): Bilingual | undefined => {
  const members = at.split('/').slice(1);
  const { trail } = walked(shape, content, { at: '', trail: [] }, members);
  return trail.length === 0 ? undefined : trailText(trail);
};

const walked = (
  shape: Shape | undefined,
  value: unknown,
  place: Place,
  [member, ...rest]: readonly string[],
): Place => {
  if (member === undefined) return place;
  const name = member.replaceAll('~1', '/').replaceAll('~0', '~');
  const own = isRecord(value) ? value[name] : Array.isArray(value) ? value[Number(name)] : undefined;
  const on = (inner: Shape | undefined, next: Place) => walked(inner, own, next, rest);
  const named = (label: Bilingual = { zh: name, en: name }) => below(place, name, label);
  const inFields = (fields: readonly Field[] = []) => {
    const field = fields.find((one) => one.name === name);
    return on(field?.shape, named(field?.label));
  };
  switch (shape?.kind) {
    case 'record':
      return inFields(shape.fields);
    case 'variant':
      return inFields(isRecord(value) ? shape.cases[String(value[shape.by])]?.fields : undefined);
    case 'setting':
      return name === 'value'
        ? on(shape.of, { ...place, at: `${place.at}/value` })
        : on(undefined, named(sourceLabel));
    case 'map':
      return on(shape.of, named(shape.keys?.[name]));
    case 'list':
      return on(shape.of, entryPlace(shape, place, Number(name), own));
    case 'bilingual':
    case 'deadline':
      return on(undefined, named(ofLeaves[name]));
    default:
      return on(undefined, named());
  }
};

/** Members of what stands in a form as one field. */
const ofLeaves: Readonly<Record<string, Bilingual>> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  count: { zh: '数量', en: 'number' },
  unit: { zh: '单位', en: 'unit' },
  start: { zh: '起算', en: 'start' },
  lastDay: { zh: '末日逢休息日', en: 'last day off' },
  compare: { zh: '对照起算', en: 'compared start' },
};
