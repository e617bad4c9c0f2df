import type { ReactNode } from 'react';
import { NavLink, useNavigate, useParams } from 'react-router';
import type { CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { AskState } from '../parts/ask-state.tsx';
import { DueBadge } from '../parts/due-badge.tsx';
import { listLeft } from '../parts/list-place.ts';
import { Money } from '../parts/money.tsx';
import { StageTag } from '../parts/stage-tag.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { Page } from '../shell/page.tsx';
import styles from './case.module.css';
import { answerPath, casePath, loanPath } from './case-paths.ts';
import { ownLine } from './own-line.ts';
import { useText } from './texts.ts';

/** What stands above every page of one case: who, what they need, how long is left, and the case's own places. */
export const CaseFrame = ({ children }: { readonly children: (view: CaseView) => ReactNode }) => {
  const { caseId = '' } = useParams();
  const t = useText();
  const navigate = useNavigate();
  useKeys({ Escape: () => void navigate(listLeft()) });
  const ask = useAsk('bank.viewCase', { params: { caseId } });
  const name = ask.data?.applicant.name ?? t('case.title');
  return (
    <Page title={name} note={ask.data && <Identity view={ask.data} />}>
      <AskState ask={ask} rows={10}>
        {(view) => (
          <>
            <Bar view={view} />
            {children(view)}
          </>
        )}
      </AskState>
    </Page>
  );
};

const Identity = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const { identity, industry, foundedOn } = view.applicant;
  return (
    <span className="numbers">
      {t('case.identity', {
        code: identity.code,
        industry: names.industry(industry),
        year: foundedOn.slice(0, 4),
      })}
    </span>
  );
};

const Bar = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const { id, need, phase, asked, due, outcome } = view;
  const own = ownLine(view);
  return (
    <div className={styles['bar']}>
      <p className={styles['need']}>
        <strong>
          {t('case.need')} <Money fen={need.amountFen} />
        </strong>
        <span>{t('case.months', { months: need.tenorMonths })}</span>
        <span>{names.purpose(need.purpose)}</span>
        {own && <span>{names.product(own.line.productId)}</span>}
        <span className={styles['barEnd']}>
          <StageTag stage={phase.stage} step={view.outcomeStep} />
          {asked === 'waitingForPapers' ? (
            <span className={styles['soft']}>{t('state.paused')}</span>
          ) : (
            due && (
              <DueBadge
                dueAt={due.at}
                workingDaysLeft={due.workingDaysLeft}
                provisional={due.provisional}
                dayOff={due.dayOff}
              />
            )
          )}
        </span>
      </p>
      <nav aria-label={t('case.places')} className={styles['places']}>
        <NavLink to={casePath(id)} end>
          {t('case.file')}
        </NavLink>
        {own && <NavLink to={answerPath(id)}>{t('case.answer')}</NavLink>}
        {outcome && <NavLink to={loanPath(id)}>{t('case.loan')}</NavLink>}
      </nav>
    </div>
  );
};
