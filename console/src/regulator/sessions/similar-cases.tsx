import Button from 'antd/es/button';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { bareName } from '../../parts/shown-name.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

type Suggested = AnswerOf<'regulator.suggestions'>['prescriptions'][number];
type Similar = AnswerOf<'regulator.suggestions'>['similar'][number];

/** 相似案件怎么办的: what was done for firms declined for the same reason, to be taken over by a press and never by itself. */
export const SimilarCases = ({
  caseId,
  onTake,
}: {
  readonly caseId: string;
  readonly onTake: (taken: { readonly code: string; readonly ownerOrgId?: string }) => void;
}) => {
  const t = useText();
  const found = useAsk('regulator.suggestions', { params: { caseId } }).data;
  // A help beside the form: where there is none, or it cannot be had, nothing stands in the way.
  if (!found || found.prescriptions.length === 0) return null;
  return (
    <details className={styles['similar']} open>
      <summary>{t('similar.title')}</summary>
      <p className={styles['soft']}>{t('similar.note')}</p>
      <ul className={styles['plain']}>
        {found.prescriptions.map((one) => (
          <li key={one.code}>
            <Suggestion one={one} onTake={onTake} />
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t('similar.cases')}</p>
      <ul className={styles['plain']}>
        {found.similar.map((one) => (
          <li key={one.caseId}>
            <Case one={one} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const Suggestion = ({
  one: { code, cases, lent, medianDays, ownerOrgId },
  onTake,
}: {
  readonly one: Suggested;
  readonly onTake: (taken: { readonly code: string; readonly ownerOrgId?: string }) => void;
}) => {
  const t = useText();
  const names = useNames();
  const name = names.prescription(code);
  const owner = ownerOrgId === undefined ? t('similar.byFirm') : names.organisation(ownerOrgId);
  return (
    <>
      <strong>{name}</strong> <span>{t('similar.said', { cases, lent, days: medianDays, owner })}</span>{' '}
      <Button
        size="small"
        aria-label={t('similar.takeOne', { name })}
        onClick={() => onTake({ code, ...(ownerOrgId !== undefined && { ownerOrgId }) })}
      >
        {t('similar.take')}
      </Button>
    </>
  );
};

const Case = ({
  one: { caseId, enterpriseName, shared, reasons, measures, lentAfterDays },
}: {
  readonly one: Similar;
}) => {
  const t = useText();
  const names = useNames();
  const alike = [
    t('similar.reason', { reason: reasons.map((code) => names.reason(code)).join(t('similar.and')) }),
    ...shared.map((trait) => t(`similar.${trait}`)),
  ].join(t('similar.and'));
  const done = measures
    .map(({ code, days }) => t('similar.measure', { name: names.prescription(code), days }))
    .join(t('similar.and'));
  return (
    <>
      <Link to={`/cases/${encodeURIComponent(caseId)}`}>{bareName(enterpriseName)}</Link>
      <span className={styles['soft']}>
        {' '}
        {alike}。{done}。
        {lentAfterDays === undefined ? t('similar.notLent') : t('similar.lent', { days: lentAfterDays })}
      </span>
    </>
  );
};
