import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { caseColumns } from '../parts/case-columns.tsx';
import { CaseList } from '../parts/case-list.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { ExportButtons } from './list/export-buttons.tsx';
import { useText as useListText } from './list/texts.ts';
import type { Chosen } from './list/use-batch.ts';
import { useText } from './texts.ts';
import { useIsWorkGroup } from './work-group.ts';

const { enterprise, stage, holder, due, amount, score } = caseColumns;
const columns = [enterprise, stage, holder, due, amount, score];

const BatchRecommend = lazy(async () => ({
  default: (await import('./list/batch-recommend.tsx')).BatchRecommend,
}));
const BatchUrge = lazy(async () => ({ default: (await import('./list/batch-urge.tsx')).BatchUrge }));

type Batch = { readonly kind: 'recommend' | 'urge'; readonly chosen: Chosen };

/** 案件列表: what must I do next, and which case is about to be late? */
export const CaseListPage = () => {
  const t = useText();
  const tl = useListText();
  const steers = useIsWorkGroup();
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
        bulk={(cases, query) => {
          const open = (kind: Batch['kind']) => setBatch({ kind, chosen: { cases, query } });
          return (
            <>
              {steers && <Button onClick={() => open('recommend')}>{tl('bulk.recommend')}</Button>}
              <Button onClick={() => open('urge')}>{tl('bulk.urge')}</Button>
            </>
          );
        }}
      />
      <Suspense>
        {batch?.kind === 'recommend' && <BatchRecommend chosen={batch.chosen} onClose={close} />}
        {batch?.kind === 'urge' && <BatchUrge chosen={batch.chosen} onClose={close} />}
      </Suspense>
    </Page>
  );
};
