import type { AnswerOf } from '../../api/routes.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import styles from './operations.module.css';
import { sizeText } from './size-text.ts';
import { useText } from './texts.ts';

export type Operation = AnswerOf<'administration.viewOperation'>;

const msPerMinute = 60_000;

/** Each line answers one question: does it run, does anything wait, is there room. */
export const StateNow = ({ operation }: { readonly operation: Operation }) => {
  const t = useText();
  const { machine, stopped, oldestDueMs } = operation;
  const minutes = Math.floor(oldestDueMs / msPerMinute);
  return (
    <section className={styles['part']}>
      <h2>{t('state.title')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('state.waiting')}</dt>
        <dd>{minutes === 0 ? t('state.waiting.none') : t('state.waiting.minutes', { count: minutes })}</dd>
        <dt>{t('state.stopped')}</dt>
        <dd>{stopped === 0 ? t('state.stopped.none') : t('state.stopped.some', { count: stopped })}</dd>
        {machine && (
          <>
            <dt>{t('state.disk')}</dt>
            <dd>
              {t('state.disk.text', { free: sizeText(machine.disk.free), data: sizeText(machine.disk.data) })}
            </dd>
            <dt>{t('state.version')}</dt>
            <dd>{machine.version}</dd>
            <dt>{t('state.since')}</dt>
            <dd>
              <CivilDate moment={machine.startedAt} withTime />
            </dd>
          </>
        )}
      </dl>
      {!machine && <p>{t('state.cloud')}</p>}
    </section>
  );
};
