import type { AnswerOf } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { useNames } from '../../../api/use-reference.ts';
import { usePhone } from '../../../app/use-media.ts';
import { CivilDate } from '../../../parts/civil-date.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import path from './path.module.css';

type Stay = NonNullable<AnswerOf<'regulator.timeline'>['path']>[number];

const ended: readonly Stay['stage'][] = ['closed', 'withdrawn', 'cultivation'];

/** 办理路径: the stages a case went through as a picture on one scale of time; each line also says it in words. */
export const CasePath = ({ stays }: { readonly stays: readonly Stay[] }) => {
  const t = useCaseText();
  const phone = usePhone();
  const [first] = stays;
  const last = stays.at(-1);
  if (!first || !last) return null;
  const from = Date.parse(first.enteredAt);
  const until = ended.includes(last.stage) ? Date.parse(last.enteredAt) : serverNow();
  const whole = Math.max(until - from, 1);
  const days = stays.reduce((sum, stay) => sum + stay.days, 0);
  const workingDays = stays.reduce((sum, stay) => sum + stay.workingDays, 0);
  return (
    <details className={styles['card']} open={!phone}>
      <summary className={path['head']}>
        <h2>{t('path.title')}</h2>
      </summary>
      <p className={styles['soft']}>
        {t(ended.includes(last.stage) ? 'path.sumEnded' : 'path.sum', { days, workingDays })}
      </p>
      <ol className={path['path']} aria-label={t('path.title')}>
        {stays.map((stay) => {
          const begins = Date.parse(stay.enteredAt) - from;
          const lasts = (stay.leftAt === undefined ? until : Date.parse(stay.leftAt)) - from - begins;
          return (
            <OneStay
              key={stay.enteredAt + stay.stage}
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
  readonly stay: Stay;
  /** In hundredths of the whole. */
  readonly begins: number;
  readonly lasts: number;
}) => {
  const t = useCaseText();
  const names = useNames();
  const { stage, nth, enteredAt, leftAt, days, workingDays, provisional } = stay;
  const isEnd = ended.includes(stage) && leftAt === undefined;
  const isNow = leftAt === undefined && !isEnd;
  return (
    <li aria-current={isNow ? 'step' : undefined} data-return={nth > 1 || undefined}>
      <span className={path['stage']}>
        <strong>{names.stage(stage)}</strong>
        {nth > 1 && <span className={path['mark']}>{t('path.nth', { nth })}</span>}
        {isNow && <span className={path['mark']}>{t('path.now')}</span>}
      </span>
      <span className={path['track']} aria-hidden="true">
        <span
          data-end={isEnd || undefined}
          style={{ insetInlineStart: `min(${begins}%, 100% - 10px)`, inlineSize: `max(${lasts}%, 6px)` }}
        />
      </span>
      <span className={`${path['time']} numbers`}>
        {isEnd ? (
          <CivilDate moment={enteredAt} />
        ) : (
          <>
            <span>
              {days === 0 ? t('path.sameDay') : t('path.days', { count: days, workingDays })}
              {provisional && ` ${t('path.provisional')}`}
            </span>
            <span className={styles['small']}>
              <CivilDate moment={enteredAt} />
              {/* On paper the next line says when this one ended. */}
              {days > 0 && (
                <span className="screen-only">
                  {' – '}
                  {leftAt === undefined ? t('path.today') : <CivilDate moment={leftAt} />}
                </span>
              )}
            </span>
          </>
        )}
      </span>
    </li>
  );
};
