import Button from 'antd/es/button';
import { Link, useSearchParams } from 'react-router';
import { useOrder } from '../../api/use-order.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { type Queue, slipPath } from './paths.ts';
import { SlipActs } from './slip-acts.tsx';
import styles from './studios.module.css';
import { useText } from './texts.ts';

/** 叫号: one's own desk, which the address keeps, who is being seen there, and the next. */
export const CallNext = ({ queue }: { readonly queue: Queue }) => {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const { studio, called, line, slips } = queue;
  const [only] = studio.desks.length === 1 ? studio.desks : [];
  const desk = studio.desks.find((one) => one === address.get('desk')) ?? only;
  const here = called.find((one) => one.desk === desk);
  const slip = slips.find(({ number }) => number === here?.number);
  const { send, pending, failure } = useOrder('regulator.callNext');
  const choose = (next: string) => {
    const changed = new URLSearchParams(address);
    changed.set('desk', next);
    setAddress(changed, { replace: true });
  };
  const call = (at: string) =>
    void send({ params: { studioId: studio.id }, body: { desk: at } })
      .then((view) => notify(t('call.called', { number: view.slip.number, desk: at })))
      .catch(() => undefined);
  return (
    <section className={styles['card']} aria-label={t('call.title')}>
      <h2>{t('call.title')}</h2>
      <label className={styles['day']}>
        {t('call.desk')}
        <select value={desk ?? ''} onChange={({ target }) => choose(target.value)}>
          {desk === undefined && <option value="">{t('call.choose')}</option>}
          {studio.desks.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      {slip && desk !== undefined ? (
        <div className={styles['seen']}>
          <span className={styles['soft']}>{t('call.here', { desk })}</span>
          <Link to={slipPath(slip.id)} className={styles['big']}>
            {t('slip.number', { number: slip.number })}
          </Link>
          <span className={styles['what']}>
            {slip.wants}
            {slip.firm !== undefined && ` · ${slip.firm}`}
          </span>
          <SlipActs slip={slip} isToday main />
        </div>
      ) : (
        <Button
          type="primary"
          size="large"
          block
          disabled={desk === undefined || line.length === 0}
          loading={pending}
          onClick={() => desk !== undefined && call(desk)}
        >
          {line.length === 0 ? t('call.none') : t('call.next', { count: line.length })}
        </Button>
      )}
      <ProblemAlert failure={failure} />
    </section>
  );
};
