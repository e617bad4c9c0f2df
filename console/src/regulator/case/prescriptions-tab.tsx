import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { MeasureStanding } from '../../parts/measure-standing.tsx';
import { isOwed } from '../../parts/owed-measure.ts';
import { EmptyState } from '../../parts/states.tsx';
import { Wide } from '../../parts/wide.tsx';
import { actionPath } from './action-path.ts';
import styles from './case.module.css';
import { useCaseNames } from './case-names.ts';
import { useCase } from './case-page.tsx';
import { useCaseText } from './texts.ts';

const CaseFollowUps = lazy(async () => ({
  default: (await import('../../follow-ups/case-follow-ups.tsx')).CaseFollowUps,
}));

type Prescription = CaseView['prescriptions'][number];

/** 处方: the case's part of the problem ledger (问题台账). */
export const PrescriptionsTab = () => {
  const view = useCase();
  return (
    <>
      <Measures view={view} />
      <Suspense>
        <CaseFollowUps view={view} className={styles['card']} />
      </Suspense>
    </>
  );
};

const Measures = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  if (view.prescriptions.length === 0)
    return (
      <section className={styles['card']}>
        <EmptyState title={t('prescriptions.none')} text={t('prescriptions.noneText')} />
      </section>
    );
  return (
    <section className={styles['card']} aria-label={t('tab.prescriptions')}>
      <Wide label={t('tab.prescriptions')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('prescriptions.what')}</th>
              <th scope="col">{t('prescriptions.owner')}</th>
              <th scope="col">{t('prescriptions.due')}</th>
              <th scope="col">{t('prescriptions.state')}</th>
            </tr>
          </thead>
          <tbody>
            {view.prescriptions.map((prescription) => (
              <Row key={prescription.id} prescription={prescription} view={view} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
};

const Row = ({ prescription, view }: { readonly prescription: Prescription; readonly view: CaseView }) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const {
    id,
    code,
    catalogueVersion,
    measure,
    ownerOrgId,
    dueOn,
    state,
    evidence,
    settledAt,
    settledBy,
    overdueSince,
  } = prescription;
  const may = view.relation === 'holder' && isOwed(prescription, view);
  const name = names.prescription(code, catalogueVersion);
  return (
    <tr>
      <th scope="row">
        <div className={styles['said']}>
          <strong>
            <Link to={`/ledger/${encodeURIComponent(view.id)}/${encodeURIComponent(id)}`}>{name}</Link>
          </strong>
          <span className={styles['soft']}>{measure}</span>
          {prescription.beside && <span className={styles['small']}>{t('prescriptions.beside')}</span>}
        </div>
      </th>
      <td>{names.organisation(ownerOrgId)}</td>
      <td>
        <CivilDate date={dueOn} />
        {state === 'open' && overdueSince !== undefined && (
          <div className={styles['bad']}>{t('prescriptions.overdue')}</div>
        )}
      </td>
      <td>
        <div className={styles['said']}>
          <span>{t(`prescriptionState.${state}`)}</span>
          {evidence && <span className={styles['soft']}>{evidence}</span>}
          <MeasureStanding measure={prescription} />
          {settledAt && (
            <span className={styles['small']}>
              {settledBy && <>{names.organisation(settledBy.orgId)} · </>}
              <CivilDate moment={settledAt} />
            </span>
          )}
          {may && (
            <Link
              className="screen-only"
              to={actionPath(view, 'settle', id)}
              aria-label={t('prescriptions.settleOne', { name })}
            >
              {t('act.settle')}
            </Link>
          )}
        </div>
      </td>
    </tr>
  );
};
