import type { CaseView } from '../../api/routes.ts';
import styles from '../case/case.module.css';
import { useCaseNames } from '../case/case-names.ts';
import { useCaseText } from '../case/texts.ts';

/** 移交 of one case: to whom it is proposed, or to whom the reader's own group has handed it over. */
export const TransferStanding = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const { transfer, handedOver = [], relation } = view;
  const last = handedOver.at(-1);
  if (relation === 'formerHolder' && last)
    return <p className={styles['missing']}>{t('transfer.gone', { to: names.organisation(last.to) })}</p>;
  if (!transfer) return null;
  return (
    <p className={styles['missing']}>{t('transfer.pending', { to: names.organisation(transfer.to) })}</p>
  );
};
