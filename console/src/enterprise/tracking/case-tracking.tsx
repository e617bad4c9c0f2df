import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import type { CaseView, Tracking } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Money } from '../../parts/money.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ScoreLine } from '../../parts/score-line.tsx';
import { LoadingState } from '../../parts/states.tsx';
import styles from '../enterprise.module.css';
import { isEnded } from '../open-case.ts';
import { useText } from '../texts.ts';
import { ApplicationFacts } from './application-facts.tsx';
import { EndCard } from './end-card.tsx';
import { MeasuresCard } from './measures-card.tsx';
import { NowCard } from './now-card.tsx';
import { ProgressLine } from './progress-line.tsx';
import { RepairCards } from './repair-cards.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** Read after what the owner came for: who has it, and until when. */
const DocumentsSection = lazy(async () => ({
  default: (await import('../../documents/documents-section.tsx')).DocumentsSection,
}));

const FirmFollowUps = lazy(async () => ({
  default: (await import('../../follow-ups/firm-follow-ups.tsx')).FirmFollowUps,
}));

const ShownHandUps = lazy(async () => ({
  default: (await import('../../hand-ups/shown-hand-ups.tsx')).ShownHandUps,
}));
const CasePath = lazy(async () => ({ default: (await import('./case-path.tsx')).CasePath }));

/** 进度: who has it, until when, what to do now; what was, is and comes. */
export const CaseTracking = ({ caseId }: { readonly caseId: string }) => {
  const params = { caseId };
  const tracking = useAsk('enterprise.tracking', { params });
  const view = useAsk('enterprise.viewCase', { params });
  if (tracking.data && view.data) return <Followed tracking={tracking.data} view={view.data} />;
  const error = tracking.error ?? view.error;
  if (!error) return <LoadingState rows={8} />;
  const retry = () => void Promise.all([tracking.refetch(), view.refetch()]);
  return <ProblemAlert failure={error} onRetry={retry} />;
};

const Followed = ({ tracking, view }: { readonly tracking: Tracking; readonly view: CaseView }) => {
  const t = useText();
  const ended = isEnded(view.phase.stage);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        {ended ? <EndCard view={view} /> : <NowCard tracking={tracking} view={view} />}
        <MeasuresCard view={view} />
        {view.handUps && (
          <Suspense>
            <ShownHandUps view={view} />
          </Suspense>
        )}
        {view.followUps && (
          <Suspense>
            <FirmFollowUps view={view} />
          </Suspense>
        )}
        <Ways view={view} />
        {!hasOffer(view) && view.phase.stage !== 'withdrawn' && <RepairCards view={view} />}
      </div>
      <div className={styles['column']}>
        <section className={styles['card']} aria-labelledby="progress">
          <h2 id="progress">{t('line.title')}</h2>
          <ProgressLine line={tracking.line} />
        </section>
        <Suspense>
          <CasePath caseId={view.id} />
        </Suspense>
        <Suspense>
          <DocumentsSection audience="enterprise" view={view} />
        </Suspense>
        <ApplicationFacts view={view} />
        {!ended && <WithdrawButton view={view} />}
      </div>
    </div>
  );
};

/** With an offer in hand, what another bank missed is no longer what matters. */
const hasOffer = ({ rounds }: CaseView): boolean =>
  rounds.some(({ lines }) =>
    lines.some(({ answer, voidedAt }) => answer?.kind === 'granted' && voidedAt === undefined),
  );

/** Where else this case can be looked at: its offers and its score. */
const Ways = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const granted = view.rounds
    .flatMap(({ lines }) => lines)
    .filter(({ answer, voidedAt }) => answer?.kind === 'granted' && voidedAt === undefined);
  const banks = new Set(granted.map(({ bankId }) => bankId)).size;
  const to = (page: string) => `/cases/${encodeURIComponent(view.id)}/${page}`;
  return (
    <>
      {banks > 0 && (
        <Way to={to('offers')} title={t('offers.title')}>
          {view.outcome ? (
            <>
              {t('ways.chosen')} <Money fen={view.outcome.grantedFen} />
            </>
          ) : (
            t('ways.offers', { count: banks })
          )}
        </Way>
      )}
      {view.score && (
        <Way to={to('score')} title={t('score.title')}>
          <ScoreLine score={view.score} />
        </Way>
      )}
      <Way to={to('personal')} title={t('personal.title')}>
        {t('personal.way')}
      </Way>
    </>
  );
};

const Way = ({
  to,
  title,
  children,
}: {
  readonly to: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Link to={to} className={styles['way']}>
    <span>
      <strong>{title}</strong>
      <span>{children}</span>
    </span>
    <RightOutlined aria-hidden="true" />
  </Link>
);
