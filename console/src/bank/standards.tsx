import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { Wide } from '../parts/wide.tsx';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** 五项标准 of the last review, each with what it rests on. */
export const Standards = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const last = view.screenings?.at(-1);
  if (!last) return null;
  return (
    <section className={styles['card']} aria-labelledby="standards">
      <h2 id="standards">{t('standards.title')}</h2>
      <p className={styles['soft']}>
        {t('standards.by', { who: names.organisation(last.by.orgId) })} <CivilDate moment={last.at} />
      </p>
      <Wide label={t('standards.title')}>
        <table className={styles['table']} aria-labelledby="standards">
          <thead>
            <tr>
              <th scope="col">{t('standards.standard')}</th>
              <th scope="col">{t('standards.finding')}</th>
              <th scope="col">{t('standards.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {last.findings.map(({ standard, finding, evidence }) => (
              <tr key={standard}>
                <th scope="row">{names.standard(standard)}</th>
                <td className={styles['finding']} data-finding={finding}>
                  {t(`finding.${finding}`)}
                </td>
                <td>{evidence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
};
