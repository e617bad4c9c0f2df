import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { caseColumns } from '../parts/case-columns.tsx';
import { CaseList } from '../parts/case-list.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import type { Chosen } from './list/batch-dialog.tsx';
import { ExportButtons } from './list/export-buttons.tsx';
import { useText as useListText } from './list/texts.ts';
import { useText } from './texts.ts';
import { useIsWorkGroup } from './work-group.ts';

const { enterprise, stage, holder, due, amount, score } = caseColumns;
const columns = [enterprise, stage, holder, due, amount, score];

const BatchRecommend = lazy(async () => ({
  default: (await import('./list/batch-recommend.tsx')).BatchRecommend,
}));
const BatchUrge = lazy(async () => ({ default: (await import('./list/batch-urge.tsx')).BatchUrge }));

type Batch = { readonly kind: 'recommend' | 'urge'; readonly cases: readonly Chosen[] };

/** 案件列表: what must I do next, and which case is about to be late? */
export const CaseListPage = () => {
  const t = useText();
  const tl = useListText();
  const steers = useIsWorkGroup();
  const queries = useQueryClient();
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
  /** The names as they stand in the lists that were read. */
  const named = (ids: readonly string[]): readonly Chosen[] => {
    const pages = queries.getQueriesData<AnswerOf<'regulator.listCases'>>({
      queryKey: ['regulator', 'listCases'],
    });
    const names = new Map(
      pages.flatMap(([, page]) => page?.cases ?? []).map(({ id, enterpriseName }) => [id, enterpriseName]),
    );
    return ids.map((id) => ({ id, name: names.get(id) ?? id }));
  };
  const open = (kind: Batch['kind'], ids: readonly string[]) => setBatch({ kind, cases: named(ids) });
  const close = () => setBatch(undefined);
  return (
    <Page
      title={t('cases.title')}
      note={t('cases.note')}
      actions={
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'flex-end' }}>
          <ExportButtons />
          {opening}
        </div>
      }
    >
      <CaseList
        list="regulator.listCases"
        columns={columns}
        empty={empty}
        bulk={(ids) => (
          <>
            {steers && <Button onClick={() => open('recommend', ids)}>{tl('bulk.recommend')}</Button>}
            <Button onClick={() => open('urge', ids)}>{tl('bulk.urge')}</Button>
          </>
        )}
      />
      <Suspense>
        {batch?.kind === 'recommend' && <BatchRecommend cases={batch.cases} onClose={close} />}
        {batch?.kind === 'urge' && <BatchUrge cases={batch.cases} onClose={close} />}
      </Suspense>
    </Page>
  );
};
