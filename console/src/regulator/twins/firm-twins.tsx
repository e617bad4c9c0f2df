import { useAsk } from '../../api/use-ask.ts';
import { ReasonList } from './reason-list.tsx';
import { useText } from './texts.ts';
import { TwinCaseLine } from './twin-case.tsx';
import styles from './twins.module.css';

type Firm = { readonly name?: string; readonly code?: string; readonly phone?: string };

/** 建档前查重: cases of the own work group that look like the firm, before another is opened for it. */
export const FirmTwins = ({ firm }: { readonly firm: Firm }) => {
  const t = useText();
  const known = Object.fromEntries(Object.entries(firm).filter(([, value]) => value));
  const { data } = useAsk(
    'regulator.firmTwins',
    { query: known },
    { enabled: Object.keys(known).length > 0 },
  );
  if (!data || data.twins.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="firm-twins">
      <h2 id="firm-twins">{t('check.title')}</h2>
      <p className={styles['soft']}>{t('check.text')}</p>
      {data.twins.map(({ case: one, reasons }) => (
        <div key={one.caseId} className={styles['one']}>
          <TwinCaseLine one={one} />
          <ReasonList reasons={reasons} />
        </div>
      ))}
    </section>
  );
};
