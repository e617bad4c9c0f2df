import { canonicalJson } from '../canonical-json.ts';
import type { CaseEvent } from '../case/events.ts';
import { erasedMark } from './erased-mark.ts';
import type { PersonalDataGroup } from './groups.ts';
import { groupAt, personalPathsIn, valueAt } from './personal-fields.ts';

type HashText = (text: string) => string;

/**
 * How personal data goes into an event's hash (个人信息封存). Each value is hashed together with a random salt of its own,
 * and only that commitment (承诺值) goes into the chain. Once value and salt are gone, the commitment alone keeps the
 * chain whole, and nobody can find the value by trying: the salt has 128 bits.
 */
export type Seals = {
  /** Salt of each place whose value is there. */
  readonly salts?: Readonly<Record<string, string>>;
  /** Commitment of each place whose value was erased. */
  readonly erased?: Readonly<Record<string, string>>;
};

/** 承诺值 of one value. */
export const commitmentOf = (salt: string, value: unknown, hash: HashText): string =>
  hash(`${salt}\n${canonicalJson(value)}`);

/** A salt for each personal value of a new event. */
export const sealsFor = (event: CaseEvent, ownCode: string, salt: () => string): Seals => {
  const paths = personalPathsIn(event, ownCode);
  return paths.length === 0 ? {} : { salts: Object.fromEntries(paths.map((path) => [path, salt()])) };
};

/**
 * The event as its hash covers it: a commitment in the place of each sealed value, wrapped so that no plain text passes
 * for one. Undefined: what stands there cannot be what was sealed.
 */
export const committed = (event: unknown, { salts, erased }: Seals, hash: HashText): unknown => {
  let covered: unknown = event;
  for (const [path, salt] of Object.entries(salts ?? {})) {
    const value = valueAt(event, path);
    if (typeof value !== 'string' || erased?.[path] !== undefined) return undefined;
    covered = replacedAt(covered, path, { commitment: commitmentOf(salt, value, hash) });
  }
  for (const [path, commitment] of Object.entries(erased ?? {})) {
    if (valueAt(event, path) !== erasedMark) return undefined;
    covered = replacedAt(covered, path, { commitment });
  }
  return covered;
};

/** The same event without its personal data of these groups; unchanged (the same object) where it has none left. */
export const withoutGroups = <E extends Seals & { readonly event: CaseEvent }>(
  recorded: E,
  groups: ReadonlySet<PersonalDataGroup>,
  hash: HashText,
): E => {
  const { salts = {}, erased = {}, ...rest } = recorded;
  const gone = Object.entries(salts).filter(([path]) => {
    const group = groupAt(recorded.event.type, path);
    return group !== undefined && groups.has(group);
  });
  if (gone.length === 0) return recorded;
  const left = Object.entries(salts).filter(([path]) => !gone.some(([other]) => other === path));
  const commitments = gone.map(
    ([path, salt]) => [path, commitmentOf(salt, valueAt(recorded.event, path), hash)] as const,
  );
  const event = gone.reduce<unknown>((value, [path]) => replacedAt(value, path, erasedMark), recorded.event);
  return {
    ...(rest as unknown as E),
    event: event as CaseEvent,
    ...(left.length > 0 && { salts: Object.fromEntries(left) }),
    erased: { ...erased, ...Object.fromEntries(commitments) },
  };
};

/** The same with another value at that place. */
export const replacedAt = (value: unknown, path: string, replacement: unknown): unknown => {
  const dot = path.indexOf('.');
  const name = dot < 0 ? path : path.slice(0, dot);
  const below = (value as Record<string, unknown>)[name];
  const changed = dot < 0 ? replacement : replacedAt(below, path.slice(dot + 1), replacement);
  return Array.isArray(value)
    ? value.map((one, index) => (index === Number(name) ? changed : one))
    : { ...(value as object), [name]: changed };
};
