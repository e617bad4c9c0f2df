import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CallFailure } from '../../api/failure.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import styles from './list.module.css';
import { useText } from './texts.ts';
import { type Chosen, notListed, type Progress } from './use-batch.ts';
import { useFilterText } from './use-filter-text.ts';

/** The rows of a batch: what will be done with each case, then what came of it; it stays until it is closed. */
export function BatchDialog<Ready>(props: {
  readonly title: string;
  readonly note: string;
  readonly chosen: Chosen;
  readonly progress: ReadonlyMap<string, Progress<Ready>>;
  readonly planText: (ready: Ready) => ReactNode;
  readonly skipText: (why: string) => string;
  readonly doneText: string;
  readonly ready: number;
  readonly runLabel: string;
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const t = useText();
  const { progress, busy, ready } = props;
  const { chosen } = props;
  const textOf = useFilterText();
  const filters = [...new Set(chosen.map(({ query }) => textOf(query) || t('batch.everything')))];
  const states = [...progress.values()].map(({ state }) => state);
  const countOf = (state: string) => states.filter((one) => one === state).length;
  return (
    <Dialog open wide title={props.title} onClose={props.onClose}>
      <p>{props.note}</p>
      <p>
        {filters.length === 1 && filters[0] === t('batch.everything')
          ? t('batch.from.all', { count: chosen.length })
          : t('batch.from', { filter: filters.join(t('batch.and')), count: chosen.length })}
      </p>
      {props.children}
      <div className={styles['frame']}>
        <table className={styles['batch']}>
          <thead>
            <tr>
              <th scope="col">{t('batch.enterprise')}</th>
              <th scope="col">{t('batch.plan')}</th>
              <th scope="col">{t('batch.result')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ summary: { id, enterpriseName } }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/cases/${encodeURIComponent(id)}`}>
                    <FirmName name={enterpriseName} />
                  </Link>
                </th>
                <BatchCells {...props} one={progress.get(id)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {t('batch.sum', { done: countOf('done'), failed: countOf('failed'), skipped: countOf('skipped') })}
      </p>
      <DialogActions>
        <Button onClick={props.onClose}>{t('batch.close')}</Button>
        {ready > 0 && (
          <Button type="primary" loading={busy} onClick={props.onRun}>
            {props.runLabel}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function BatchCells<Ready>({
  one,
  planText,
  skipText,
  doneText,
}: {
  readonly one: Progress<Ready> | undefined;
  readonly planText: (ready: Ready) => ReactNode;
  readonly skipText: (why: string) => string;
  readonly doneText: string;
}) {
  const t = useText();
  const language = useLanguage();
  switch (one?.state) {
    case undefined:
    case 'looking':
      return <Cells plan={t('batch.looking')} result="" />;
    case 'ready':
      return <Cells plan={planText(one.ready)} result={t('batch.waiting')} />;
    case 'skipped':
      return <Cells plan="—" result={one.why === notListed ? t('batch.notListed') : skipText(one.why)} />;
    case 'running':
      return <Cells plan={planText(one.ready)} result={t('batch.running')} />;
    case 'done':
      return (
        <Cells plan={planText(one.ready)} result={<span className={styles['done']}>✓ {doneText}</span>} />
      );
    case 'failed': {
      const said = one.failure instanceof CallFailure ? one.failure.problem?.messages[language] : undefined;
      return (
        <Cells plan="—" result={<span className={styles['failed']}>{said ?? t('batch.failed')}</span>} />
      );
    }
    default:
      return one satisfies never;
  }
}

const Cells = ({ plan, result }: { readonly plan: ReactNode; readonly result: ReactNode }) => (
  <>
    <td>{plan}</td>
    <td>{result}</td>
  </>
);
