import fc from 'fast-check';

/** What nobody means to send, and everybody does once. */
const junk: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => '   ',
  () => 'x'.repeat(5000),
  () => '𠮷'.repeat(200),
  () => '𠮷'.repeat(201),
  () => '\ud842',
  () => '\ud842xyz',
  () => 'a\u0000b',
  () => '__proto__',
  () => 'constructor',
  () => '1900-01-00',
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => -0,
  () => 1.5,
  () => 2 ** 53,
  () => -(2 ** 60),
  () => 1e300,
  () => [],
  () => [null],
  () => [['x']],
  () => new Array(300).fill('a'),
  () => new Array(3),
  () => ({}),
  () => ({ length: 0 }),
  () => ({ length: 1e9 }),
  () => ({ length: { toString: 1, valueOf: 1 } }),
  () => JSON.parse('{"__proto__":{"kind":"uscc"},"constructor":1}'),
  () => new Date(0),
  () => new Map([['kind', 'uscc']]),
  () => 12n,
];

const keys = ['__proto__', 'constructor', 'toString', 'length', 'kind', 'x', '', '长', '0'];

const spoiling = fc.record({
  at: fc.nat({ max: 1000 }),
  how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'move'),
  junk: fc.nat({ max: junk.length - 1 }),
  key: fc.nat({ max: keys.length - 1 }),
});
type Spoiling = typeof spoiling extends fc.Arbitrary<infer T> ? T : never;

/** A value of which some parts are dropped, added, replaced or misplaced. */
export const spoiled = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.array(spoiling, { maxLength: 3 })).map(([value, steps]) => steps.reduce(spoil, value));

const spoil = (whole: unknown, { at, how, junk: nth, key }: Spoiling): unknown => {
  const made = junk[nth]?.();
  const root = { whole: structured(whole) };
  const places = placesIn(root);
  const place = places[at % places.length];
  if (!place) return whole;
  const { holder, name } = place;
  if (how === 'drop') {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else if (holder !== root) delete holder[name];
  } else if (how === 'add') {
    const inside = holder[name];
    if (isOpen(inside)) put(inside, keys[key] ?? '', made);
  } else if (how === 'move') holder[name] = structured(valueAt(places[nth % places.length]));
  else holder[name] = made;
  return root.whole;
};

const valueAt = (place: Place | undefined): unknown => place?.holder[place.name];

const put = (holder: object, name: string, value: unknown): unknown =>
  Array.isArray(holder)
    ? holder.push(value)
    : Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });

type Holder = Record<string, unknown>;
type Place = { readonly holder: Holder; readonly name: string };

const placesIn = (root: object): Place[] => {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  const look = (holder: object): void => {
    if (seen.has(holder)) return;
    seen.add(holder);
    for (const name of Object.keys(holder)) {
      found.push({ holder: holder as Holder, name });
      const inside = (holder as Holder)[name];
      if (isOpen(inside)) look(inside);
    }
  };
  look(root);
  return found;
};

const isOpen = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/** A copy of plain parts; others are the same object. */
const structured = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(structured);
  if (!isOpen(value)) return value;
  const copy = {};
  for (const [name, part] of Object.entries(value)) put(copy, name, structured(part));
  return copy;
};
