import { reasonRows } from '../api/reason-rows.ts';
import type { CaseView } from '../api/routes.ts';
import { useNames, useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { canRepair, reasonsOf } from './decline-order.ts';
import styles from './task.module.css';
import { useTaskText } from './task-texts.ts';

type Line = CaseView['rounds'][number]['lines'][number];
type Decline = Extract<NonNullable<Line['answer']>, { readonly kind: 'declined' }>;
export type DeclineTerms = Pick<Decline, 'reasonCodes' | 'primaryReason' | 'explanation' | 'suggestion'> &
  Partial<Pick<Decline, 'reasonTableVersion'>>;

/** 未授信 as the enterprise reads it: what can be repaired, who helps and what it changes; then who said no, and why. */
export const DeclineNotice = ({
  bankId,
  decline,
}: {
  readonly bankId: string;
  readonly decline: DeclineTerms;
}) => {
  const t = useTaskText();
  const names = useNames();
  const language = useLanguage();
  const reference = useReference();
  if (!reference) return null;
  const reasons = reasonsOf(decline, reasonRows(reference, decline.reasonTableVersion));
  const repairs = reasons.filter(canRepair);
  const comma = language === 'zh' ? '、' : ', ';
  const helpers = (owners: readonly string[]) =>
    owners.map((owner) => reference.reasonOwners[owner]?.[language] ?? owner).join(comma);
  return (
    <div className={styles['notice']}>
      <h3>{t(repairs.length > 0 ? 'decline.repairable' : 'decline.notRepairable')}</h3>
      {repairs.map(({ code, repair, owners, effect }) => (
        <dl key={code} className={styles['facts']}>
          <dt>{t('decline.what')}</dt>
          <dd>
            <strong>{repair?.[language]}</strong>
          </dd>
          <dt>{t('decline.who')}</dt>
          <dd>{helpers(owners)}</dd>
          <dt>{t('decline.effect')}</dt>
          <dd>{effect[language]}</dd>
        </dl>
      ))}
      {repairs.length === 0 && reasons[0] && <p>{reasons[0].effect[language]}</p>}
      {decline.suggestion && (
        <p className={styles['measure']}>{t('decline.advice', { advice: decline.suggestion })}</p>
      )}
      <div className={styles['said']}>
        <p className={styles['soft']}>{t('decline.bank', { bank: names.organisation(bankId) })}</p>
        <p className={styles['measure']}>
          {t('decline.why', {
            reasons: reasons.map(({ name }) => name[language]).join(comma),
            explanation: decline.explanation,
          })}
        </p>
      </div>
    </div>
  );
};
