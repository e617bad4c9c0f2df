import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './list.module.css';
import type { ListAddress } from './list-address.ts';
import { usePartText } from './texts.ts';

/** 筛选: stage and overdue to choose, and what is chosen as chips that a press removes. */
export const CaseFilters = ({ address }: { readonly address: ListAddress }) => {
  const t = usePartText();
  const language = useLanguage();
  const stages = useReference()?.stages ?? [];
  const { query, stages: chosen, set, clear, filtered } = address;
  const without = (stage: string) => chosen.filter((other) => other !== stage).join(',');
  const nameOf = (stage: string) => stages.find(({ id }) => id === stage)?.name[language] ?? stage;
  return (
    <search className={styles['filters']} aria-label={t('filter.title')}>
      <select
        aria-label={t('filter.stageLabel')}
        className={styles['toggle']}
        value=""
        onChange={({ target }) => set({ stage: [...chosen, target.value].join(',') })}
      >
        <option value="">{t('filter.stageLabel')}</option>
        {stages
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
      </select>
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={query.overdue === 'true'}
        onClick={() => set({ overdue: query.overdue === 'true' ? undefined : 'true' })}
      >
        {t('filter.overdueOnly')}
      </button>
      {query.search && (
        <Chip name={t('filter.search', { text: query.search })} onRemove={() => set({ search: undefined })} />
      )}
      {chosen.map((stage) => (
        <Chip
          key={stage}
          name={t('filter.stage', { name: nameOf(stage) })}
          onRemove={() => set({ stage: without(stage) })}
        />
      ))}
      {filtered && (
        <button type="button" className={styles['quiet']} onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </search>
  );
};

/** What is chosen, and removed by a press. */
export const Chip = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) => {
  const t = usePartText();
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-label={t('filter.remove', { name })}
      onClick={onRemove}
    >
      {name}
      <span aria-hidden="true">×</span>
    </button>
  );
};
