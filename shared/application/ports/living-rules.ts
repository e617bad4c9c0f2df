import type { RuleDocument } from '../../domain/rule-versions/index.ts';
import type { RuleBook } from './rule-book.ts';
import type { Item, Key } from './table.ts';

/** How a rule book follows the table (规则随库更新). */
export type Living = {
  /** Put it into a batch read that is made anyway, and hand what was read to `take`. */
  readonly markerKey: Key;
  /** Takes the marker as it was read; where it has moved, what is approved now is read before this returns. */
  take(marker: Item | undefined): Promise<void>;
  /** The process has not looked for so long (20 s) that a reading should. */
  isStale(): boolean;
  /** False: the table holds no rules, and nothing can be decided until the installation is set up. */
  isSetUp(): boolean;
  /** All that is approved, for now or later, or was in force and is still read. */
  documents(): readonly RuleDocument[];
};

/** A rule book over the table: what it answers is in force on the day of the clock, by what was taken last. */
export type LiveRules = RuleBook & Living;
