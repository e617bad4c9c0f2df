import { type ReactNode, useId } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { instalmentOf } from './instalment.ts';
import { Money, Rate } from './money.tsx';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

type Line = CaseView['rounds'][number]['lines'][number];
export type Grant = Extract<NonNullable<Line['answer']>, { readonly kind: 'granted' }>;

/** 授信方案 for the enterprise, in yuan: what a month costs, the whole cost, what security is wanted. */
export const OfferCard = ({
  bankId,
  productId,
  grant,
  chosen = false,
  action,
}: {
  readonly bankId: string;
  readonly productId: string;
  readonly grant: Grant;
  readonly chosen?: boolean;
  readonly action?: ReactNode;
}) => {
  const t = usePartText();
  const names = useNames();
  const titleId = useId();
  const method = grant.repayment ?? 'equalInstalments';
  const cost = instalmentOf(grant.amountFen, grant.rateBp, grant.tenorMonths, method);
  return (
    <article className={styles['offer']} data-chosen={chosen || undefined} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {names.organisation(bankId)} ·{' '}
        {names.product(grant.basis?.kind === 'product' ? grant.basis.productId : productId)}
      </h3>
      <div>
        <span className={styles['soft']}>{t(`offer.first.${method}`)}</span>
        <div className={styles['offerMain']}>{cost ? <Money fen={cost.firstFen} full /> : '—'}</div>
      </div>
      <dl className={styles['facts']}>
        <dt>{t('offer.amount')}</dt>
        <dd>
          <Money fen={grant.amountFen} full />
        </dd>
        <dt>{t('offer.rate')}</dt>
        <dd>
          <Rate basisPoints={grant.rateBp} />
        </dd>
        <dt>{t('offer.tenor')}</dt>
        <dd>{t('offer.months', { months: grant.tenorMonths })}</dd>
        <dt>{t('offer.total')}</dt>
        <dd>{cost ? <Money fen={cost.interestFen} full /> : '—'}</dd>
        <dt>{t('offer.method')}</dt>
        <dd>{names.method(grant.method)}</dd>
        {grant.conditions && (
          <>
            <dt>{t('offer.conditions')}</dt>
            <dd>{grant.conditions}</dd>
          </>
        )}
        {grant.basis?.kind === 'ownTerms' && (
          <>
            <dt>{t('offer.ownTerms')}</dt>
            <dd>{grant.basis.reason}</dd>
          </>
        )}
        {grant.lateReason && (
          <>
            <dt>{t('offer.lateReason')}</dt>
            <dd>{grant.lateReason}</dd>
          </>
        )}
      </dl>
      <p className={styles['soft']}>{t('offer.estimate', { method: t(`offer.repayment.${method}`) })}</p>
      {action}
    </article>
  );
};
