import type { CaseView } from '../api/routes.ts';
import styles from '../parts/task.module.css';
import { HandUpStanding } from './hand-up-standing.tsx';
import { useText } from './texts.ts';

/** 上级会诊 as the enterprise and banks read it: that the case was handed up, and its outcome. */
export const ShownHandUps = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  return (
    <section className={styles['card']} aria-labelledby="hand-ups">
      <h2 id="hand-ups">{t('firm.title')}</h2>
      <p className={styles['soft']}>{t('stays')}</p>
      {(view.handUps ?? []).map((one) => (
        <div key={one.id} className={styles['task']}>
          <HandUpStanding handUp={one} />
        </div>
      ))}
    </section>
  );
};
