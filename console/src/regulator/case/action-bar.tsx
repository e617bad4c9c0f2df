import type { CaseView } from '../../api/routes.ts';
import { LongText } from '../../parts/long-text.tsx';
import { ActionLink } from './action-link.tsx';
import { actionsOf } from './actions.ts';
import styles from './case.module.css';
import { MoreMenu } from './more-menu.tsx';
import { useNextText } from './next-text.ts';
import { useCaseText } from './texts.ts';

/** 下一步: what happens now and by whom, with one primary action named by its effect. */
export const ActionBar = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const { primary, beside, more } = actionsOf(view);
  const next = useNextText(view);
  return (
    <div className={styles['bar']}>
      <p className={styles['next']}>
        <span>{t('next')}</span>
        <LongText>{next}</LongText>
      </p>
      <div className={`${styles['buttons']} screen-only`}>
        {primary && <ActionLink view={view} action={primary} primary />}
        {beside.map((action) => (
          <ActionLink key={action} view={view} action={action} />
        ))}
        <MoreMenu view={view} actions={more} />
      </div>
    </div>
  );
};
