import Button from 'antd/es/button';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AnswerOf, CaseSummary } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import type { ListInbox } from '../app/audience-pages.ts';
import { usePhone } from '../app/use-media.ts';
import { useLanguage } from '../i18n/language.ts';
import { CaseCards } from './case-cards.tsx';
import type { CaseColumn } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseTable } from './case-table.tsx';
import styles from './list.module.css';
import { type ListAddress, sortText, useListAddress } from './list-address.ts';
import { keepOrder } from './list-order.ts';
import { wanText } from './money-text.ts';
import partStyles from './parts.module.css';
import { ProblemAlert } from './problem-alert.tsx';
import { sortCases } from './sort-cases.ts';
import { EmptyState, LoadingState } from './states.tsx';
import { usePartText } from './texts.ts';
import { useCalmRows } from './use-calm-rows.ts';
import { type Ticked, type Ticks, useTicks } from './use-ticks.ts';

export type ListPage = AnswerOf<ListInbox['list']>;

export type CaseListProps = {
  readonly list: ListInbox['list'];
  readonly columns: readonly CaseColumn[];
  /** Why it is empty and what to do next, where no filter is the reason. */
  readonly empty: ReactNode;
  /** In place of the usual filters; `page` as soon as it is read. */
  readonly bar?: (address: ListAddress, page: ListPage | undefined) => ReactNode;
  readonly dense?: boolean;
  /** Without filters where a person has a handful of cases. */
  readonly filters?: boolean;
  /** Cards on desktops too. */
  readonly cards?: boolean;
  readonly cardMore?: (summary: CaseSummary) => ReactNode;
  /** What can be done with the ticked rows, of this list and of others. */
  readonly bulk?: (ticked: readonly Ticked[]) => ReactNode;
};

/** A list of cases, whole: filters in the address, rows that stay calm while others change them, pages. */
export const CaseList = ({
  list,
  columns,
  empty,
  filters = true,
  bar,
  dense,
  cards,
  cardMore,
  bulk,
}: CaseListProps) => {
  const t = usePartText();
  const names = useNames();
  const phone = usePhone();
  const address = useListAddress();
  const { query, sort, filtered } = address;
  // A regulator's list is put in order and counted as a whole, by the server.
  const whole = list === 'regulator.listCases';
  const asked = whole ? { ...query, counts: 'true' as const, ...(sort && { sort: sortText(sort) }) } : query;
  const ask = useAsk(list, { query: asked });
  const place = JSON.stringify([query, sort]);
  const sorted = ask.data && (whole ? ask.data.cases : sortCases(ask.data.cases, sort, names));
  const { rows, waiting, takeIn, watch } = useCalmRows(sorted, place);
  const ticks = useTicks(rows, query);
  useEffect(() => {
    if (ask.data) keepOrder({ ids: rows.map(({ id }) => id), query: asked, next: ask.data.cursor });
  }, [ask.data, rows, asked]);
  const content = () => {
    if (!ask.data) return ask.error ? null : <LoadingState rows={8} />;
    if (rows.length === 0 && query.cursor === undefined) {
      if (!filtered) return empty;
      const clear = <Button onClick={address.clear}>{t('filter.clear')}</Button>;
      return <EmptyState title={t('empty.filtered')} action={clear} />;
    }
    return cards || phone ? (
      <CaseCards cases={rows} more={cardMore} />
    ) : (
      // The row somebody stands on belongs to this list: another one begins without.
      <CaseTable
        key={JSON.stringify(query)}
        cases={rows}
        columns={columns}
        sort={sort}
        onSort={address.setSort}
        dense={dense}
        ticks={bulk && ticks}
      />
    );
  };
  return (
    <div className={partStyles['stack']} {...watch}>
      {bar ? bar(address, ask.data) : filters && <CaseFilters address={address} />}
      {/* Old rows stay while the connection is lost; the banner says so. */}
      {!ask.data && <ProblemAlert failure={ask.error} onRetry={() => void ask.refetch()} />}
      {waiting > 0 && (
        <button type="button" className={styles['quiet']} onClick={takeIn} aria-live="polite">
          {t('table.changed', { count: waiting })}
        </button>
      )}
      {ask.data && <ListTotal page={ask.data} onRestart={() => address.set({ cursor: undefined })} />}
      {bulk && !phone && <TickedBar ticks={ticks}>{bulk(ticks.ticked)}</TickedBar>}
      {content()}
      <Pages address={address} next={ask.data?.cursor} sortedHere={!whole} />
    </div>
  );
};

/** What can be done with the ticked rows, and how many of them are not among those shown. */
const TickedBar = ({ ticks, children }: { readonly ticks: Ticks; readonly children: ReactNode }) => {
  const t = usePartText();
  const { ticked, elsewhere, clear } = ticks;
  if (ticked.length === 0) return null;
  const said = t('table.selected', { count: ticked.length });
  return (
    <div className={`${styles['bulk']} screen-only`} role="toolbar" aria-label={said}>
      <span>
        {said}
        {elsewhere > 0 && t('table.selectedElsewhere', { count: elsewhere })}
      </span>
      {children}
      <button type="button" className={styles['quiet']} onClick={clear}>
        {t('table.clearSelection')}
      </button>
    </div>
  );
};

/** Of the whole list, not of the page; and that it has changed while somebody paged through it. */
const ListTotal = ({
  page: { total, totalFen = 0, changed },
  onRestart,
}: {
  readonly page: ListPage;
  readonly onRestart: () => void;
}) => {
  const t = usePartText();
  const language = useLanguage();
  if (total === undefined || total === 0) return null;
  return (
    <p className={styles['total']}>
      <span className="numbers">
        {t('table.total', { count: total, amount: wanText(totalFen, language) })}
      </span>
      {changed && (
        <span role="status">
          {t('table.movedMeanwhile')}{' '}
          <button type="button" className={styles['quiet']} onClick={onRestart}>
            {t('table.first')}
          </button>
        </span>
      )}
    </p>
  );
};

/** Forward by the server's cursor; back is the browser's own way back. */
const Pages = ({
  address,
  next,
  sortedHere,
}: {
  readonly address: ListAddress;
  readonly next: string | undefined;
  readonly sortedHere: boolean;
}) => {
  const t = usePartText();
  const navigate = useNavigate();
  const location = useLocation();
  const { query, sort, set } = address;
  if (next === undefined && query.cursor === undefined) return null;
  return (
    <nav className={`${styles['below']} screen-only`} aria-label={t('table.pages')}>
      <span>{sort && sortedHere && t('table.sortedHere')}</span>
      <span className={partStyles['actions']}>
        {query.cursor !== undefined && (
          <>
            <Button onClick={() => set({ cursor: undefined })}>{t('table.first')}</Button>
            <Button onClick={() => void navigate(-1)} disabled={location.key === 'default'}>
              {t('table.previous')}
            </Button>
          </>
        )}
        <Button disabled={next === undefined} onClick={() => set({ cursor: next })}>
          {t('table.next')}
        </Button>
      </span>
    </nav>
  );
};
