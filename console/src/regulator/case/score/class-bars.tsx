import { Fragment } from 'react';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../case.module.css';
import type { ScoreExplanation } from './explanation.ts';

/** A bar per class from zero to its full mark; the figures beside it are the table behind the chart. */
export const ClassBars = ({ classes }: Pick<ScoreExplanation, 'classes'>) => {
  const language = useLanguage();
  return (
    <div className={styles['bars']}>
      {classes.map(({ name, points, weight }) => (
        <Fragment key={name.zh}>
          <span>{name[language]}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ inlineSize: `${weight > 0 ? Math.min(100, (points / weight) * 100) : 0}%` }} />
          </span>
          <span className="numbers">
            {points.toFixed(2)} / {weight}
          </span>
        </Fragment>
      ))}
    </div>
  );
};
