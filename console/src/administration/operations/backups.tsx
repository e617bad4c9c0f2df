import { CivilDate } from '../../parts/civil-date.tsx';
import { BeginButton } from './begin-button.tsx';
import { JobLine } from './job-line.tsx';
import styles from './operations.module.css';
import { sizeText } from './size-text.ts';
import type { Operation } from './state-now.tsx';
import { useText } from './texts.ts';

type Machine = NonNullable<Operation['machine']>;

/** 备份: is there one of today, and can I make one now? */
export const Backups = ({ machine: { backups } }: { readonly machine: Machine }) => {
  const t = useText();
  return (
    <section className={styles['part']}>
      <h2>{t('backups.title')}</h2>
      {backups ? <Kept backups={backups} /> : <p>{t('backups.notSet')}</p>}
    </section>
  );
};

const Kept = ({
  backups: { at, keep, kept, making },
}: {
  readonly backups: NonNullable<Machine['backups']>;
}) => {
  const t = useText();
  return (
    <>
      <p>{t('backups.schedule', { at, keep })}</p>
      <BeginButton
        id="administration.makeBackup"
        label={t('backups.begin')}
        running={making.state === 'running'}
      />
      {making.state !== 'never' && <JobLine job={making} />}
      {making.state === 'done' && <p>{t('backups.made', { name: making.result.name })}</p>}
      {kept.length === 0 ? (
        <p>{t('backups.none')}</p>
      ) : (
        <div className={styles['frame']}>
          <table className={styles['table']}>
            <caption className="unseen">{t('backups.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('backups.madeAt')}</th>
                <th scope="col">{t('backups.size')}</th>
                <th scope="col">{t('backups.name')}</th>
              </tr>
            </thead>
            <tbody>
              {kept.map(({ name, madeAt, bytes }) => (
                <tr key={name}>
                  <td>
                    <CivilDate moment={madeAt} withTime />
                  </td>
                  <td>{sizeText(bytes)}</td>
                  <td className={styles['file']}>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
