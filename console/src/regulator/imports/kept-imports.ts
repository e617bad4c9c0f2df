import type { Check } from './corrections.ts';

/** The file's rows as they were checked, while this page stays open: they hold what people wrote, so they are stored nowhere. */
const checks = new Map<string, Check>();
export const keepCheck = (importId: string, check: Check): void => void checks.set(importId, check);
export const checkOf = (importId: string): Check | undefined => checks.get(importId);

export type Recent = { readonly id: string; readonly name: string; readonly at: string };
const mostKept = 10;
const keyOf = (orgId: string): string => `huizhen.imports.${orgId}`;

/** Which imports were begun on this computer: file name and number, nothing of what is in them. */
export const recentImports = (orgId: string): readonly Recent[] => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(orgId)) ?? '[]') as readonly Recent[];
  } catch {
    return [];
  }
};

export const noteImport = (orgId: string, recent: Recent): void => {
  try {
    const others = recentImports(orgId).filter(({ id }) => id !== recent.id);
    localStorage.setItem(keyOf(orgId), JSON.stringify([recent, ...others].slice(0, mostKept)));
  } catch {
    // The import is on the server all the same.
  }
};
