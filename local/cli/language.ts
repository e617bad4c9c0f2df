import type { Language } from './terminal.ts';

/** The language of `--lang zh|en`, else of the environment, else Chinese; the help itself depends on it. */
export const languageOf = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  if (asked === 'zh' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return [LC_ALL, LC_MESSAGES, LANG].find((name) => name)?.startsWith('en') ? 'en' : 'zh';
};
