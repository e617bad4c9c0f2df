import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { batchPath, useBatchLabel, useStateText } from './batch-label.ts';
import styles from './batches.module.css';
import { useText } from './texts.ts';

const mostShown = '8';

/** Lists that wait to be pushed, signed or acknowledged, beside the other work of the day; nothing where there are none. */
export const WaitingBatches = () => {
  const t = useText();
  const names = useNames();
  const labelOf = useBatchLabel();
  const stateOf = useStateText();
  const isBank = useSession().audience === 'bank';
  const ask = useAsk(isBank ? 'bank.listBatches' : 'regulator.listBatches', {
    query: { standing: 'open', limit: mostShown },
  });
  const batches = ask.data?.batches ?? [];
  if (batches.length === 0) return null;
  const title = isBank ? t('waiting.bank', { count: batches.length }) : t('waiting.title');
  return (
    <section className={styles['waiting']} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {batches.map((batch) => (
          <li key={batch.id}>
            <Link to={batchPath(batch.id)}>{labelOf(batch)}</Link>
            <span>
              {isBank ? names.organisation(batch.group) : batch.bankId && names.organisation(batch.bankId)}
            </span>
            <span className="numbers">{t('cases', { count: batch.count })}</span>
            <span>{stateOf(batch)}</span>
            <span className={styles['soft']}>
              <CivilDate moment={batch.pushedAt ?? batch.at} />
            </span>
          </li>
        ))}
      </ul>
      <Link to="/batches">{t('waiting.all')}</Link>
    </section>
  );
};
