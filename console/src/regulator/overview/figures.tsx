import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { Money } from '../../parts/money.tsx';
import styles from './overview.module.css';
import { useText } from './texts.ts';

export type Overview = AnswerOf<'regulator.overview'>;

/** The four figures of the weekly meeting; red and amber only where there is something late or soon. */
export const Figures = ({ counts }: { readonly counts: Overview }) => {
  const t = useText();
  const open = counts.counties.reduce((sum, county) => sum + county.open, 0);
  const lent = counts.funnel.find(({ step }) => step === 'lent') ?? { count: 0, amountFen: 0 };
  const { overdue, soon } = counts.due;
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>{t('figure.open')}</dt>
        <dd className="numbers">{open}</dd>
        <dd>{t('figure.open.of', { total: counts.total })}</dd>
      </div>
      <div data-tone={overdue > 0 ? 'late' : undefined}>
        <dt>{t('figure.overdue')}</dt>
        <dd className="numbers">{overdue}</dd>
        <dd>{overdue > 0 && <Link to="/cases?overdue=true">{t('figure.see')}</Link>}</dd>
      </div>
      <div data-tone={soon > 0 ? 'soon' : undefined}>
        <dt>{t('figure.soon')}</dt>
        <dd className="numbers">{soon}</dd>
        <dd>{soon > 0 && <Link to="/cases?sort=due">{t('figure.see')}</Link>}</dd>
      </div>
      <div>
        <dt>{t('figure.lent')}</dt>
        <dd>
          <Money fen={lent.amountFen} />
        </dd>
        <dd>{t('figure.lent.count', { count: lent.count })}</dd>
      </div>
    </dl>
  );
};
