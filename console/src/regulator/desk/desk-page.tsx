import Button from 'antd/es/button';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Page } from '../../shell/page.tsx';
import { Compare } from './compare.tsx';
import styles from './desk.module.css';
import { type Choice, type Matching, mostCompared, toggle, toggleCompared } from './groups.ts';
import { NeedPanel } from './need-panel.tsx';
import { ProductGroups } from './product-groups.tsx';
import { PushPanel } from './push-panel.tsx';
import { useText } from './texts.ts';

/** 推荐台: which banks are worth asking, and why? */
export const DeskPage = () => {
  const { caseId = '' } = useParams();
  const view = useAsk('regulator.viewCase', { params: { caseId } });
  const matching = useAsk('regulator.matching', { params: { caseId } });
  const t = useText();
  return (
    <Page
      title={t('title')}
      note={<FirmName name={view.data?.applicant.name ?? '…'} />}
      actions={<Link to={`/cases/${encodeURIComponent(caseId)}`}>{t('back')}</Link>}
    >
      <AskState ask={view} rows={10}>
        {(file) => (
          <AskState ask={matching} rows={10}>
            {(match) => <Desk key={file.id} view={file} matching={match} />}
          </AskState>
        )}
      </AskState>
    </Page>
  );
};

const Desk = ({ view, matching }: { readonly view: CaseView; readonly matching: Matching }) => {
  const t = useText();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  const closed = useClosed(view);
  const all = [...matching.fits, ...matching.nearlyFits, ...matching.doesNotFit];
  const chooseOne = closed ? undefined : (choice: Choice) => setChoices((before) => toggle(before, choice));
  return (
    <div className={styles['desk']}>
      <NeedPanel view={view} />
      <div className={styles['middle']}>
        {closed && (
          <div role="status" className={styles['closed']}>
            <strong>{t('closed.title')}</strong> {closed}
          </div>
        )}
        <ProductGroups
          matching={matching}
          picking={{
            chosen: choices.map(({ productId }) => productId),
            compared,
            onChoose: chooseOne,
            onCompare: ({ productId }) => setCompared((before) => toggleCompared(before, productId)),
          }}
        />
      </div>
      <div className={styles['side']}>
        {!closed && (
          <PushPanel
            view={view}
            choices={choices}
            onRemove={(choice) => setChoices((before) => toggle(before, choice))}
            // The guard must know before the page is left.
            onDone={() => flushSync(() => setChoices([]))}
          />
        )}
        {compared.length > 0 && (
          <div className={styles['compareBar']}>
            <Button disabled={compared.length < 2} onClick={() => setComparing(true)}>
              {t('compare.open', { count: compared.length })}
            </Button>
            <Button type="text" onClick={() => setCompared([])}>
              {t('compare.clear')}
            </Button>
            {compared.length >= mostCompared && <span className={styles['soft']}>{t('compare.most')}</span>}
          </div>
        )}
      </div>
      {comparing && (
        <Compare
          products={all.filter(({ productId }) => compared.includes(productId))}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
};

/** Why nothing can be recommended now; undefined where it can. */
const useClosed = ({ phase, relation }: CaseView): string | undefined => {
  const t = useText();
  const names = useNames();
  if (phase.stage !== 'recommendation' && phase.stage !== 'secondRecommendation')
    return t('closed.stage', { stage: names.stage(phase.stage) });
  if (relation !== 'holder') return t('closed.supervisor');
  return phase.preparation ? undefined : t('closed.preparing');
};
