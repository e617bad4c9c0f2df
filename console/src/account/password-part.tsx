import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useOrder } from '../api/use-order.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './account.module.css';
import { keepingThis } from './own-session.ts';
import { useText } from './texts.ts';

/** 密码: changed by whoever knows the one in force. */
export const PasswordPart = ({
  loginName,
  since,
}: {
  readonly loginName: string;
  readonly since: string;
}) => {
  const t = useText();
  const { send, pending, failure } = useOrder('signedIn.changePassword');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [saved, setSaved] = useState(false);
  const save = async () => {
    setSaved(false);
    await send({ body: { current, next, ...keepingThis() } });
    setCurrent('');
    setNext('');
    setSaved(true);
  };
  return (
    <section className={styles['part']}>
      <h2>{t('password.title')}</h2>
      <p>
        {t('password.since')} <CivilDate moment={since} withTime />
      </p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(() => {});
        }}
      >
        <input type="hidden" autoComplete="username" value={loginName} readOnly />
        <div className={styles['field']}>
          <label htmlFor="current-password">{t('password.current')}</label>
          <Input.Password
            id="current-password"
            autoComplete="current-password"
            value={current}
            onChange={({ target }) => setCurrent(target.value)}
          />
        </div>
        <div className={styles['field']}>
          <label htmlFor="next-password">{t('password.next')}</label>
          <Input.Password
            id="next-password"
            aria-describedby="next-password-hint"
            autoComplete="new-password"
            value={next}
            onChange={({ target }) => setNext(target.value)}
          />
          <small id="next-password-hint">{t('password.hint')}</small>
        </div>
        <div>
          <Button htmlType="submit" loading={pending} disabled={current === '' || next === ''}>
            {t('password.save')}
          </Button>
        </div>
      </form>
      <ProblemAlert failure={failure} />
      {saved && <p role="status">{t('password.saved')}</p>}
    </section>
  );
};
