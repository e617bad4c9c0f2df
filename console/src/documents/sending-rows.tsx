import Button from 'antd/es/button';
import { CallFailure, isWorthRetrying } from '../api/failure.ts';
import partStyles from '../parts/parts.module.css';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './documents.module.css';
import { useDocumentText } from './texts.ts';
import type { Row } from './use-sending.ts';

type Deeds = {
  readonly onRetry: (row: Row) => void;
  readonly onDrop: (key: string) => void;
  readonly onAnother: (key: string) => void;
};

/** What is on its way: how far each file is, and what to do with one that did not arrive. */
export const SendingRows = ({ rows, ...deeds }: Deeds & { readonly rows: readonly Row[] }) => (
  <ul className={styles['rows']}>
    {rows.map((row) => (
      <li key={row.key} className={styles['row']}>
        <span className={styles['name']}>{row.file.name}</span>
        {row.step.at === 'failed' ? (
          <Failed row={row} failure={row.step.failure} {...deeds} />
        ) : (
          <Running row={row} {...deeds} />
        )}
      </li>
    ))}
  </ul>
);

const Running = ({ row: { key, file, step }, onDrop }: Deeds & { readonly row: Row }) => {
  const t = useDocumentText();
  const share = step.at === 'sending' ? step.share : step.at === 'filing' ? 1 : 0;
  const percent = Math.round(share * 100);
  return (
    <span className={styles['running']}>
      <progress value={percent} max={100} aria-label={t('progress', { name: file.name })} />
      <span className={styles['soft']}>
        {step.at === 'sending'
          ? t('step.sending', { percent })
          : t(`step.${step.at === 'failed' ? 'waiting' : step.at}`)}
      </span>
      <Button size="small" onClick={() => onDrop(key)}>
        {t('cancel')}
      </Button>
    </span>
  );
};

/** A line that broke is tried again with the same file; a file that was refused would be refused again. */
const Failed = ({
  row,
  failure,
  onRetry,
  onDrop,
  onAnother,
}: Deeds & { readonly row: Row; readonly failure: unknown }) => {
  const t = useDocumentText();
  const isBroken = !(failure instanceof CallFailure) || failure.kind === 'unreachable';
  return (
    <>
      {isBroken ? (
        <p role="alert" className={partStyles['problem']}>
          {t('broken', { name: row.file.name })}
        </p>
      ) : (
        <ProblemAlert failure={failure} />
      )}
      <span className={styles['actions']}>
        {isBroken || isWorthRetrying(failure) || failure.kind === 'signedOut' ? (
          <Button size="small" type="primary" onClick={() => onRetry(row)}>
            {t('retry')}
          </Button>
        ) : (
          <Button size="small" type="primary" onClick={() => onAnother(row.key)}>
            {t('another')}
          </Button>
        )}
        <Button size="small" onClick={() => onDrop(row.key)}>
          {t('dismiss')}
        </Button>
      </span>
    </>
  );
};
