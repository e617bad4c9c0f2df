import { reasonRows } from '../../../api/reason-rows.ts';
import { useNames, useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../case.module.css';
import type { Decline } from '../standing.ts';
import { useCaseText } from '../texts.ts';

/** What can be repaired, who helps, what it changes: from the reason table, the main reason first. */
export const RepairAdvice = ({ decline }: { readonly decline: Decline }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const reference = useReference();
  const { primaryReason, reasonCodes, explanation, suggestion, reasonTableVersion } = decline;
  const codes = [primaryReason, ...reasonCodes.filter((code) => code !== primaryReason)];
  const rows = reference ? reasonRows(reference, reasonTableVersion) : [];
  return (
    <div className={styles['lines']}>
      {codes.map((code) => {
        const reason = rows.find((one) => one.code === code);
        const owners = (reason?.owners ?? []).map((id) => reference?.reasonOwners[id]?.[language] ?? id);
        return (
          <div key={code} className={styles['said']}>
            <strong>
              {names.reason(code, reasonTableVersion)}
              {reason && <span className={styles['small']}> · {t(`repairable.${reason.repairable}`)}</span>}
            </strong>
            {reason?.repair && <span>{t('advice.repair', { text: reason.repair[language] })}</span>}
            {owners.length > 0 && <span>{t('advice.who', { list: owners.join(t('and')) })}</span>}
            {reason && <span>{t('advice.effect', { text: reason.effect[language] })}</span>}
            {reason && reason.prescriptionCodes.length > 0 && (
              <span>
                {t('advice.prescriptions', {
                  list: reason.prescriptionCodes.map((each) => names.prescription(each)).join(t('and')),
                })}
              </span>
            )}
          </div>
        );
      })}
      <p>{t('advice.bankSaid', { text: explanation })}</p>
      {suggestion && <p>{t('advice.bankSuggests', { text: suggestion })}</p>}
      <p className={styles['small']}>{t('advice.table', { version: reasonTableVersion })}</p>
    </div>
  );
};
