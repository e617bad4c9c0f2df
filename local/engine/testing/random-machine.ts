import fc from 'fast-check';
import type { AslDefinition } from '../index.ts';
import { call, jsonata, waitForToken } from './machine-run.ts';

/** A piece of a machine; each call has a function of its own, so that the history can be held against the calls. */
export type Piece =
  | { readonly kind: 'call' | 'ask' | 'nap' }
  /** Fails at its first call of each attempt pair, and is tried again. */
  | { readonly kind: 'fragile' }
  | { readonly kind: 'sequence' | 'parallel'; readonly of: readonly Piece[] }
  | { readonly kind: 'map'; readonly items: number; readonly limit: number; readonly of: Piece };

const leaf: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Piece>({ kind: 'call' }) },
  fc.constant<Piece>({ kind: 'fragile' }),
  fc.constant<Piece>({ kind: 'ask' }),
  fc.constant<Piece>({ kind: 'nap' }),
);

export const pieces: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('sequence' as const, 'parallel' as const),
      of: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      items: fc.integer({ min: 0, max: 7 }),
      limit: fc.integer({ min: 0, max: 4 }),
      of: tie('piece'),
    }),
  ),
})).piece;

/** How many calls of a function may run at once: the product of the limits of the Maps around it. */
export type Bounds = ReadonlyMap<string, number>;

type State = { readonly [field: string]: unknown };
type Part = { readonly startAt: string; readonly states: { readonly [name: string]: State } };

/** The machine of a piece, and the bound of each function it calls. */
export function machineOf(piece: Piece): { readonly definition: AslDefinition; readonly bounds: Bounds } {
  const bounds = new Map<string, number>();
  let names = 0;
  const single = (kind: string, state: (name: string) => object): Part => {
    names += 1;
    const name = `${kind}-${names}`;
    return { startAt: name, states: { [name]: { ...state(name), End: true } } };
  };
  const inner = ({ startAt, states }: Part) => ({ StartAt: startAt, States: states });
  const retry = { Retry: [{ ErrorEquals: ['Fragile'], IntervalSeconds: 1, MaxAttempts: 9 }] };
  const part = (one: Piece, bound: number): Part => {
    switch (one.kind) {
      case 'call':
      case 'fragile':
        return single(one.kind, (name) => {
          bounds.set(name, bound);
          return call(name, { Output: '{% $states.input %}', ...(one.kind === 'fragile' ? retry : {}) });
        });
      case 'ask':
        return single(one.kind, (name) => {
          bounds.set(name, bound);
          return waitForToken(name);
        });
      case 'nap':
        return single(one.kind, () => ({ Type: 'Wait', Seconds: 2 }));
      case 'sequence': {
        const parts = one.of.map((below) => part(below, bound));
        return parts.reduceRight((after, before) => ({
          startAt: before.startAt,
          states: { ...goingOn(before.states, after.startAt), ...after.states },
        }));
      }
      case 'parallel': {
        const branches = one.of.map((below) => inner(part(below, bound)));
        return single(one.kind, () => ({ Type: 'Parallel', Branches: branches }));
      }
      case 'map': {
        const processor = inner(part(one.of, bound * (one.limit || one.items)));
        const items = Array.from({ length: one.items }, (_, at) => at);
        return single(one.kind, () => ({
          Type: 'Map',
          Items: items,
          MaxConcurrency: one.limit,
          ItemProcessor: processor,
        }));
      }
      default:
        return one satisfies never;
    }
  };
  const { startAt, states } = part(piece, 1);
  return { definition: jsonata(startAt, states), bounds };
}

/** The states of a part with what ends them leading on. */
function goingOn(states: Part['states'], next: string): Part['states'] {
  return Object.fromEntries(
    Object.entries(states).map(([name, { End, ...state }]) => [
      name,
      End === true ? { ...state, Next: next } : state,
    ]),
  );
}
