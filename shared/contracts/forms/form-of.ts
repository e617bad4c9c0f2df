import type * as z from 'zod';
import { checksOf } from './checks-of.ts';
import type { ChoiceForm, Form, FormFor, ObjectForm } from './form.ts';
import { interned } from './interned.ts';
import { codecs, transforms } from './transforms.ts';

/**
 * The form of a schema. It knows the kinds that the contracts use and throws on any other, naming the place, so that a
 * new kind of schema cannot be checked less strictly than it says.
 */
export const formOf = <S extends z.ZodType>(schema: S, at = 'schema'): FormFor<z.output<S>> =>
  made(schema, at) as FormFor<z.output<S>>;

const known = new WeakMap<z.core.$ZodType, Form>();

const made = (schema: z.core.$ZodType, at: string): Form => {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const form = interned(formOfDef(schema, at));
  known.set(schema, form);
  return form;
};

const formOfDef = (schema: z.core.$ZodType, at: string): Form => {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const checks = checksOf(schema, at);
  const checked = checks.length > 0 && { checks };
  const plain = <F extends Form>(form: F): F => {
    if (checked) throw new Error(`${at}: checks of a schema of type ${def.type} have no form`);
    return form;
  };
  switch (def.type) {
    case 'string':
    case 'number':
      if (def.coerce) throw new Error(`${at}: coercion has no form`);
      return checked ? { is: def.type, ...checked } : def.type;
    case 'boolean':
      if (def.coerce) throw new Error(`${at}: coercion has no form`);
      return plain(def.type);
    case 'unknown':
      return plain(def.type);
    case 'enum':
      return plain({ is: 'oneOf', values: Object.values(def.entries) });
    case 'literal':
      return plain({ is: 'oneOf', values: def.values.map((value) => simple(value, at)) });
    case 'array':
      return { is: 'list', of: made(def.element, `${at}[]`), ...checked };
    case 'object':
      return { is: 'object', fields: fieldsOf(def, at), ...strictness(def, at), ...checked };
    case 'record':
      if (made(def.keyType, `${at} key`) !== 'string' || def.mode === 'loose')
        throw new Error(`${at}: only records with any text as their keys have a form`);
      return plain({ is: 'record', of: made(def.valueType, `${at}{}`) });
    case 'optional':
    case 'nullable':
      return plain(wrapped(def.type, made(def.innerType, at), at));
    case 'default':
      return plain({
        is: 'default',
        of: unwrapped(made(def.innerType, at), at),
        value: notNull(simple(def.defaultValue, at), at),
      });
    case 'union':
      if ('discriminator' in def) return plain(choiceOf(schema as z.core.$ZodDiscriminatedUnion, at));
      return plain({
        is: 'anyOf',
        of: def.options.map((option, nth) => unwrapped(made(option, `${at}|${nth}`), at)),
      });
    case 'pipe':
      return 'reverseTransform' in def
        ? { ...codecOf(def as z.core.$ZodCodecDef, at), ...checked }
        : plain({ is: 'then', first: unwrapped(made(def.in, at), at), next: made(def.out, at) });
    case 'transform':
      return plain({ is: 'transform', by: nameOf(transforms, def.transform, 'transform', at) });
    case 'custom':
      return { is: 'custom', checks };
    default:
      throw new Error(`${at}: a schema of type ${def.type} has no form`);
  }
};

const fieldsOf = ({ shape }: z.core.$ZodObjectDef, at: string): ObjectForm['fields'] =>
  Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => {
      const here = `${at}.${key}`;
      if (key === '__proto__') throw new Error(`${here}: no field has this name`);
      const form = made(schema, here);
      demandPresence(schema, form, here);
      return [key, form];
    }),
  );

/** Whether a field may be absent, and what then stands there, is read from the outermost kind of its form. */
const demandPresence = ({ _zod: { optin, optout } }: z.core.$ZodType, form: Form, at: string): void => {
  const kind = kindOf(form);
  const expected =
    kind === 'optional' ? ['optional', 'optional'] : kind === 'default' ? ['defaulted', undefined] : [];
  if (optin !== expected[0] || optout !== expected[1])
    throw new Error(`${at}: optional in a way that has no form`);
};

const kindOf = (form: Form) => (typeof form === 'string' ? form : form.is);

const strictness = ({ catchall }: z.core.$ZodObjectDef, at: string): Pick<ObjectForm, 'strict'> => {
  if (!catchall) return {};
  if ((catchall as z.core.$ZodTypes)._zod.def.type === 'never') return { strict: true };
  throw new Error(`${at}: an object open to other fields has no form`);
};

/** Optional twice is optional. */
const wrapped = (is: 'optional' | 'nullable', of: Form, at: string): Form =>
  is === 'optional' && kindOf(of) === 'optional' ? of : { is, of: unwrapped(of, at) };

const unwrapped = (form: Form, at: string): Form => {
  const kind = kindOf(form);
  if (kind === 'optional' || kind === 'default') throw new Error(`${at}: ${kind} in here has no form`);
  return form;
};

const choiceOf = ({ _zod: { def } }: z.core.$ZodDiscriminatedUnion, at: string): ChoiceForm => {
  if (def.unionFallback) throw new Error(`${at}: a fallback has no form`);
  const by = def.discriminator;
  const of = def.options.flatMap((option) => {
    const names = option._zod.propValues?.[by];
    const form = made(option, `${at}<${[...(names ?? [])].map(String)}>`);
    return [...(names ?? [])].map((name) => {
      if (typeof name !== 'string' || name === '__proto__' || kindOf(form) !== 'object')
        throw new Error(`${at}: told apart by something that has no form`);
      return [name, form] as const;
    });
  });
  return { is: 'choice', by, of: Object.fromEntries(of) };
};

const codecOf = (def: z.core.$ZodCodecDef, at: string) => {
  const by = nameOf(
    Object.fromEntries(Object.entries(codecs).map(([name, { decode }]) => [name, decode])),
    def.transform,
    'codec',
    at,
  ) as keyof typeof codecs;
  if (codecs[by].encode !== def.reverseTransform) throw new Error(`${at}: half a codec`);
  return {
    is: 'codec',
    by,
    wire: unwrapped(made(def.in, at), at),
    inside: unwrapped(made(def.out, at), at),
  } as const;
};

const nameOf = <Name extends string>(
  registry: Readonly<Record<Name, unknown>>,
  sought: unknown,
  what: string,
  at: string,
): Name => {
  const found = (Object.keys(registry) as Name[]).find((name) => registry[name] === sought);
  if (found === undefined) throw new Error(`${at}: a ${what} that is not in transforms.ts has no form`);
  return found;
};

type Simple = string | number | boolean | null;
const simple = (value: unknown, at: string): Simple => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Simple;
  throw new Error(`${at}: a ${typeof value} has no form`);
};
const notNull = (value: Simple, at: string): Exclude<Simple, null> => {
  if (value === null) throw new Error(`${at}: null as a default has no form`);
  return value;
};
