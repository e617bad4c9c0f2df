import type { AnswerOf } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { useText } from './texts.ts';

export type Batch = AnswerOf<'regulator.viewBatch'>;
export type BatchLine = AnswerOf<'regulator.listBatches'>['batches'][number];

/** 推荐清单〔2026〕3号; with the county whose number it is where that was merged into another. */
export const useBatchLabel = () => {
  const t = useText();
  const names = useNames();
  return ({ kind, number, group }: Pick<BatchLine, 'kind' | 'number' | 'group'>): string => {
    const name = t(`kind.${kind}`);
    if (!number) return t('label.draft', { kind: name });
    const label = t('label', { kind: name, year: number.year, nth: number.nth });
    return number.group === group ? label : `${names.organisation(number.group)} ${label}`;
  };
};

/** 待签收, of an application list 待签字. */
export const useStateText = () => {
  const t = useText();
  return ({ kind, state }: Pick<BatchLine, 'kind' | 'state'>): string => {
    if (kind === 'application' && state === 'pushed') return t('state.toSign');
    if (kind === 'application' && state === 'acknowledged') return t('state.signed');
    return t(`state.${state}`);
  };
};

export const batchPath = (id: string): string => `/batches/${encodeURIComponent(id)}`;
