import { Link } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { AskState } from '../../../parts/ask-state.tsx';
import { CivilDate } from '../../../parts/civil-date.tsx';
import { casePath } from '../action-path.ts';
import styles from '../case.module.css';
import { useCase } from '../case-page.tsx';
import { declinesOf } from '../standing.ts';
import { useCaseText } from '../texts.ts';
import { ProductReasons } from './product-reasons.tsx';
import { RepairAdvice } from './repair-advice.tsx';

/** 推荐与理由: what banks said and how it can be repaired; why each product fits or does not. */
export const ReasonsTab = () => {
  const view = useCase();
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const ask = useAsk('regulator.matching', { params: { caseId: view.id } }, { refreshMs: false });
  const declines = declinesOf(view);
  const recommending = view.phase.stage === 'recommendation' || view.phase.stage === 'secondRecommendation';
  return (
    <div className={styles['sections']}>
      {declines.length > 0 && (
        <section className={styles['card']} aria-labelledby="declines">
          <h2 id="declines">{t('declines.title')}</h2>
          {declines.map(({ round, bankId, decline }) => (
            <article key={`${round} ${bankId}`} className={styles['product']}>
              <div>
                <h3>{names.organisation(bankId)}</h3>
                <span className={styles['soft']}>
                  {t('declines.round', { round })} · <CivilDate moment={decline.at} />
                </span>
              </div>
              <RepairAdvice decline={decline} />
            </article>
          ))}
        </section>
      )}
      <AskState ask={ask} rows={10}>
        {(match) => (
          <>
            {(['fits', 'nearlyFits', 'doesNotFit'] as const).map((group) => (
              <section key={group} className={styles['card']} aria-labelledby={group}>
                <h2 id={group}>{t(`group.${group}`, { count: match[group].length })}</h2>
                {match[group].length === 0 && <p className={styles['soft']}>{t(`group.none.${group}`)}</p>}
                {group === 'fits' && recommending && view.relation === 'holder' && (
                  <p className="screen-only">
                    <Link to={`${casePath(view.id)}/recommendation`}>{t('group.toDesk')}</Link>
                  </p>
                )}
                {match[group].map((product) => (
                  <ProductReasons key={product.productId} product={product} />
                ))}
              </section>
            ))}
            {match.excluded.length > 0 && (
              <section className={styles['card']} aria-labelledby="excluded">
                <h2 id="excluded">{t('group.excluded', { count: match.excluded.length })}</h2>
                <details className={styles['fold']}>
                  <summary>{t('group.showExcluded')}</summary>
                  <ul className={styles['lines']}>
                    {match.excluded.map(({ productId, bankId, reason }) => (
                      <li key={productId}>
                        {names.organisation(bankId) === bankId ? '' : `${names.organisation(bankId)} · `}
                        {names.product(productId)}
                        <span className={styles['soft']}> · {reason[language]}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              </section>
            )}
            <p className={styles['small']}>{t('group.version', { version: match.catalogueVersion })}</p>
          </>
        )}
      </AskState>
    </div>
  );
};
