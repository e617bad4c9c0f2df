import type { AnswerOf } from '../api/routes.ts';
import { usePartText } from './texts.ts';
import { useDay } from './use-day.ts';

type Source = NonNullable<AnswerOf<'regulator.explainScore'>['indicators'][number]['source']>;
/** Where a figure comes from and of when it is: 「税务 · 2025 年度」. */
export const useSourceText = (): ((source: Source) => string) => {
  const t = usePartText();
  const day = useDay();
  return ({ kind, fiscalYear, asAt }) => {
    const age = fiscalYear === undefined ? asAt && day(asAt) : t('source.year', { year: fiscalYear });
    return [t(`source.${kind}`), age].filter(Boolean).join(' · ');
  };
};

/** 数据来源 of a score in one line, with how old each is, or that none was given; `of` holds one entry a figure. */
export const ScoreSources = ({ of }: { readonly of: readonly (Source | null)[] }) => {
  const t = usePartText();
  const textOf = useSourceText();
  if (of.length === 0) return null;
  if (of.every((source) => source === null)) return <p>{t('source.none')}</p>;
  const groups = Map.groupBy(of, (source) => (source ? textOf(source) : t('source.unknown')));
  const list = [...groups].map(([name, { length: count }]) => t('source.count', { name, count }));
  return <p>{t('source.list', { list: list.join(t('source.comma')) })}</p>;
};

/** Of each figure that is known. */
export const sourcesOf = (
  indicators: readonly { readonly raw: number | null; readonly source: Source | null }[],
): readonly (Source | null)[] => indicators.filter(({ raw }) => raw !== null).map(({ source }) => source);
