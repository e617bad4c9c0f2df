import type { CaseView } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import { hasEnded } from './in-the-way.ts';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 保存期限, or that the region has set none. */
export const KeepPart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const { retention } = view.personalData ?? {};
  return (
    <Part title={t('keep.title')}>
      {retention ? (
        <p>{t('keep.until', { months: retention.months, date: day(retention.dueAt) })}</p>
      ) : (
        <p>{t(hasEnded(view) ? 'keep.unset' : 'keep.running')}</p>
      )}
      {retention?.statutory && <p>{t('keep.statutory')}</p>}
    </Part>
  );
};
