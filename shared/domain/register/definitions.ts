import { type Measure, measures, measuresVersion } from './measures.ts';

/** 口径: what the figures of one version mean. Measures by their ids, which later versions may not have any more. */
export type Definitions = {
  readonly version: string;
  readonly measures: Readonly<Record<string, Measure>>;
};

/** What figures are counted by now. */
export const definitionsNow: Definitions = { version: measuresVersion, measures };

/**
 * Every version that ever was in use: a filed report keeps the one it was counted by, and is counted again by that one. A formula
 * that changes is a new version here, and the one before stays beside it as it was.
 */
export const allDefinitions: readonly Definitions[] = [definitionsNow];
