import type { Bilingual } from '../../domain/text/bilingual.ts';

/** Where a transform says what is wrong: zod's context is one, and so is the reader's. */
export type Refusals = { readonly issues: { push(issue: never): unknown } };

/** @param path from the value being transformed to the field that is wrong */
export const refuse = ({ issues }: Refusals, path: readonly string[], { zh, en }: Bilingual): void => {
  issues.push({ code: 'custom', path: [...path], message: en, params: { zh, en } } as never);
};
