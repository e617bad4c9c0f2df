import { useMemo } from 'react';
import { useAsk } from '../api/use-ask.ts';
import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { bareName } from '../parts/shown-name.ts';
import type { Choice } from './visit-fields.tsx';

/** Whom one can have taken along, and for a bank in whose county it was. */
export const useVisitChoices = (): {
  readonly colleagues: readonly Choice[];
  readonly groups: readonly Choice[];
} => {
  const { audience, personId } = useSession();
  const language = useLanguage();
  const isBank = audience === 'bank';
  const { data } = useAsk(
    'regulator.team',
    { query: { cases: '1' } },
    { enabled: !isBank, refreshMs: false },
  );
  const organisations = useReference()?.organisations;
  return useMemo(
    () => ({
      colleagues:
        data?.people
          .filter((person) => person.id !== personId && person.state !== 'left')
          .map(({ id, name }) => ({ id, name: bareName(name) })) ?? [],
      groups: isBank
        ? (organisations ?? [])
            .filter(({ kind }) => kind === 'workGroup')
            .map(({ id, name }) => ({ id, name: name[language] }))
        : [],
    }),
    [data, organisations, isBank, personId, language],
  );
};
