import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { MeasureStanding } from '../../parts/measure-standing.tsx';
import { isOwed } from '../../parts/owed-measure.ts';
import { useTaskText } from '../../parts/task-texts.ts';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

type Measure = CaseView['prescriptions'][number];
type Doing = 'moreTime' | 'decline' | 'judge';

const forms = async () => await import('../../parts/measure-forms.tsx');
const MoreTimeForm = lazy(async () => ({ default: (await forms()).MoreTimeForm }));
const DeclineForm = lazy(async () => ({ default: (await forms()).DeclineForm }));
const JudgeForm = lazy(async () => ({ default: (await forms()).JudgeForm }));

/** 为您开出的处方: who does what for the firm, by when, how it stands, and whether it helped. */
export const MeasuresCard = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  if (view.prescriptions.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="measures">
      <h2 id="measures">{t('measures.title')}</h2>
      <ul className={styles['toDoList']}>
        {view.prescriptions.map((measure) => (
          <li key={measure.id}>
            <One view={view} measure={measure} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const One = ({ view, measure }: { readonly view: CaseView; readonly measure: Measure }) => {
  const t = useText();
  const tt = useTaskText();
  const names = useNames();
  const { orgId } = useSession();
  const [doing, setDoing] = useState<Doing>();
  const isOwn = measure.ownerOrgId === orgId;
  const isAwaited = isOwed(measure, view);
  const may = (act: NonNullable<CaseView['allowed']>[number]) => view.allowed?.includes(act) ?? false;
  const form = { audience: 'enterprise', view, measure, onClose: () => setDoing(undefined) } as const;
  return (
    <>
      <p>
        <strong>{names.prescription(measure.code, measure.catalogueVersion)}</strong>：{measure.measure}
      </p>
      <p className={styles['soft']}>
        {t('measures.by', { who: isOwn ? t('measures.you') : names.organisation(measure.ownerOrgId) })} ·{' '}
        {isAwaited ? (
          <>
            {t('now.until')} <CivilDate date={measure.dueOn} />
          </>
        ) : (
          tt(`task.state.${measure.state}`)
        )}
      </p>
      <MeasureStanding measure={measure} />
      {doing === undefined && (
        <div className={styles['choices']}>
          {isOwn && isAwaited && (
            <>
              <button type="button" className={styles['quiet']} onClick={() => setDoing('moreTime')}>
                {tt('moreTime.ask')}
              </button>
              <button type="button" className={styles['quiet']} onClick={() => setDoing('decline')}>
                {t('measures.cannot')}
              </button>
            </>
          )}
          {measure.state === 'done' && may('judgePrescription') && (
            <button type="button" className={styles['quiet']} onClick={() => setDoing('judge')}>
              {t(measure.judged?.enterprise ? 'measures.judgeAgain' : 'measures.judge')}
            </button>
          )}
        </div>
      )}
      <Suspense>
        {doing === 'moreTime' && <MoreTimeForm {...form} />}
        {doing === 'decline' && <DeclineForm {...form} />}
        {doing === 'judge' && <JudgeForm {...form} />}
      </Suspense>
    </>
  );
};
