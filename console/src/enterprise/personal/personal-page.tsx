import { useParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import styles from '../enterprise.module.css';
import { SubPage } from '../sub-page.tsx';
import { useText } from '../texts.ts';
import { ConsentCard } from './consent-card.tsx';
import { CopyCard } from './copy-card.tsx';
import { ErasureCard } from './erasure-card.tsx';
import { GivenCard } from './given-card.tsx';
import { HeldCard } from './held-card.tsx';
import { KeepCard } from './keep-card.tsx';
import { usePersonalText } from './texts.ts';

/** 个人信息: what is held, why, who received it, for how long; and what one may do about it. */
export const PersonalPage = () => {
  const page = useText();
  const t = usePersonalText();
  const { caseId = '' } = useParams();
  const view = useAsk('enterprise.viewCase', { params: { caseId } });
  return (
    <SubPage caseId={caseId} title={page('personal.title')}>
      <p className={styles['soft']}>{t('lead')}</p>
      <AskState ask={view}>
        {(data) => (
          <div className={styles['columns']}>
            <div className={styles['column']}>
              <HeldCard view={data} />
              <GivenCard view={data} />
            </div>
            <div className={styles['column']}>
              <ConsentCard view={data} />
              <KeepCard view={data} />
              <ErasureCard view={data} />
              <CopyCard />
            </div>
          </div>
        )}
      </AskState>
    </SubPage>
  );
};
