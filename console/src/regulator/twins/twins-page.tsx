import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { ReasonList } from './reason-list.tsx';
import { useText } from './texts.ts';
import { comparePath, TwinCaseLine } from './twin-case.tsx';
import styles from './twins.module.css';

/** 疑似重复: which cases of the county are probably of one firm? */
export const TwinsPage = () => {
  const t = useText();
  const ask = useAsk('regulator.twinPairs', { query: {} });
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask} rows={6}>
        {({ pairs }) =>
          pairs.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            <>
              <p className={styles['soft']}>{t('count', { count: pairs.length })}</p>
              <ul className={styles['pairs']}>
                {pairs.map(({ one, other, reasons }) => (
                  <li key={`${one.caseId} ${other.caseId}`} className={styles['pair']}>
                    <div className={styles['two']}>
                      <TwinCaseLine one={one} />
                      <TwinCaseLine one={other} />
                    </div>
                    <ReasonList reasons={reasons} />
                    <Link
                      to={comparePath(one.caseId, other.caseId)}
                      aria-label={t('compareOf', { one: one.enterpriseName, other: other.enterpriseName })}
                    >
                      {t('compare')}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </AskState>
    </Page>
  );
};
