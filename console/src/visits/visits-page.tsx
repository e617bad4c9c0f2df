import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { usePhone } from '../app/use-media.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import partStyles from '../parts/list.module.css';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { ExportVisits } from './export-visits.tsx';
import { useText } from './texts.ts';
import { UnsentList } from './unsent-list.tsx';
import { useUnsent } from './use-unsent.ts';
import { useVisitAddress } from './visit-address.ts';
import { VisitFilters } from './visit-filters.tsx';
import { VisitCards, VisitTable } from './visit-table.tsx';
import styles from './visits.module.css';

const FirmStanding = lazy(async () => ({
  default: (await import('../bank/firm-standing.tsx')).FirmStanding,
}));

const shown = ['visits', 'firms', 'needFirms', 'waiting', 'byBanks', 'sameDay'] as const;

/** 走访台账: whom did we visit, who needs something, and what became of it? */
export const VisitsPage = () => {
  const t = useText();
  const phone = usePhone();
  const who = useSession();
  const isBank = who.audience === 'bank';
  const address = useVisitAddress();
  const { query, isFirstPage, filtered, set } = address;
  const ask = useAsk(isBank ? 'bank.listVisits' : 'regulator.listVisits', { query });
  const unsent = useUnsent(who, () => void ask.refetch());
  return (
    <Page
      title={t('list.title')}
      note={t(isBank ? 'list.noteBank' : 'list.note')}
      actions={
        <div className={styles['ways']}>
          {!isBank && <Link to="/studios">{t('list.studios')}</Link>}
          <ExportVisits query={query} />
          <Link to="/visits/new" className={styles['button']}>
            {t('list.new')}
          </Link>
        </div>
      }
    >
      {isBank && (
        <Suspense>
          <FirmStanding />
        </Suspense>
      )}
      <UnsentList who={who} unsent={unsent} />
      <VisitFilters address={address} page={ask.data} />
      <AskState ask={ask} rows={8}>
        {(page) => (
          <>
            <dl className={styles['figures']} aria-label={t('figures.title')}>
              {shown
                .filter((name) => !isBank || name !== 'byBanks')
                .map((name) => (
                  <div key={name}>
                    <dt>{t(`figures.${name}`)}</dt>
                    <dd className="numbers">{page.figures[name]}</dd>
                  </div>
                ))}
            </dl>
            <p className={styles['soft']}>{t('figures.note')}</p>
            {page.changed && <p role="status">{t('list.changed')}</p>}
            {page.rows.length === 0 ? (
              <EmptyState
                title={t(filtered ? 'list.noneFiltered' : 'list.none')}
                text={t(filtered ? 'list.noneFilteredText' : 'list.noneText')}
              />
            ) : phone ? (
              <VisitCards page={page} />
            ) : (
              <VisitTable page={page} address={address} />
            )}
            <div>
              {!isFirstPage && (
                <button
                  type="button"
                  className={partStyles['quiet']}
                  onClick={() => set({ cursor: undefined })}
                >
                  {t('list.first')}
                </button>
              )}
              {page.cursor !== undefined && (
                <button
                  type="button"
                  className={partStyles['quiet']}
                  onClick={() => set({ cursor: page.cursor })}
                >
                  {t('list.next')}
                </button>
              )}
            </div>
          </>
        )}
      </AskState>
    </Page>
  );
};
