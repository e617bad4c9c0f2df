import { useId } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Money, Rate } from '../../parts/money.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { AbandonOffer } from './abandon-offer.tsx';
import { AcceptOffer } from './accept-offer.tsx';
import type { Merit, Offer, Repayment } from './compare.ts';

/** People compare yuan; an estimate that names the fen feigns what it does not know. */
const wholeYuan = (fen: number): number => Math.round(fen / 100) * 100;

/** One offer: what a month costs, the whole cost, what security is wanted, and the way to take it. */
export const OfferPlan = ({
  caseId,
  offer,
  repayment,
  merits,
  view,
  version,
}: {
  readonly caseId: string;
  readonly offer: Offer;
  readonly repayment: Repayment;
  readonly merits: readonly Merit[];
  readonly view: CaseView | undefined;
  readonly version: number;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const titleId = useId();
  const cost = offer[repayment];
  const { state } = offer;
  return (
    <article className={styles['offer']} data-state={state} aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{names.organisation(offer.bankId)}</h2>
        <p className={styles['soft']}>{names.product(offer.productId)}</p>
        <ul className={styles['merits']}>
          {state !== 'open' && <li data-state={state}>{t(`offer.${state}`)}</li>}
          {merits.map((merit) => (
            <li key={merit}>{t(`merit.${merit}`)}</li>
          ))}
        </ul>
      </header>
      <div className={styles['monthly']}>
        <span>{t(`offer.monthly.${repayment}`)}</span>
        {cost ? (
          <strong>
            <Money fen={wholeYuan(repayment === 'atMaturity' ? cost.lastFen : cost.monthlyFen)} full />
          </strong>
        ) : (
          <strong>{t('offer.noEstimate')}</strong>
        )}
        {cost && (repayment === 'interestOnly' || repayment === 'equalPrincipal') && (
          <span>
            {t(`offer.last.${repayment}`)} <Money fen={wholeYuan(cost.lastFen)} full />
          </span>
        )}
      </div>
      <dl className={styles['pairs']}>
        <dt>{t('offer.cost')}</dt>
        <dd>{cost ? <Money fen={wholeYuan(cost.totalCostFen)} full /> : '—'}</dd>
        <dt>{t('offer.security')}</dt>
        <dd>{t(`security.${offer.method}`)}</dd>
        <dt>{t('offer.amount')}</dt>
        <dd>
          <Money fen={offer.amountFen} full />
        </dd>
        <dt>{t('offer.rate')}</dt>
        <dd>
          <Rate basisPoints={offer.rateBp} />
        </dd>
        <dt>{t('offer.tenor')}</dt>
        <dd>{t('months', { count: offer.tenorMonths })}</dd>
        {offer.repayment && (
          <>
            <dt>{t('offer.repayment')}</dt>
            <dd>{t(`repayment.${offer.repayment}`)}</dd>
          </>
        )}
        <dt>{t('offer.paid')}</dt>
        <dd>{cost ? <Money fen={wholeYuan(cost.totalPaidFen)} full /> : '—'}</dd>
        {offer.ownTerms !== undefined && (
          <>
            <dt>{t('offer.ownTerms')}</dt>
            <dd>{offer.ownTerms}</dd>
          </>
        )}
        <dt>{t('offer.conditions')}</dt>
        <dd>{offer.conditions || t('offer.noConditions')}</dd>
      </dl>
      {state !== 'voided' && (
        <p>
          <Link
            to={`/cases/${encodeURIComponent(caseId)}/repayment?bank=${encodeURIComponent(offer.bankId)}`}
          >
            {t('offer.plan')}
          </Link>
        </p>
      )}
      {offer.acceptable && view && <AcceptOffer offer={offer} view={view} version={version} />}
      {!offer.acceptable && offer.whyNot && <p className={styles['soft']}>{offer.whyNot[language]}</p>}
      {state === 'accepted' && view && <AbandonOffer offer={offer} view={view} />}
    </article>
  );
};
