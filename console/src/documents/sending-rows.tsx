import Button from 'antd/es/button';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './documents.module.css';
import { useDocumentText } from './texts.ts';
import type { Row } from './use-sending.ts';

/** What is on its way: how far each file is, and what to do with one that did not arrive. */
export const SendingRows = ({
  rows,
  onRetry,
  onDrop,
}: {
  readonly rows: readonly Row[];
  readonly onRetry: (row: Row) => void;
  readonly onDrop: (key: string) => void;
}) => (
  <ul className={styles['rows']}>
    {rows.map((row) => (
      <SendingRow key={row.key} row={row} onRetry={onRetry} onDrop={onDrop} />
    ))}
  </ul>
);

const SendingRow = ({
  row,
  onRetry,
  onDrop,
}: {
  readonly row: Row;
  readonly onRetry: (row: Row) => void;
  readonly onDrop: (key: string) => void;
}) => {
  const t = useDocumentText();
  const { key, file, step } = row;
  const share = step.at === 'sending' ? step.share : step.at === 'filing' ? 1 : 0;
  const percent = Math.round(share * 100);
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>{file.name}</span>
      {step.at === 'failed' ? (
        <>
          <ProblemAlert failure={step.failure} />
          <span className={styles['actions']}>
            <Button size="small" type="primary" onClick={() => onRetry(row)}>
              {t('retry')}
            </Button>
            <Button size="small" onClick={() => onDrop(key)}>
              {t('dismiss')}
            </Button>
          </span>
        </>
      ) : (
        <span className={styles['running']}>
          <progress value={percent} max={100} aria-label={t('progress', { name: file.name })} />
          <span className={styles['soft']} aria-live="polite">
            {step.at === 'sending' ? t('step.sending', { percent }) : t(`step.${step.at}`)}
          </span>
          <Button size="small" onClick={() => onDrop(key)}>
            {t('cancel')}
          </Button>
        </span>
      )}
    </li>
  );
};
