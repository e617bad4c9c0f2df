import Button from 'antd/es/button';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import styles from './operations.module.css';
import { useText } from './texts.ts';

/** 通知投递: letters and calls that did not get through, by ids alone; sent again by hand. */
export const StuckNotices = () => {
  const t = useText();
  const ask = useAsk('administration.listStuckDeliveries', {}, { refreshMs: 30_000 });
  const { send, pending, failure } = useOrder('administration.retryDelivery');
  return (
    <section className={styles['part']}>
      <h2>{t('notices.title')}</h2>
      <AskState ask={ask} rows={2}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <p>{t('notices.none')}</p>
          ) : (
            <div className={styles['frame']}>
              <table className={styles['table']}>
                <caption className="unseen">{t('notices.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('notices.to')}</th>
                    <th scope="col">{t('notices.state')}</th>
                    <th scope="col">{t('notices.since')}</th>
                    <th scope="col">{t('notices.why')}</th>
                    <th scope="col">{t('flows.action')}</th>
                  </tr>
                </thead>
                <tbody>
                  {deliveries.map(({ channel, to, noticeId, state, tries, changedAt, why }) => (
                    <tr key={`${channel} ${to} ${noticeId}`}>
                      <td>
                        {t(`notices.${channel}`)} <span className={styles['file']}>{to}</span>
                      </td>
                      <td>
                        {state === 'uncertain' || state === 'givenUp'
                          ? t(`notices.${state}`)
                          : t('notices.again')}
                        {' · '}
                        {t('notices.tries', { count: tries })}
                      </td>
                      <td>
                        <CivilDate moment={changedAt} withTime />
                      </td>
                      <td>{why ?? '—'}</td>
                      <td>
                        <Button
                          size="small"
                          loading={pending}
                          onClick={() => void send({ body: { channel, to, noticeId } }).catch(() => {})}
                        >
                          {t('notices.retry')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </AskState>
      <ProblemAlert failure={failure} />
    </section>
  );
};
