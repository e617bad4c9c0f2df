import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { bareName } from '../parts/shown-name.ts';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** 新证据: what was repaired since, with who saw to it. Worth a second look at what was declined before. */
export const Evidence = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const repairs = view.prescriptions.filter(({ state }) => state === 'done');
  if (repairs.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="evidence">
      <h2 id="evidence">{t('evidence.title')}</h2>
      <ul className={styles['items']}>
        {repairs.map(({ id, code, catalogueVersion, measure, ownerOrgId, evidence, settledAt }) => (
          <li key={id}>
            <strong>{names.prescription(code, catalogueVersion)}</strong>
            <span>{measure}</span>
            {evidence !== undefined && <span className={styles['quote']}>{evidence}</span>}
            <span className={styles['soft']}>
              {ownerOrgId === view.applicant.identity.code
                ? bareName(view.applicant.name)
                : names.organisation(ownerOrgId)}{' '}
              <CivilDate moment={settledAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
