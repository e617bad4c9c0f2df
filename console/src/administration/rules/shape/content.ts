import type { Field, Shape } from '../../../../../shared/contracts/rule-shapes.ts';

export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const membersOf = (value: unknown): Members => (isMembers(value) ? value : {});
export const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The same with one member changed; undefined takes it out, since absent says nothing and null says something. */
export const withMember = (holder: Members, name: string, value: unknown): Members => {
  if (value !== undefined) return { ...holder, [name]: value };
  const { [name]: _gone, ...others } = holder;
  return others;
};

export const withEntry = (list: readonly unknown[], index: number, value: unknown): readonly unknown[] =>
  list.map((one, i) => (i === index ? value : one));
export const withoutEntry = (list: readonly unknown[], index: number): readonly unknown[] =>
  list.filter((_, i) => i !== index);
export const movedEntry = (list: readonly unknown[], index: number, by: -1 | 1): readonly unknown[] => {
  const [here, there] = [list[index], list[index + by]];
  return list.map((one, i) => (i === index ? there : i === index + by ? here : one));
};

/** What a field begins with: nothing decided, and no member that says something by being there. */
export const emptyOf = (shape: Shape): unknown => {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'bilingual':
      return { zh: '', en: '' };
    case 'flag':
      return false;
    case 'choices':
    case 'codes':
    case 'days':
    case 'list':
      return [];
    case 'setting':
      return { value: null, source: '' };
    case 'record':
      return emptyMembers(shape.fields);
    case 'variant': {
      const [first, of] = Object.entries(shape.cases)[0] ?? [];
      return { [shape.by]: first, ...emptyMembers(of?.fields ?? []) };
    }
    case 'map':
    case 'perStage':
      return {};
    default:
      return undefined;
  }
};

const emptyMembers = (fields: readonly Field[]): Members =>
  Object.fromEntries(
    fields.flatMap(({ name, shape, optional, nullable }) => {
      const empty = nullable ? null : optional ? undefined : emptyOf(shape);
      return empty === undefined ? [] : [[name, empty]];
    }),
  );

/** One or two words to know an entry by. */
export const titleOf = (entry: unknown, key: string | undefined, language: 'zh' | 'en'): string => {
  if (!isMembers(entry)) return '';
  const named = entry['name'];
  const name = isMembers(named) ? String(named[language] ?? '') : typeof named === 'string' ? named : '';
  const told = key === undefined ? undefined : entry[key];
  return [told === undefined || told === null ? '' : String(told), name].filter(Boolean).join(' ');
};

/** Shapes that fit a cell of a grid. */
const small: readonly Shape['kind'][] = [
  'text',
  'number',
  'money',
  'rate',
  'flag',
  'date',
  'choice',
  'bilingual',
];
const mostCells = 5;

/** Whether the entries of a list can stand as the rows of a grid, field beside field. */
export const isGrid = (fields: readonly Field[]): boolean =>
  fields.length <= mostCells && fields.every(({ shape }) => small.includes(shape.kind));

type RecordShape = Extract<Shape, { readonly kind: 'record' }>;

/** Which reader a document is for is no matter of whoever fills it in. */
export const withoutFormat = (shape: RecordShape): RecordShape => ({
  ...shape,
  fields: shape.fields.filter(({ name }) => name !== 'schema'),
});
