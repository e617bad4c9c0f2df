import { serverNow } from '../api/server-clock.ts';
import { usePhone } from '../app/use-media.ts';
import { CivilDate } from './civil-date.tsx';
import styles from './path.module.css';
import { usePathText } from './path-texts.ts';

/** How long something stood at one place of its path, under the name of that place. */
export type StayShown = {
  readonly label: string;
  /** It came to rest there. */
  readonly isEnd: boolean;
  readonly enteredAt: string;
  readonly leftAt?: string | undefined;
  readonly nth: number;
  readonly days: number;
  readonly workingDays: number;
  readonly provisional?: true | undefined;
};

/** 办理路径 as a picture on one scale of time; each line also says it in words. */
export const PathPicture = ({
  title,
  stays,
  className,
}: {
  readonly title: string;
  readonly stays: readonly StayShown[];
  readonly className?: string | undefined;
}) => {
  const t = usePathText();
  const phone = usePhone();
  const [first] = stays;
  const last = stays.at(-1);
  if (!first || !last) return null;
  const from = Date.parse(first.enteredAt);
  const until = last.isEnd ? Date.parse(last.enteredAt) : serverNow();
  const whole = Math.max(until - from, 1);
  const days = stays.reduce((sum, stay) => sum + stay.days, 0);
  const workingDays = stays.reduce((sum, stay) => sum + stay.workingDays, 0);
  return (
    <details className={className} open={!phone}>
      <summary className={styles['head']}>
        <h2>{title}</h2>
      </summary>
      <p className={styles['soft']}>{t(last.isEnd ? 'sumEnded' : 'sum', { days, workingDays })}</p>
      <ol className={styles['path']} aria-label={title}>
        {stays.map((stay) => {
          const begins = Date.parse(stay.enteredAt) - from;
          const lasts = (stay.leftAt === undefined ? until : Date.parse(stay.leftAt)) - from - begins;
          return (
            <OneStay
              key={stay.enteredAt + stay.label}
              stay={stay}
              begins={(begins / whole) * 100}
              lasts={(lasts / whole) * 100}
            />
          );
        })}
      </ol>
    </details>
  );
};

const OneStay = ({
  stay,
  begins,
  lasts,
}: {
  readonly stay: StayShown;
  /** In hundredths of the whole. */
  readonly begins: number;
  readonly lasts: number;
}) => {
  const t = usePathText();
  const { label, isEnd: comesToRest, nth, enteredAt, leftAt, days, workingDays, provisional } = stay;
  const isEnd = comesToRest && leftAt === undefined;
  const isNow = leftAt === undefined && !isEnd;
  return (
    <li aria-current={isNow ? 'step' : undefined} data-return={nth > 1 || undefined}>
      <span className={styles['stage']}>
        <strong>{label}</strong>
        {nth > 1 && <span className={styles['mark']}>{t('nth', { nth })}</span>}
        {isNow && <span className={styles['mark']}>{t('now')}</span>}
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span
          data-end={isEnd || undefined}
          style={{ insetInlineStart: `min(${begins}%, 100% - 10px)`, inlineSize: `max(${lasts}%, 6px)` }}
        />
      </span>
      <span className={`${styles['time']} numbers`}>
        {isEnd ? (
          <CivilDate moment={enteredAt} />
        ) : (
          <>
            <span>
              {days === 0 ? t('sameDay') : t('days', { count: days, workingDays })}
              {provisional && ` ${t('provisional')}`}
            </span>
            <span className={styles['small']}>
              <CivilDate moment={enteredAt} />
              {/* On paper the next line says when this one ended. */}
              {days > 0 && (
                <span className="screen-only">
                  {' – '}
                  {leftAt === undefined ? t('today') : <CivilDate moment={leftAt} />}
                </span>
              )}
            </span>
          </>
        )}
      </span>
    </li>
  );
};
