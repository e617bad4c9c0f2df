import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf, CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { casePath } from '../case/action-path.ts';
import { MergedHistory } from './merged-history.tsx';
import { ReasonList } from './reason-list.tsx';
import { useText } from './texts.ts';
import { comparePath, TwinCaseLine } from './twin-case.tsx';
import styles from './twins.module.css';

type Said = AnswerOf<'regulator.caseTwins'>['takenIn'][number];

/** 疑似重复与并案 of one case: whom it may be the same as, where it went on, what went on in it. */
export const CaseTwins = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const { data } = useAsk('regulator.caseTwins', { params: { caseId: view.id } });
  if (!data) return null;
  const { twins, mergedInto, takenIn, apart } = data;
  return (
    <>
      {twins.length > 0 && (
        <section className={styles['card']} aria-labelledby="twins">
          <h2 id="twins">{t('card.title')}</h2>
          {twins.map(({ case: one, reasons }) => (
            <div key={one.caseId} className={styles['one']}>
              <TwinCaseLine one={one} />
              <ReasonList reasons={reasons} />
              {view.relation === 'holder' && (
                <Link
                  to={comparePath(view.id, one.caseId)}
                  aria-label={t('compareOf', { one: view.applicant.name, other: one.enterpriseName })}
                >
                  {t('compare')}
                </Link>
              )}
            </div>
          ))}
        </section>
      )}
      {mergedInto && <SaidOf title={t('card.merged')} said={[mergedInto]} />}
      {takenIn.length > 0 && <SaidOf title={t('card.takenIn')} said={takenIn} withHistory />}
      {apart.length > 0 && <SaidOf title={t('card.apart')} said={apart} />}
    </>
  );
};

const SaidOf = ({
  title,
  said,
  withHistory = false,
}: {
  readonly title: string;
  readonly said: readonly Said[];
  readonly withHistory?: boolean;
}) => (
  <section className={`${styles['card']} ${styles['quiet']}`} aria-label={title}>
    <h2>{title}</h2>
    {said.map((one) => (
      <OneSaid key={one.caseId} said={one} withHistory={withHistory} />
    ))}
  </section>
);

const OneSaid = ({ said, withHistory }: { readonly said: Said; readonly withHistory: boolean }) => {
  const t = useText();
  const [isShown, setIsShown] = useState(false);
  const { caseId, case: one, reason, at } = said;
  return (
    <div className={styles['one']}>
      {one ? <TwinCaseLine one={one} /> : <Link to={casePath(caseId)}>{caseId}</Link>}
      <span className={styles['soft']}>
        <CivilDate moment={at} /> · {t('why', { reason })}
      </span>
      {withHistory && (
        <details onToggle={({ currentTarget }) => setIsShown(currentTarget.open)}>
          <summary>{t('card.history')}</summary>
          {isShown && <MergedHistory caseId={caseId} />}
        </details>
      )}
    </div>
  );
};
