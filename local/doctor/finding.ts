import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** `attend`: goes on, and somebody should see to it; `wrong`: does not work, or soon will not. */
export type Verdict = 'well' | 'attend' | 'wrong';

/** What was looked at (检查项), how it stands, and where it is not well what to do. */
export type Finding = { readonly about: Bilingual; readonly verdict: Verdict; readonly says: Bilingual };

const finding = (verdict: Verdict) => (about: Bilingual, zh: string, en: string) =>
  ({ about, verdict, says: { zh, en } }) satisfies Finding;

export const well = finding('well');
export const attend = finding('attend');
export const wrong = finding('wrong');

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes as a person reads them: `1.5 GB`. */
export const sizeText = (bytes: number): string => {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Number((bytes / 1024 ** step).toFixed(1))} ${units[step]}`;
};
