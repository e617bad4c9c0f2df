import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { CaseList } from '../parts/case-list.tsx';
import { wanText } from '../parts/money-text.ts';
import { EmptyState } from '../parts/states.tsx';
import { usePartText } from '../parts/texts.ts';
import { notify } from '../shell/notices.tsx';
import { Page } from '../shell/page.tsx';
import { useListColumns } from './list/columns.tsx';
import { rowsAsText } from './list/copy-rows.ts';
import { ExportButtons } from './list/export-buttons.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import listStyles from './list/list.module.css';
import { LookMenu, useLook } from './list/look.tsx';
import { useText as useListText } from './list/texts.ts';
import type { Chosen } from './list/use-batch.ts';
import { Views } from './list/views.tsx';
import { useColleagues } from './team/use-colleagues.ts';
import { useText } from './texts.ts';
import { useIsWorkGroup } from './work-group.ts';

const BatchRecommend = lazy(async () => ({
  default: (await import('./list/batch-recommend.tsx')).BatchRecommend,
}));
const BatchAssign = lazy(async () => ({ default: (await import('./list/batch-assign.tsx')).BatchAssign }));
const MakeBatch = lazy(async () => ({ default: (await import('./list/make-batch.tsx')).MakeBatch }));
const BatchUrge = lazy(async () => ({ default: (await import('./list/batch-urge.tsx')).BatchUrge }));

type Batch = { readonly kind: 'recommend' | 'urge' | 'assign' | 'list'; readonly chosen: Chosen };

/** 案件列表: what must I do next, and which case is about to be late? */
export const CaseListPage = () => {
  const t = useText();
  const tl = useListText();
  const pt = usePartText();
  const language = useLanguage();
  const names = useNames();
  const look = useLook();
  const all = useListColumns(names, look.columns);
  const columns = all.filter(({ id }) => id === 'enterprise' || look.columns.includes(id));
  const steers = useIsWorkGroup();
  const { isOwn: assigns } = useColleagues();
  const [batch, setBatch] = useState<Batch>();
  const navigate = useNavigate();
  const opening = steers && (
    <Button
      type="primary"
      href="/opening"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate('/opening');
      }}
    >
      {t('cases.open')}
    </Button>
  );
  const empty = <EmptyState title={t('cases.empty.title')} text={t('cases.empty.text')} />;
  const close = () => setBatch(undefined);
  const copy = (cases: readonly CaseSummary[]) =>
    void navigator.clipboard
      .writeText(rowsAsText(cases, columns, pt))
      .then(() => notify(tl('bulk.copied', { count: cases.length })))
      .catch(() => notify(tl('bulk.copyFailed')));
  return (
    <Page
      title={t('cases.title')}
      note={t('cases.note')}
      actions={
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'flex-end' }}>
          {assigns && <Link to="/batches">{t('nav.batches')}</Link>}
          {steers && <Link to="/visits">{t('nav.visits')}</Link>}
          {steers && <Link to="/imports">{t('nav.imports')}</Link>}
          {steers && <Link to="/transfers">{t('nav.transfers')}</Link>}
          {steers && <Link to="/duplicates">{t('nav.duplicates')}</Link>}
          <ExportButtons />
          {opening}
        </div>
      }
    >
      <CaseList
        list="regulator.listCases"
        columns={columns}
        empty={empty}
        dense={look.density === 'dense'}
        bar={(address, page) => (
          <>
            <FilterBar address={address} counts={page?.counts} />
            <div className={listStyles['tools']}>
              <Views />
              <LookMenu all={all} look={look} />
            </div>
          </>
        )}
        bulk={(chosen) => {
          const cases = chosen.map(({ summary }) => summary);
          const open = (kind: Batch['kind']) => setBatch({ kind, chosen });
          return (
            <>
              {steers && <Button onClick={() => open('recommend')}>{tl('bulk.recommend')}</Button>}
              {assigns && <Button onClick={() => open('list')}>{tl('bulk.list')}</Button>}
              {assigns && <Button onClick={() => open('assign')}>{tl('bulk.assign')}</Button>}
              <Button onClick={() => open('urge')}>{tl('bulk.urge')}</Button>
              <Button onClick={() => copy(cases)}>{tl('bulk.copy')}</Button>
              <span className="numbers">
                {tl('bulk.sum', {
                  amount: wanText(
                    cases.reduce((sum, { amountFen }) => sum + amountFen, 0),
                    language,
                  ),
                })}
              </span>
            </>
          );
        }}
      />
      <Suspense>
        {batch?.kind === 'recommend' && <BatchRecommend chosen={batch.chosen} onClose={close} />}
        {batch?.kind === 'assign' && <BatchAssign chosen={batch.chosen} onClose={close} />}
        {batch?.kind === 'list' && <MakeBatch chosen={batch.chosen} onClose={close} />}
        {batch?.kind === 'urge' && <BatchUrge chosen={batch.chosen} onClose={close} />}
      </Suspense>
    </Page>
  );
};
