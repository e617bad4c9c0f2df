import Button from 'antd/es/button';
import Input from 'antd/es/input';
import QRCode from 'antd/es/qr-code';
import { type ReactNode, useId, useState } from 'react';
import { useOrder } from '../api/use-order.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './account.module.css';
import { keepingThis } from './own-session.ts';
import { useText } from './texts.ts';

/** 一次性验证码: set up and taken away by whoever knows the password; where they are demanded, set up anew instead. */
export const CodesPart = ({
  left,
  demanded,
}: {
  readonly left: number | undefined;
  readonly demanded: boolean;
}) => {
  const t = useText();
  const [recovery, setRecovery] = useState<readonly string[]>();
  return (
    <section className={styles['part']}>
      <h2>{t('codes.title')}</h2>
      <p>{t('codes.why')}</p>
      <p>
        <strong>{left === undefined ? t('codes.off') : t('codes.on', { count: left })}</strong>
      </p>
      {recovery && (
        <div role="status">
          <p>{t('codes.recovery')}</p>
          <ul className={styles['codes']}>
            {recovery.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
      )}
      {demanded && <p>{t('codes.demanded')}</p>}
      {left === undefined || demanded ? <SetUp anew={left !== undefined} onDone={setRecovery} /> : <Remove />}
    </section>
  );
};

const SetUp = ({
  anew,
  onDone,
}: {
  readonly anew: boolean;
  readonly onDone: (codes: readonly string[]) => void;
}) => {
  const t = useText();
  const begin = useOrder('signedIn.beginCodes');
  const confirm = useOrder('signedIn.confirmCodes');
  const [begun, setBegun] = useState<{ readonly secret: string; readonly uri: string }>();
  if (!begun)
    return (
      <>
        <OneField
          label={t('codes.password')}
          button={t(anew ? 'codes.anew' : 'codes.begin')}
          pending={begin.pending}
          isPassword
          onSubmit={async (password) => setBegun(await begin.send({ body: { password } }))}
        />
        <ProblemAlert failure={begin.failure} />
      </>
    );
  return (
    <>
      <p>{t('codes.scan')}</p>
      <div role="img" aria-label={t('codes.qr')}>
        <span aria-hidden="true">
          <QRCode value={begun.uri} type="svg" />
        </span>
      </div>
      <code>{begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
      <OneField
        label={t('codes.first')}
        button={t('codes.confirm')}
        pending={confirm.pending}
        onSubmit={async (code) => {
          const { recoveryCodes } = await confirm.send({ body: { code, ...keepingThis() } });
          setBegun(undefined);
          onDone(recoveryCodes);
        }}
      />
      <ProblemAlert failure={confirm.failure} />
    </>
  );
};

const Remove = () => {
  const t = useText();
  const { send, pending, failure } = useOrder('signedIn.removeCodes');
  return (
    <>
      <OneField
        label={t('codes.password')}
        button={t('codes.remove')}
        pending={pending}
        isPassword
        onSubmit={async (password) => {
          await send({ body: { password, ...keepingThis() } });
        }}
      />
      <ProblemAlert failure={failure} />
    </>
  );
};

const OneField = ({
  label,
  button,
  pending,
  isPassword = false,
  onSubmit,
}: {
  readonly label: ReactNode;
  readonly button: string;
  readonly pending: boolean;
  readonly isPassword?: boolean;
  readonly onSubmit: (typed: string) => Promise<void>;
}) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(typed).catch(() => {});
      }}
    >
      <div className={styles['field']}>
        <label htmlFor={id}>{label}</label>
        {isPassword ? (
          <Input.Password
            id={id}
            autoComplete="current-password"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        ) : (
          <Input
            id={id}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </div>
      <div>
        <Button htmlType="submit" loading={pending} disabled={typed === ''}>
          {button}
        </Button>
      </div>
    </form>
  );
};
