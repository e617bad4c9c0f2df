import { Money } from '../parts/money.tsx';
import styles from './loan.module.css';
import { useText } from './texts.ts';

/** 已放款 of 授信: the bar is full when all is drawn; the figures stand beside it. */
export const DrawnBar = ({
  drawnFen,
  grantedFen,
}: {
  readonly drawnFen: number;
  readonly grantedFen: number;
}) => {
  const t = useText();
  return (
    <div className={styles['drawn']}>
      <div className={styles['drawnFigures']}>
        <span>
          {t('loan.drawn')} <Money fen={drawnFen} full />
        </span>
        <span className={styles['soft']}>
          {t('loan.left')} <Money fen={grantedFen - drawnFen} full />
        </span>
      </div>
      <meter
        className={styles['meter']}
        min={0}
        max={grantedFen}
        value={drawnFen}
        aria-label={t('loan.drawn')}
      />
    </div>
  );
};
