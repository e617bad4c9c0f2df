import { BeginButton } from './begin-button.tsx';
import { JobLine } from './job-line.tsx';
import styles from './operations.module.css';
import type { Operation } from './state-now.tsx';
import { useText } from './texts.ts';

/** 审计校验: are the records whole? */
export const Audit = ({ operation: { machine, ownLog } }: { readonly operation: Operation }) => {
  const t = useText();
  const job = machine?.audit ?? ownLog;
  return (
    <section className={styles['part']}>
      <h2>{t('audit.title')}</h2>
      <BeginButton
        id="administration.checkAudit"
        label={t('audit.begin')}
        running={job.state === 'running'}
      />
      <JobLine job={job} />
      {machine?.audit.state === 'done' && <OfMachine result={machine.audit.result} />}
      {!machine && ownLog.state === 'done' && (
        <p>
          {ownLog.result.whole ? t('audit.ownLog', { acts: ownLog.result.acts }) : t('audit.ownLogBroken')}
        </p>
      )}
    </section>
  );
};

type Result = Extract<NonNullable<Operation['machine']>['audit'], { readonly state: 'done' }>['result'];

const OfMachine = ({ result: { cases, events, acts, broken } }: { readonly result: Result }) => {
  const t = useText();
  if (broken.length === 0) return <p>{t('audit.whole', { cases, events, acts })}</p>;
  return (
    <>
      <p className={styles['wrong']}>{t('audit.broken', { count: broken.length })}</p>
      <ul className={styles['list']}>
        {broken.map(({ id, at }) => (
          <li key={id}>
            {id} · {at}
          </li>
        ))}
      </ul>
    </>
  );
};
