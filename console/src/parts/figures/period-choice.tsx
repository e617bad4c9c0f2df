import Select from 'antd/es/select';
import { DateInput } from '../date-input.tsx';
import styles from './figures.module.css';
import { type PeriodName, periodNames, type usePeriod } from './period.ts';
import { useText } from './texts.ts';

/** 统计期: the usual ones by name, any other by its two days. */
export const PeriodChoice = ({ name, days, choose, type }: ReturnType<typeof usePeriod>) => {
  const t = useText();
  return (
    <div className={styles['period']}>
      <Select<PeriodName>
        aria-label={t('period.label')}
        value={name}
        onChange={choose}
        options={periodNames.map((value) => ({ value, label: t(`period.${value}`) }))}
        popupMatchSelectWidth={false}
      />
      {name === 'other' && (
        <>
          <div>
            <label htmlFor="figures-from">{t('period.from')}</label>
            <DateInput id="figures-from" value={days.from} onChange={(from) => type({ from })} />
          </div>
          <div>
            <label htmlFor="figures-to">{t('period.to')}</label>
            <DateInput id="figures-to" value={days.to} onChange={(to) => type({ to })} />
          </div>
        </>
      )}
    </div>
  );
};
