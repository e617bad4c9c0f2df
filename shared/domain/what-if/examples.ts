import type { CaseDifference } from './change.ts';

/** Kinds of change of which examples are shown, the gravest first. */
export const exampleKinds = ['grade', 'products', 'route', 'dates', 'limits', 'score', 'reordered'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/**
 * Keeps some cases of each kind of change: of scores those that move furthest, else the first that come. A case stands
 * once, under its gravest kind that still has room.
 */
export const examplesKept = <Kept>(
  mostOfKind: number,
): {
  readonly offer: (kept: Kept, difference: CaseDifference) => void;
  readonly all: () => readonly { readonly kind: ExampleKind; readonly kept: Kept }[];
} => {
  const found = new Map<ExampleKind, { readonly kept: Kept; readonly size: number }[]>();
  return {
    offer: (kept, difference) => {
      const { score } = difference;
      const size = score?.before && score.after ? Math.abs(score.after.total - score.before.total) : 0;
      for (const kind of exampleKinds) {
        if (difference[kind] === undefined) continue;
        const own = found.get(kind) ?? [];
        found.set(kind, own);
        if (kind === 'score') {
          own.push({ kept, size });
          own.sort((a, b) => b.size - a.size).splice(mostOfKind);
          return;
        }
        if (own.length < mostOfKind) {
          own.push({ kept, size });
          return;
        }
      }
    },
    all: () => exampleKinds.flatMap((kind) => (found.get(kind) ?? []).map(({ kept }) => ({ kind, kept }))),
  };
};
