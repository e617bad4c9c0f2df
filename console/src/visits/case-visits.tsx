import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { bareName } from '../parts/shown-name.ts';
import { useText } from './texts.ts';
import styles from './visits.module.css';

/** 关联走访: who visited the firm when, and that it came into this case; nothing where nobody did. */
export const CaseVisits = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const organisations = useNames();
  const { data } = useAsk('regulator.visitsOfCase', { params: { caseId } });
  if (!data || data.visits.length === 0) return null;
  return (
    <section className={styles['recorded']} aria-labelledby="case-visits">
      <h2 id="case-visits">{t('ofCase.title')}</h2>
      <p className={styles['soft']}>{t('ofCase.note')}</p>
      <ul className={styles['cards']}>
        {data.visits.map(({ id, on, orgId, personId, way }) => (
          <li key={id}>
            <span>
              <Link to={`/visits/${encodeURIComponent(id)}`}>
                <CivilDate date={on} />
              </Link>{' '}
              {bareName(data.names[personId] ?? t('person.gone'))} · {organisations.organisation(orgId)}
              {way !== undefined && ` · ${t(`standing.${way}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
