import { renderIndicator, renderScore, type ScoreRecord } from '../../../shared/domain/scoring/index.ts';
import type { FactsLine } from './facts-input.ts';

/** The whole explained score as data, unrounded, with its sentences; `inputSnapshot` is what was put in. */
export const scoreJson = ({ line, name }: FactsLine, record: ScoreRecord) => {
  const { inputSnapshot: _given, ...score } = record;
  return {
    line,
    ...(name !== undefined && { name }),
    ...score,
    text: renderScore(record),
    indicators: record.indicators.map((one) => ({ ...one, text: renderIndicator(one) })),
  };
};
