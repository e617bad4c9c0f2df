import type { Bilingual } from '../text/bilingual.ts';
import { type CivilDate, isCivilDate } from '../time/civil-date.ts';

/**
 * How far a rule file may be trusted: an official text, a text reconstructed from secondary sources, a design of our
 * own, a design that the region must confirm before use, or demo configuration.
 */
export const provenanceStatuses = [
  'official',
  'reconstructed',
  'designed',
  'designed_to_be_confirmed',
  'demo',
] as const;
export type ProvenanceStatus = (typeof provenanceStatuses)[number];

export type Provenance = {
  readonly status: ProvenanceStatus;
  readonly source: Bilingual;
  /** Where the values were read and how well they are backed. */
  readonly evidence: string;
};

/** What every rule file (规则文件) opens with; a decision stores the version it used. */
export type RuleHeader = {
  readonly schema: string;
  readonly version: string;
  readonly validFrom: CivilDate;
  readonly provenance: Provenance;
};

/** One mistake in a rule file, with the place it was found: '/reasons/3/code'. */
export type RuleFileProblem = { readonly at: string; readonly detail: string };

export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RuleFileProblem[] };

/** Checks what all rule files share; `schema` is the one the reader understands. */
export function headerProblems(data: unknown, schema: string): readonly RuleFileProblem[] {
  if (!isRecord(data)) return [{ at: '', detail: 'not an object' }];
  const problems: RuleFileProblem[] = [];
  const expect = (holds: boolean, at: string, detail: string) => {
    if (!holds) problems.push({ at, detail });
  };
  const { version, validFrom, provenance } = data;
  expect(data['schema'] === schema, '/schema', `must be ${schema}`);
  expect(typeof version === 'string' && /^\d+\.\d+\.\d+/.test(version), '/version', 'must be like 1.0.0');
  expect(typeof validFrom === 'string' && isCivilDate(validFrom), '/validFrom', 'must be a date');
  if (!isRecord(provenance)) return [...problems, { at: '/provenance', detail: 'missing' }];
  expect(
    provenanceStatuses.some((status) => status === provenance['status']),
    '/provenance/status',
    `must be one of ${provenanceStatuses.join(', ')}`,
  );
  expect(isBilingual(provenance['source']), '/provenance/source', 'must be { zh, en }');
  expect(isFilled(provenance['evidence']), '/provenance/evidence', 'missing');
  return problems;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function isBilingual(value: unknown): value is Bilingual {
  return isRecord(value) && isFilled(value['zh']) && isFilled(value['en']);
}

/** Whether the value is a list whose entries all pass. */
export function isListOf<T>(value: unknown, passes: (entry: unknown) => entry is T): value is readonly T[] {
  return Array.isArray(value) && value.every(passes);
}
