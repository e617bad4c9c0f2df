import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { usePhone } from '../app/use-media.ts';
import listStyles from '../parts/list.module.css';
import { useListAddress } from '../parts/list-address.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { EmptyState, LoadingState } from '../parts/states.tsx';
import { usePartText } from '../parts/texts.ts';
import { Page } from '../shell/page.tsx';
import styles from './bank.module.css';
import { InboxCards } from './inbox-cards.tsx';
import { InboxTable } from './inbox-table.tsx';
import { useText } from './texts.ts';
import { useInboxRows } from './use-inbox-rows.ts';

const WaitingBatches = lazy(async () => ({
  default: (await import('../batches/waiting-batches.tsx')).WaitingBatches,
}));

/** More than a manager has open at once; what waits comes first, so the next pages hold what rests. */
const pageSize = '100';

/** 收到的推荐: is this firm worth an hour, what is asked of me, by when? */
export const CaseListPage = () => {
  const t = useText();
  const pt = usePartText();
  const phone = usePhone();
  const { query, set, filtered } = useListAddress();
  const ask = useAsk('bank.listCases', { query: { ...query, limit: pageSize } });
  const { groups, waiting, takeIn, watch } = useInboxRows(ask.data?.cases, JSON.stringify(query));
  const next = ask.data?.cursor;
  const isEmpty = ask.data?.cases.length === 0 && query.cursor === undefined;
  return (
    <Page
      title={t('cases.title')}
      note={t('cases.note')}
      actions={
        <>
          <Link to="/schedule">{pt('ways.schedule')}</Link> <Link to="/batches">{t('nav.batches')}</Link>
        </>
      }
    >
      <Suspense>
        <WaitingBatches />
      </Suspense>
      <div className={styles['frame']} {...watch}>
        {query.search !== undefined && (
          <div>
            <button
              type="button"
              className={listStyles['chip']}
              aria-label={t('cases.searchRemove', { text: query.search })}
              onClick={() => set({ search: undefined })}
            >
              {t('cases.search', { text: query.search })}
              <span aria-hidden="true">×</span>
            </button>
          </div>
        )}
        {!ask.data && <ProblemAlert failure={ask.error} onRetry={() => void ask.refetch()} />}
        {waiting > 0 && (
          <button type="button" className={listStyles['quiet']} onClick={takeIn} aria-live="polite">
            {t('cases.changed', { count: waiting })}
          </button>
        )}
        {!ask.data && !ask.error && <LoadingState rows={8} />}
        {isEmpty && (
          <EmptyState
            title={filtered ? t('cases.noneFound') : t('cases.empty.title')}
            text={filtered ? t('cases.noneFound.text') : t('cases.empty.text')}
          />
        )}
        {ask.data &&
          !isEmpty &&
          (phone ? (
            <InboxCards groups={groups} />
          ) : (
            <InboxTable key={JSON.stringify(query)} groups={groups} />
          ))}
        {(next ?? query.cursor) !== undefined && (
          <nav aria-label={t('cases.pages')} className={listStyles['below']}>
            {query.cursor !== undefined && (
              <button
                type="button"
                className={listStyles['quiet']}
                onClick={() => set({ cursor: undefined })}
              >
                {t('cases.firstPage')}
              </button>
            )}
            {next !== undefined && (
              <button type="button" className={listStyles['quiet']} onClick={() => set({ cursor: next })}>
                {t('cases.nextPage')}
              </button>
            )}
          </nav>
        )}
      </div>
    </Page>
  );
};
