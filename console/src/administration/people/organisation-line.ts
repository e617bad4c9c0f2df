import { actorKindOf, mayStandBelow } from '../../../../shared/contracts/values/authority.ts';
import type { AnswerOf } from '../../api/routes.ts';
import type { Language } from '../../i18n/language.ts';
import { bareName } from '../../parts/shown-name.ts';

export type Organisation = AnswerOf<'administration.listOrganisations'>['organisations'][number];
export type Person = AnswerOf<'administration.listPeople'>['people'][number];

export const nameOf = ({ name }: Pick<Organisation, 'name'>, language: Language): string =>
  bareName(name[language]);

export type Placed = { readonly organisation: Organisation; readonly depth: number };

/** The tree as lines, those above before those below, by name; what fits no search is left out with its own depth kept. */
export const placedIn = (
  organisations: readonly Organisation[],
  language: Language,
  fits: (organisation: Organisation) => boolean,
): readonly Placed[] => {
  const known = new Set(organisations.map(({ id }) => id));
  const under = (parent: string | null) =>
    organisations
      .filter((one) =>
        parent === null ? one.parent === null || !known.has(one.parent) : one.parent === parent,
      )
      .toSorted((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), language));
  const walk = (parent: string | null, depth: number): readonly Placed[] =>
    under(parent).flatMap((organisation) => [
      ...(fits(organisation) ? [{ organisation, depth }] : []),
      ...walk(organisation.id, depth + 1),
    ]);
  return walk(null, 0);
};

/** Active organisations as choices. */
export const choicesOf = (
  organisations: readonly Organisation[],
  language: Language,
  fits: (organisation: Organisation) => boolean,
) =>
  placedIn(organisations, language, (one) => !one.ended && fits(one)).map(({ organisation, depth }) => ({
    value: organisation.id,
    label: `${'　'.repeat(depth)}${nameOf(organisation, language)}`,
  }));

/** 隶属 without a parent, as a choice. */
export const atRoot = '';

export const parentsFor = (
  kind: Organisation['kind'],
  organisations: readonly Organisation[],
  language: Language,
  none: string,
) => [
  ...(mayStandBelow(kind, null) ? [{ value: atRoot, label: none }] : []),
  ...choicesOf(organisations, language, (one) => one.managed && mayStandBelow(kind, one.kind)),
];

export const peopleKindOf = ({ kind }: Pick<Organisation, 'kind'>) => actorKindOf(kind);
