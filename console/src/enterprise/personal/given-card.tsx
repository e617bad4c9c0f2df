import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import styles from '../enterprise.module.css';
import { usePersonalText } from './texts.ts';

/** 提供给了谁: banks it was recommended to and owners of its prescriptions, oldest first. */
export const GivenCard = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const names = useNames();
  const own = view.applicant.identity.code;
  const banks = view.rounds.flatMap(({ number, at, lines }) =>
    lines.map(({ bankId }) => ({ key: `${number} ${bankId}`, to: bankId, at, as: 'bank' as const })),
  );
  const owners = view.prescriptions
    .filter(({ ownerOrgId }) => ownerOrgId !== own && ownerOrgId !== view.orgId)
    .map(({ id, ownerOrgId, addedAt }) => ({ key: id, to: ownerOrgId, at: addedAt, as: 'owner' as const }));
  const given = [...banks, ...owners].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <section className={styles['card']} aria-labelledby="given">
      <h2 id="given">{t('given.title')}</h2>
      {given.length === 0 && <p>{t('given.none')}</p>}
      <ul className={styles['gains']}>
        {given.map(({ key, to, at, as }) => (
          <li key={key}>
            <CivilDate moment={at} />
            <span>
              <strong>{names.organisation(to)}</strong>
              <span className={styles['soft']}>{t(`given.${as}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t('given.more')}</p>
    </section>
  );
};
