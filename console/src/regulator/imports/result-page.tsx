import { Link, useParams } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Page } from '../../shell/page.tsx';
import { BadRows } from './bad-rows.tsx';
import styles from './imports.module.css';
import { checkOf } from './kept-imports.ts';
import { useText } from './texts.ts';

type Report = AnswerOf<'regulator.viewImport'>;
const runningRefreshMs = 1000;

/** 导入结果: progress while it runs, counts and rows that stay. */
export const ImportResultPage = () => {
  const { importId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewImport', { params: { importId } }, { refreshMs: runningRefreshMs });
  return (
    <Page title={t('result.title')} actions={<Link to="/imports">{t('result.back')}</Link>}>
      <AskState ask={ask} rows={4}>
        {(report) => <Result report={report} />}
      </AskState>
    </Page>
  );
};

const Result = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const { id, state, total, imported, failed, startedAt, finishedAt } = report;
  const done = imported + failed;
  return (
    <>
      <section className={styles['panel']}>
        <h2 role="status">{t(state === 'running' ? 'result.running' : 'result.finished')}</h2>
        <div className={styles['progress']}>
          <progress value={done} max={Math.max(total, 1)} aria-label={t('result.title')} />
          <span className="numbers">{t('result.progress', { done, total })}</span>
        </div>
        <dl className={styles['counts']}>
          <div>
            <dt>{t('result.total')}</dt>
            <dd className="numbers">{total}</dd>
          </div>
          <div>
            <dt>{t('result.imported')}</dt>
            <dd className="numbers">{imported}</dd>
          </div>
          <div>
            <dt>{t('result.failed')}</dt>
            <dd className="numbers">{failed}</dd>
          </div>
          <div>
            <dt>{t('result.started')}</dt>
            <dd>
              <CivilDate moment={startedAt} withTime />
            </dd>
          </div>
          {finishedAt !== undefined && (
            <div>
              <dt>{t('result.ended')}</dt>
              <dd>
                <CivilDate moment={finishedAt} withTime />
              </dd>
            </div>
          )}
        </dl>
        {imported > 0 && (
          <p>
            <Link to="/cases">{t('result.see')}</Link> · <Link to="/duplicates">{t('result.twins')}</Link>
          </p>
        )}
        {state === 'finished' && failed === 0 && <p className={styles['soft']}>{t('result.allGood')}</p>}
      </section>
      {failed > 0 && <Failed importId={id} total={failed} />}
    </>
  );
};

const Failed = ({ importId, total }: { readonly importId: string; readonly total: number }) => {
  const ask = useAsk('regulator.importRows', { params: { importId }, query: { failedOnly: 'true' } });
  const check = checkOf(importId);
  const cells = new Map(check?.rejected.map((row) => [row.row, row.cells]));
  return (
    <AskState ask={ask} rows={4}>
      {({ rows }) => {
        const whole = rows.every(({ row }) => cells.has(row));
        const known = rows.map((row) => ({ ...row, ...(whole && { cells: cells.get(row.row) ?? [] }) }));
        return <BadRows rows={known} total={total} headings={whole ? check?.headings : undefined} />;
      }}
    </AskState>
  );
};
