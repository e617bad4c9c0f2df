import { useDay } from '../../../parts/use-day.ts';
import type { useCaseNames } from '../case-names.ts';
import { useCaseText } from '../texts.ts';
import type { CaseEvent } from './moments.ts';

type RungReached = Extract<CaseEvent, { type: 'RungReached' }>;

/** 催办: whose date, which rungs of it, and whom they told. */
export const useRungText = (names: Pick<ReturnType<typeof useCaseNames>, 'organisation'>) => {
  const t = useCaseText();
  const day = useDay();
  return ({ kind, bankId, dueAt, rungs, missed = [], alreadyUrged }: RungReached): string => {
    const date = t(`rung.date.${kind}`);
    const what = bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date });
    const whenOf = ({ days, unit }: RungReached['rungs'][number]) => {
      if (days === 0) return t('rung.onTheDay');
      const count = t(`rung.${unit}`, { count: Math.abs(days) });
      return t(days < 0 ? 'rung.before' : 'rung.after', { count });
    };
    const levels = [...new Set(rungs.flatMap(({ to }) => to))].map((level) => t(`rung.to.${level}`));
    const told = t('rung.told', {
      what,
      date: day(dueAt),
      when: rungs.map(whenOf).join(t('and')),
      whom: levels.join(t('and')),
    });
    const late = t('rung.missed', {
      what,
      date: day(dueAt),
      when: missed.map(whenOf).join(t('and')),
    });
    return [
      rungs.length > 0 && told,
      missed.length > 0 && late,
      alreadyUrged && rungs.length > 0 && t('rung.alreadyUrged'),
    ]
      .filter((one) => typeof one === 'string')
      .join(t('rung.next'));
  };
};
