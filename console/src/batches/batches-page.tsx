import Segmented from 'antd/es/segmented';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import partStyles from '../parts/list.module.css';
import { Money } from '../parts/money.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { type BatchLine, batchPath, useBatchLabel, useStateText } from './batch-label.ts';
import styles from './batches.module.css';
import { useText } from './texts.ts';

const standings = ['open', 'over'] as const;
const kinds = ['all', 'application', 'recommendation'] as const;

/** 清单: which lists wait to be pushed or acknowledged, and which went when to whom? */
export const BatchesPage = () => {
  const t = useText();
  const isBank = useSession().audience === 'bank';
  const [address, setAddress] = useSearchParams();
  const standing = standings.find((one) => one === address.get('standing')) ?? 'open';
  const kind = kinds.find((one) => one === address.get('kind')) ?? 'all';
  const cursor = address.get('cursor') ?? undefined;
  const query = { standing, ...(kind !== 'all' && { kind }), ...(cursor !== undefined && { cursor }) };
  const ask = useAsk(isBank ? 'bank.listBatches' : 'regulator.listBatches', { query });
  const set = (more: Readonly<Record<string, string>>) => setAddress({ standing, kind, ...more });
  return (
    <Page title={t('list.title')} note={t(isBank ? 'list.noteBank' : 'list.note')}>
      <div className={styles['tools']}>
        <Segmented<(typeof standings)[number]>
          aria-label={t('col.state')}
          value={standing}
          onChange={(next) => set({ standing: next })}
          options={standings.map((value) => ({ value, label: t(`list.${value}`) }))}
        />
        {!isBank && (
          <Segmented<(typeof kinds)[number]>
            aria-label={t('pick.kind')}
            value={kind}
            onChange={(next) => set({ kind: next })}
            options={kinds.map((value) => ({
              value,
              label: t(`pick.${value}`),
            }))}
          />
        )}
      </div>
      {!isBank && (
        <p className={styles['soft']}>
          <Link to="/cases">{t('list.how')}</Link>
        </p>
      )}
      <AskState ask={ask} rows={6}>
        {({ batches, cursor: next }) => (
          <>
            {batches.length === 0 ? (
              <EmptyState
                title={t(standing === 'open' ? 'list.none' : 'list.noneOver')}
                text={t('list.noneText')}
              />
            ) : (
              <Lines batches={batches} />
            )}
            <div className={styles['tools']}>
              {cursor !== undefined && (
                <button type="button" className={partStyles['quiet']} onClick={() => set({})}>
                  {t('list.first')}
                </button>
              )}
              {next !== undefined && (
                <button type="button" className={partStyles['quiet']} onClick={() => set({ cursor: next })}>
                  {t('list.more')}
                </button>
              )}
            </div>
          </>
        )}
      </AskState>
    </Page>
  );
};

/** One line a list; the same on a telephone, where each is a card. */
const Lines = ({ batches }: { readonly batches: readonly BatchLine[] }) => {
  const t = useText();
  const names = useNames();
  const labelOf = useBatchLabel();
  const stateOf = useStateText();
  const isBank = useSession().audience === 'bank';
  return (
    <ul className={styles['lines']}>
      {batches.map((batch) => {
        const { id, kind, group, bankId, count, amountFen } = batch;
        const other = isBank ? group : bankId;
        const date = batch.calledBackAt ?? batch.acknowledgedAt ?? batch.pushedAt ?? batch.at;
        return (
          <li key={id}>
            <Link to={batchPath(id)}>{labelOf(batch)}</Link>
            <span>{kind === 'application' ? t('to.lead') : names.organisation(other ?? '')}</span>
            <span className="numbers">
              {t('cases', { count })} {amountFen !== undefined && <Money fen={amountFen} />}
            </span>
            <span className={styles['state']}>{stateOf(batch)}</span>
            <span className={styles['soft']}>
              <CivilDate moment={date} />
            </span>
          </li>
        );
      })}
    </ul>
  );
};
