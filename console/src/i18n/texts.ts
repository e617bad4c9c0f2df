import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

export type Texts = Readonly<Record<string, string>>;

/** A plural's forms share one key: `left_one`, `left_other` are asked for as `left`. */
type BaseOf<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type KeyOf<T extends Texts> = Extract<BaseOf<keyof T>, string>;

type Values = Readonly<Record<string, string | number>>;
/** The words of one set of texts: `t('cases.empty')`, `t('left', { count: 3 })`. */
export type Translate<T extends Texts> = (key: KeyOf<T>, values?: Values) => string;

/** i18next's own typing of keys and values is for one global set; ours is per set, above. */
type AnyTranslate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Registers one set of texts and gives the hook that reads it; keys that do not exist do not compile. */
export const textsOf = <const Zh extends Texts>(
  name: string,
  zh: Zh,
  en: { readonly [Key in KeyOf<Zh>]?: string } & Texts,
): { readonly useText: () => Translate<Zh>; readonly text: Translate<Zh> } => {
  const register = () => {
    i18next.addResourceBundle('zh', name, zh);
    i18next.addResourceBundle('en', name, en);
  };
  if (i18next.isInitialized) register();
  else i18next.on('initialized', register);
  return {
    useText: () => {
      const { t } = useTranslation(name, { useSuspense: false });
      return t as unknown as AnyTranslate;
    },
    text: (key, values) => (i18next.t as unknown as AnyTranslate)(key, { ...values, ns: name }),
  };
};
