import type { CaseView } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { isAwaited } from '../../parts/asked-line.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { Money, Rate } from '../../parts/money.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import type { Offer } from './compare.ts';

/** 选定授信, after saying once more what that means. */
export const AcceptOffer = ({
  offer,
  view,
  version,
}: {
  readonly offer: Offer;
  readonly view: CaseView;
  readonly version: number;
}) => {
  const t = useText();
  const names = useNames();
  const order = useOrder('enterprise.acceptOffer');
  const bank = names.organisation(offer.bankId);
  const waiting = view.rounds.flatMap(({ lines }) => lines).filter(isAwaited);
  const accept = async () => {
    await order.send({ params: { caseId: view.id }, body: { bankId: offer.bankId }, version });
    notify(t('accept.done', { bank }));
  };
  return (
    <div className={styles['wide']}>
      <ConfirmCommand
        primary
        label={t('accept.label')}
        title={t('accept.title', { bank })}
        failure={order.failure}
        onConfirm={accept}
      >
        <p className={styles['terms']}>
          <strong>
            <Money fen={offer.amountFen} full /> · <Rate basisPoints={offer.rateBp} /> ·{' '}
            {t('months', { count: offer.tenorMonths })} · {names.method(offer.method)}
          </strong>
        </p>
        <ul className={styles['points']}>
          <li>{t('accept.next', { bank })}</li>
          {waiting.length > 0 && (
            <li>
              {t('accept.released', {
                banks: [...new Set(waiting.map(({ bankId }) => names.organisation(bankId)))].join(
                  t('list.and'),
                ),
              })}
            </li>
          )}
          <li>{t('accept.later')}</li>
        </ul>
      </ConfirmCommand>
    </div>
  );
};
