import type { EnterpriseFacts } from '../../../shared/domain/scoring/index.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';

/** One enterprise of the input. `line`: line of the file, row of the sheet, or place in the array, from 1. */
export type FactsLine = { readonly line: number; readonly name?: string } & (
  | { readonly ok: true; readonly facts: EnterpriseFacts }
  | { readonly ok: false; readonly problems: readonly Bilingual[] }
);

export const inputKinds = ['auto', 'json', 'ndjson', 'csv'] as const;
export type InputKind = (typeof inputKinds)[number];

/** What was read; `single`: one JSON object, which is answered by one object. */
export type FactsInput = {
  readonly kind: Exclude<InputKind, 'auto'>;
  readonly single: boolean;
  readonly lines: readonly FactsLine[];
};
