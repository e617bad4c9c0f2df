import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './account.module.css';
import { useText } from './texts.ts';

type Reminders = AnswerOf<'signedIn.viewReminders'>;
const choices = ['atOnce', 'daily', 'never'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** 邮件提醒: which notices reach me by mail, and where. */
export const RemindersPart = () => {
  const t = useText();
  const ask = useAsk('signedIn.viewReminders', {}, { refreshMs: false });
  return (
    <section className={styles['part']}>
      <h2>{t('reminders.title')}</h2>
      <AskState ask={ask} rows={3}>
        {(reminders) => (
          <>
            <p>{t(reminders.mailOffered ? 'reminders.note' : 'reminders.notOffered')}</p>
            {reminders.mailOffered && <Address reminders={reminders} />}
            {reminders.mailOffered && <Choices key={JSON.stringify(reminders.kinds)} reminders={reminders} />}
          </>
        )}
      </AskState>
    </section>
  );
};

const Address = ({ reminders: { address, unconfirmed } }: { readonly reminders: Reminders }) => {
  const t = useText();
  const set = useOrder('signedIn.setAddress');
  const confirm = useOrder('signedIn.confirmAddress');
  const remove = useOrder('signedIn.removeAddress');
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  return (
    <>
      <p>{address === undefined ? t('reminders.noAddress') : t('reminders.address', { address })}</p>
      {unconfirmed !== undefined && (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void confirm
              .send({ body: { code } })
              .then(() => setCode(''))
              .catch(() => {});
          }}
        >
          <div className={styles['field']}>
            <label htmlFor="mail-code">{t('reminders.code', { address: unconfirmed })}</label>
            <Input
              id="mail-code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </div>
          <ProblemAlert failure={confirm.failure} />
          <div>
            <Button type="primary" htmlType="submit" loading={confirm.pending} disabled={code.length !== 6}>
              {t('reminders.confirm')}
            </Button>
          </div>
        </form>
      )}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void set
            .send({ body: { address: typed } })
            .then(() => setTyped(''))
            .catch(() => {});
        }}
      >
        <div className={styles['field']}>
          <label htmlFor="mail-address">{t('reminders.newAddress')}</label>
          <Input
            id="mail-address"
            type="email"
            autoComplete="email"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <ProblemAlert failure={set.failure ?? remove.failure} />
        <div>
          <Button htmlType="submit" loading={set.pending} disabled={typed === ''}>
            {t('reminders.sendCode')}
          </Button>{' '}
          {address !== undefined && (
            <Button loading={remove.pending} onClick={() => void remove.send({ body: {} }).catch(() => {})}>
              {t('reminders.remove')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
};

/** Each kind with how it reads, and how it is mailed. */
const Choices = ({ reminders: { kinds, digestHour } }: { readonly reminders: Reminders }) => {
  const t = useText();
  const language = useLanguage();
  const { send, pending, failure } = useOrder('signedIn.saveReminders');
  const [chosen, setChosen] = useState(kinds.map(({ kind, mail }) => ({ kind, mail })));
  const [hour, setHour] = useState(digestHour);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send({ body: { kinds: chosen, digestHour: hour } }).catch(() => {});
      }}
    >
      <ul className={styles['list']}>
        {kinds.map(({ kind, title, text }, place) => (
          <li key={kind}>
            <label htmlFor={`mail-${kind}`}>{title[language]}</label>
            <small>{text[language]}</small>
            <select
              id={`mail-${kind}`}
              value={chosen[place]?.mail}
              onChange={({ target }) =>
                setChosen(
                  chosen.map((one) =>
                    one.kind === kind ? { kind, mail: target.value as (typeof choices)[number] } : one,
                  ),
                )
              }
            >
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`reminders.${choice}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
        <li>
          <label htmlFor="digest-hour">{t('reminders.hour')}</label>
          <select id="digest-hour" value={hour} onChange={({ target }) => setHour(Number(target.value))}>
            {hours.map((one) => (
              <option key={one} value={one}>
                {String(one).padStart(2, '0')}:00
              </option>
            ))}
          </select>
        </li>
      </ul>
      <ProblemAlert failure={failure} />
      <Button htmlType="submit" loading={pending}>
        {t('reminders.save')}
      </Button>
    </form>
  );
};
