import { triageRouteNames } from '../../../../../shared/contracts/rule-shapes.ts';
import type { Language } from '../../../i18n/language.ts';
import type { useText } from '../texts.ts';

type Text = ReturnType<typeof useText>;

/** 「由人确认」 stands behind a route that waits for a person. */
export const routeText = (route: string | null, language: Language, t: Text): string => {
  if (route === null) return t('whatIf.none');
  const name =
    (triageRouteNames as Readonly<Record<string, { readonly zh: string; readonly en: string }>>)[
      route.replace('?', '')
    ]?.[language] ?? route;
  return route.endsWith('?') ? t('whatIf.confirmed', { route: name }) : name;
};
