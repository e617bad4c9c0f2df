import type * as z from 'zod';
import type { Bilingual } from '../../domain/text/bilingual.ts';

/** The sentence of a rule of our own, carried by zod's issue to whoever words the answer (`issue-text.ts`). */
export const say = (zh: string, en: string) => ({ error: en, params: { zh, en } });

/** Refuses a value from within a transform. @param path from the value being transformed to the field that is wrong */
export const refuse = (
  { issues, value }: z.core.ParsePayload,
  path: readonly string[],
  { zh, en }: Bilingual,
): void => {
  issues.push({ code: 'custom', input: value, path: [...path], message: en, params: { zh, en } });
};
