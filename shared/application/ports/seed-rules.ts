import type { RuleDocument } from '../../domain/rule-versions/index.ts';

/** What ships with the system to begin with; `demo`: with the fictional county, its banks and their products. */
export type SeedRules = (asked: { readonly demo: boolean }) => readonly RuleDocument[];
