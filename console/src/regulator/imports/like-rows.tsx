import { Link } from 'react-router';
import { FirmName } from '../../parts/firm-name.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { casePath } from '../case/action-path.ts';
import { ReasonList } from '../twins/reason-list.tsx';
import type { Check } from './corrections.ts';
import styles from './imports.module.css';
import { useText } from './texts.ts';

/** 疑似重复 of the rows that would be opened: with which row of the list, with which case, and why. They go on all the same. */
export const LikeRows = ({ rows, total }: { readonly rows: Check['alike']; readonly total: number }) => {
  const t = useText();
  return (
    <section className={styles['panel']} aria-labelledby="like-rows">
      <h2 id="like-rows">
        {t('alike.title')} <span className="numbers">{total}</span>
      </h2>
      <p className={styles['soft']}>{t('alike.note')}</p>
      <ul className={styles['alike']}>
        {rows.map(({ row, name, rows: others, cases }) => (
          <li key={row}>
            <strong>{t('alike.row', { row, name })}</strong>
            {others.map((other) => (
              <div key={other.row}>
                {t('alike.otherRow', { row: other.row })}
                <ReasonList reasons={other.reasons} />
              </div>
            ))}
            {cases.map(({ case: of, reasons }) => (
              <div key={of.caseId}>
                {t('alike.case')}{' '}
                <Link to={casePath(of.caseId)}>
                  <FirmName name={of.enterpriseName} />
                </Link>{' '}
                <StageTag stage={of.stage} />
                <ReasonList reasons={reasons} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={styles['soft']}>{t('alike.more', { count: total - rows.length })}</p>
      )}
    </section>
  );
};
