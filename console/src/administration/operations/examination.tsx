import { useLanguage } from '../../i18n/language.ts';
import { BeginButton } from './begin-button.tsx';
import { JobLine } from './job-line.tsx';
import styles from './operations.module.css';
import type { Operation } from './state-now.tsx';
import { useText } from './texts.ts';

type Machine = NonNullable<Operation['machine']>;

const marks = { well: '✓', attend: '!', wrong: '✗' } as const;

/** 体检: what was looked at, what is not well first. */
export const Examination = ({ job }: { readonly job: Machine['examination'] }) => {
  const t = useText();
  const language = useLanguage();
  const found = job.state === 'done' ? job.result : [];
  const order = ['wrong', 'attend', 'well'] as const;
  const sorted = order.flatMap((verdict) => found.filter((one) => one.verdict === verdict));
  return (
    <section className={styles['part']}>
      <h2>{t('examination.title')}</h2>
      <BeginButton
        id="administration.examine"
        label={t('examination.begin')}
        running={job.state === 'running'}
      />
      <JobLine job={job} />
      <ul className={styles['findings']}>
        {sorted.map(({ about, verdict, says }) => (
          <li key={about.en} className={styles[verdict]}>
            <span aria-hidden="true">{marks[verdict]}</span>
            <span>
              <b>{about[language]}</b> · {t(`examination.${verdict}`)}
              <small className={styles['soft']}>{says[language]}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
