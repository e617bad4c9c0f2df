import type { CaseView } from '../api/routes.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** 同意已撤回: from when on, and what that means for the bank; not why. */
export const ConsentEnded = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  if (view.consentEndedAt === undefined) return null;
  return (
    <section className={styles['card']} aria-labelledby="consent-ended">
      <h2 id="consent-ended">
        {t('consentEnded.title')} <CivilDate moment={view.consentEndedAt} />
      </h2>
      {view.asked === 'lapsed' && <p>{t('consentEnded.lapsed')}</p>}
      <p>{t('consentEnded.text')}</p>
    </section>
  );
};
