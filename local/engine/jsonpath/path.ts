import type { Json } from '../definition.ts';

type Segment =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'slice'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'below'; readonly name: string };

/** A parsed path without its root (`$`, `$$` or `$variable`). */
export type Path = { readonly segments: readonly Segment[]; readonly definite: boolean };

const pattern =
  /\.\.([\p{L}\p{N}_-]+|\*)|\.([\p{L}\p{N}_-]+|\*)|\[\s*'((?:[^'\\]|\\.)*)'\s*\]|\[\s*"((?:[^"\\]|\\.)*)"\s*\]|\[\s*(-?\d+|\*)\s*\]|\[\s*(-?\d*)\s*:\s*(-?\d*)\s*\]/uy;

/** Parses what follows the root. Undefined: not of the supported subset (filters and scripts are not). */
export function parsePath(text: string): Path | undefined {
  const segments: Segment[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    segments.push(segmentOf(match));
  }
  return { segments, definite: segments.every(({ kind }) => kind === 'name' || kind === 'index') };
}

function segmentOf(match: RegExpExecArray): Segment {
  const [, below, name, single, double, index, from, to] = match;
  if (below !== undefined) return { kind: 'below', name: below };
  if (name === '*' || index === '*') return { kind: 'all' };
  const key = name ?? single ?? double;
  if (key !== undefined) return { kind: 'name', name: key.replaceAll(/\\(.)/gu, '$1') };
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  return {
    kind: 'slice',
    ...(from === undefined || from === '' ? {} : { from: Number(from) }),
    ...(to === undefined || to === '' ? {} : { to: Number(to) }),
  };
}

/** The value at a definite path, the list of values at an indefinite one; undefined when there is none. */
export function readPath(path: Path, root: Json): Json | undefined {
  let found: readonly Json[] = [root];
  for (const segment of path.segments) found = found.flatMap((value) => step(segment, value));
  return path.definite ? found[0] : found;
}

function step(segment: Segment, value: Json): readonly Json[] {
  switch (segment.kind) {
    case 'name':
      return member(value, segment.name);
    case 'index':
      return Array.isArray(value) ? present(value.at(segment.index)) : [];
    case 'all':
      return children(value);
    case 'slice':
      return Array.isArray(value) ? value.slice(segment.from, segment.to) : [];
    case 'below':
      return descend(value).flatMap((at) => (segment.name === '*' ? children(at) : member(at, segment.name)));
    default:
      return segment satisfies never;
  }
}

function member(value: Json, name: string): readonly Json[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.hasOwn(value, name) ? present((value as { readonly [key: string]: Json })[name]) : [];
}

function children(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function descend(value: Json): readonly Json[] {
  return [value, ...children(value).flatMap(descend)];
}

function present(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : [value];
}

/** The document with `value` put at a reference path (names and indexes only), making objects on the way. */
export function writePath(path: Path, document: Json, value: Json): Json | undefined {
  const [head, ...rest] = path.segments;
  if (head === undefined) return value;
  const below = { segments: rest, definite: true };
  if (head.kind === 'index') {
    if (!Array.isArray(document) || document.length <= head.index || head.index < 0) return undefined;
    const inner = writePath(below, document[head.index], value);
    return inner === undefined ? undefined : document.with(head.index, inner);
  }
  if (head.kind !== 'name') return undefined;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
  const object = document as { readonly [key: string]: Json };
  const next = object[head.name];
  const inner = writePath(
    below,
    typeof next === 'object' && next !== null ? next : rest[0]?.kind === 'index' ? [] : {},
    value,
  );
  return inner === undefined ? undefined : { ...object, [head.name]: inner };
}
