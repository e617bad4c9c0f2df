import expected from './expected.json' with { type: 'json' };

/** A figure that is not as written down in `expected.json`. */
export type Difference = {
  readonly scenario: string;
  readonly figure: string;
  readonly expected: unknown;
  readonly found: unknown;
};

/** Every figure written down must be found; a story without figures is a difference too. */
export const differencesOf = (figures: Readonly<Record<string, object>>): readonly Difference[] =>
  Object.entries(expected.figures).flatMap(([scenario, wanted]) =>
    Object.entries(wanted).flatMap(([figure, value]) => {
      const found = (figures[scenario] as Readonly<Record<string, unknown>> | undefined)?.[figure];
      const same = JSON.stringify(found) === JSON.stringify(value);
      return same ? [] : [{ scenario, figure, expected: value, found }];
    }),
  );
