import Button from 'antd/es/button';
import { useState } from 'react';
import { Link } from 'react-router';
import { download } from '../../api/save-file.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import styles from '../../parts/figures/figures.module.css';
import { usePeriod } from '../../parts/figures/period.ts';
import { PeriodChoice } from '../../parts/figures/period-choice.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { VisitFigures } from '../../visits/visit-figures.tsx';
import { Counting, useAskedUntilCounted } from './counting.tsx';
import { FigureTable } from './figure-table.tsx';
import { useText } from './texts.ts';

/** 统计: what do I report for this period, and which cases are behind it? */
export const FiguresPage = () => {
  const t = useText();
  const language = useLanguage();
  const period = usePeriod();
  const ask = useAsk('regulator.figures', { query: period.days });
  useAskedUntilCounted(ask);
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setFailure(undefined);
    try {
      await download('regulator.exportFigures', { ...period.days, language });
      notify(t('export.done'));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <div className={styles['actions']}>
          <Link to="/figures/banks">{t('service')}</Link>
          <Link to="/reports">{t('report')}</Link>
          <Button onClick={() => void save()}>{t('export')}</Button>
        </div>
      }
    >
      <PeriodChoice {...period} />
      <ProblemAlert failure={failure} />
      <AskState ask={ask}>
        {(table) => (
          <>
            {table.counting && <Counting {...table.counting} />}
            {table.groups.length > 0 && <FigureTable table={table} />}
            <VisitFigures from={table.period.from} to={table.period.to} />
          </>
        )}
      </AskState>
    </Page>
  );
};
