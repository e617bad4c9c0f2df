import { useLocation } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { DueBadge } from '../../parts/due-badge.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { ScoreLine } from '../../parts/score-line.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { useColleagues } from '../team/use-colleagues.ts';
import { ActionBar } from './action-bar.tsx';
import { isActing } from './action-path.ts';
import styles from './case.module.css';
import { useCaseNames } from './case-names.ts';
import { CaseTabs } from './case-tabs.tsx';
import { Neighbours } from './neighbours.tsx';
import { useSizeAndStage } from './size-and-stage.ts';
import { holdersOf } from './standing.ts';
import { useCaseText } from './texts.ts';

/** Who it is, what it needs, who has it, until when; the one next step; the tabs. */
export const CaseHeader = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const language = useLanguage();
  const { pathname } = useLocation();
  const reference = useReference();
  const { applicant, need, phase, due, score, rounds } = view;
  const colleagues = useColleagues();
  const kinds = useSizeAndStage(view);
  const purpose = reference?.purposes.find(({ id }) => id === need.purpose)?.name[language];
  const holders = holdersOf(view).map(names.organisation);
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <div className={styles['who']}>
          <h1>
            <FirmName name={applicant.name} />
          </h1>
          <span className="numbers">{applicant.identity.code}</span>
          {applicant.identity.confirmation && (
            <span className={styles['kind']}>
              {t('head.codeConfirmed', { reason: applicant.identity.confirmation.reason })}
            </span>
          )}
          <span className={styles['kind']}>{kinds.join(' · ')}</span>
        </div>
        <div className={styles['standing']}>
          <Neighbours caseId={view.id} keys={!isActing(pathname)} />
          <StageTag stage={phase.stage} round={rounds.length} step={view.outcomeStep} />
          {due && (
            <DueBadge
              dueAt={due.at}
              workingDaysLeft={due.workingDaysLeft}
              provisional={due.provisional}
              dayOff={due.dayOff}
            />
          )}
        </div>
      </div>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('head.need')}</dt>
          <dd>
            <Money fen={need.amountFen} /> · {t('months', { count: need.tenorMonths })}
            {purpose && ` · ${purpose}`}
          </dd>
        </div>
        <div>
          <dt>{t('head.holder')}</dt>
          <dd>{holders.length > 0 ? holders.join(t('and')) : t('head.nobody')}</dd>
        </div>
        {view.relation === 'holder' && colleagues.isOwn && (
          <div>
            <dt>{t('head.assignee')}</dt>
            <dd>{view.assignee === undefined ? t('head.unassigned') : colleagues.nameOf(view.assignee)}</dd>
          </div>
        )}
        <div>
          <dt>{t('head.score')}</dt>
          <dd>
            <ScoreLine score={score} />
          </dd>
        </div>
      </dl>
      <ActionBar view={view} />
      <CaseTabs />
    </header>
  );
};
