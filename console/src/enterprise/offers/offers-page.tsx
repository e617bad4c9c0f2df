import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { EmptyState } from '../../parts/states.tsx';
import styles from '../enterprise.module.css';
import { SubPage } from '../sub-page.tsx';
import { useText } from '../texts.ts';
import { areAlike, inOrder, meritsOf, type Repayment } from './compare.ts';
import { OfferPlan } from './offer-plan.tsx';

const ways = [
  'equalInstalments',
  'equalPrincipal',
  'interestOnly',
  'atMaturity',
] as const satisfies readonly Repayment[];

/** 授信方案 in yuan, side by side; on a phone by swiping. */
export const OffersPage = () => {
  const t = useText();
  const { caseId = '' } = useParams();
  const ask = useAsk('enterprise.offers', { params: { caseId } });
  const view = useAsk('enterprise.viewCase', { params: { caseId } });
  const [repayment, setRepayment] = useState<Repayment>('equalInstalments');
  return (
    <SubPage caseId={caseId} title={t('offers.title')}>
      <AskState ask={ask}>
        {(answer) => {
          const offers = inOrder(answer.offers);
          if (offers.length === 0) return <EmptyState title={t('offers.none')} text={t('offers.noneText')} />;
          const live = offers.filter(({ state }) => state !== 'voided');
          return (
            <div className={styles['column']}>
              <fieldset className={styles['switch']}>
                <legend>{t('repayment.title')}</legend>
                {ways.map((way) => (
                  <label key={way} data-chosen={way === repayment || undefined}>
                    <input
                      type="radio"
                      name="repayment"
                      checked={way === repayment}
                      onChange={() => setRepayment(way)}
                    />
                    {t(`repayment.${way}`)}
                  </label>
                ))}
              </fieldset>
              <p className={styles['soft']}>{t(`repayment.${repayment}.text`)}</p>
              {offers.length > 1 && (
                <p className={`${styles['soft']} ${styles['onPhone']}`}>
                  {t('offers.swipe', { count: offers.length })}
                </p>
              )}
              <ul
                // In another order it begins at its first card again.
                key={offers.map(({ bankId, state }) => bankId + state).join()}
                className={styles['offers']}
                aria-label={t('offers.title')}
                data-several={offers.length > 1 || undefined}
                tabIndex={offers.length > 1 ? 0 : undefined}
              >
                {offers.map((offer) => (
                  <li key={`${offer.bankId}:${offer.round}`}>
                    <OfferPlan
                      caseId={caseId}
                      offer={offer}
                      repayment={repayment}
                      merits={meritsOf(offer, offers, repayment)}
                      view={view.data}
                      version={answer.version}
                    />
                  </li>
                ))}
              </ul>
              {!areAlike(live) && <p className={styles['soft']}>{t('offers.unlike')}</p>}
              <p className={styles['soft']}>{t('offers.estimate')}</p>
            </div>
          );
        }}
      </AskState>
    </SubPage>
  );
};
