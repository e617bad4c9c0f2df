import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import { TextField } from '../parts/field.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from '../visits/visits.module.css';
import { useText } from './firm-standing-texts.ts';

/** 是否已由银行办理: before a firm is visited or offered anything, whether another bank is at it; no more is told. */
export const FirmStanding = () => {
  const t = useText();
  const language = useLanguage();
  const { send, pending, failure, data, reset } = useOrder('bank.askFirmStanding');
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const wrong = failure?.problem?.errors?.find(({ field }) => field !== '')?.messages[language];
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') setEmpty(true);
    else
      void send({ body: { identity: { kind: 'uscc', code: code.trim().toUpperCase() } } }).catch(
        () => undefined,
      );
  };
  return (
    <details className={styles['more']}>
      <summary>{t('title')}</summary>
      <form className={styles['recorded']} onSubmit={ask} noValidate>
        <p className={styles['soft']}>{t('note')}</p>
        <TextField
          label={t('code')}
          value={code}
          onChange={(next) => {
            setCode(next);
            setEmpty(false);
            reset();
          }}
        />
        {(empty || wrong !== undefined) && (
          <p role="alert" className={styles['bad']}>
            {wrong ?? t('missing')}
          </p>
        )}
        <div>
          <Button htmlType="submit" loading={pending}>
            {t('ask')}
          </Button>
        </div>
        <p role="status">
          {data && (
            <>
              <strong>{t(`standing.${data.standing}`)}</strong> {t('left', { count: data.left })}
            </>
          )}
        </p>
        {wrong === undefined && <ProblemAlert failure={failure} />}
      </form>
    </details>
  );
};
