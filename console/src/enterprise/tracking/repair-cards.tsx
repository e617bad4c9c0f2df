import type { CaseView, Reference } from '../../api/routes.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { type Repair, repairsOf } from './repairs.ts';

/** 未授信: what can be repaired, who helps and what it changes come first; who said no, and why, after that. */
export const RepairCards = ({ view }: { readonly view: CaseView }) => {
  const reference = useReference();
  const t = useText();
  if (!reference) return null;
  const [latest, ...earlier] = repairsOf(view, reference);
  if (!latest) return null;
  return (
    <>
      <RepairCard repair={latest} reference={reference} />
      {earlier.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('repair.earlier', { count: earlier.length })}</summary>
          <div className={styles['column']}>
            {earlier.map((repair) => (
              <RepairCard key={repair.key} repair={repair} reference={reference} />
            ))}
          </div>
        </details>
      )}
    </>
  );
};

const RepairCard = ({ repair, reference }: { readonly repair: Repair; readonly reference: Reference }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { bankId, decline, reasons, repairable, key } = repair;
  const helpers = (owners: readonly string[]) =>
    owners.map((owner) => reference.reasonOwners[owner]?.[language] ?? owner).join(t('list.and'));
  return (
    <section className={styles['card']} aria-labelledby={`repair-${key} bank-${key}`}>
      <h2 id={`repair-${key}`}>{repairable.length > 0 ? t('repair.title') : t('repair.none')}</h2>
      {reasons.map(({ code, repair: what, effect, owners }) => (
        <dl key={code} className={styles['pairs']}>
          {what && (
            <>
              <dt>{t('repair.what')}</dt>
              <dd>
                <strong>{what[language]}</strong>
              </dd>
              <dt>{t('repair.who')}</dt>
              <dd>{helpers(owners)}</dd>
            </>
          )}
          <dt>{t(what ? 'repair.effect' : 'repair.then')}</dt>
          <dd>{effect[language]}</dd>
        </dl>
      ))}
      {decline.suggestion && <p>{t('repair.advice', { advice: decline.suggestion })}</p>}
      <div className={styles['quote']}>
        <p className={styles['soft']} id={`bank-${key}`}>
          {t('repair.bank', { bank: names.organisation(bankId) })} <CivilDate moment={decline.at} />
        </p>
        <p>
          {reasons.map(({ name }) => name[language]).join(t('list.and'))}
          {t('repair.colon')}
          {decline.explanation}
        </p>
      </div>
    </section>
  );
};
