import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { usePhone } from '../../app/use-media.ts';
import { AskState } from '../../parts/ask-state.tsx';
import listStyles from '../../parts/list.module.css';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { GroupTable } from './group-table.tsx';
import styles from './ledger.module.css';
import { useLedgerAddress } from './ledger-address.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerCards, LedgerTable } from './ledger-table.tsx';
import { useText } from './texts.ts';

/** 问题台账: what is promised for the county's firms, by whom, and what is late? */
export const LedgerPage = () => {
  const t = useText();
  const names = useNames();
  const phone = usePhone();
  const address = useLedgerAddress();
  const { query, group, isFirstPage, filtered, set } = address;
  const ask = useAsk('regulator.ledger', { query });
  const narrows = useIsWorkGroup() || group !== undefined;
  const noteOf = () => {
    if (group !== undefined) return t('note.one', { group: names.organisation(group) });
    return narrows ? t('note') : t('note.above');
  };
  return (
    <Page
      title={t('title')}
      note={noteOf()}
      actions={
        <div className={styles['ways']}>
          {group !== undefined && <Link to="/ledger">{t('back')}</Link>}
          <Link to="/ledger/effects">{t('toEffects')}</Link>
        </div>
      }
    >
      {narrows && <LedgerFilters address={address} counts={ask.data?.page?.counts} />}
      <AskState ask={ask} rows={8}>
        {({ page, groups, total }) => {
          if (!page) return <GroupTable groups={groups} total={total} />;
          return (
            <>
              {page.changed && <p role="status">{t('changed')}</p>}
              {page.rows.length === 0 ? (
                <EmptyState
                  title={t(filtered ? 'none' : 'none.pending')}
                  text={t(filtered ? 'none.text' : 'none.pendingText')}
                />
              ) : phone ? (
                <LedgerCards rows={page.rows} total={page.total} />
              ) : (
                <LedgerTable rows={page.rows} total={page.total} address={address} />
              )}
              <div>
                {!isFirstPage && (
                  <button
                    type="button"
                    className={listStyles['quiet']}
                    onClick={() => set({ cursor: undefined })}
                  >
                    {t('first')}
                  </button>
                )}
                {page.cursor !== undefined && (
                  <button
                    type="button"
                    className={listStyles['quiet']}
                    onClick={() => set({ cursor: page.cursor })}
                  >
                    {t('next')}
                  </button>
                )}
              </div>
            </>
          );
        }}
      </AskState>
    </Page>
  );
};
