import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { checkBody } from '../../api/check-body.ts';
import type { AnswerOf, BodyOf } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Labelled } from '../../visits/visit-fields.tsx';
import { codeKindOf } from '../../visits/visit-values.ts';
import { type Queue, slipPath } from './paths.ts';
import styles from './studios.module.css';
import { useText } from './texts.ts';

const nothing = { wants: '', name: '', code: '', phone: '' };
type Values = typeof nothing;

const bodyFrom = ({ wants, name, code, phone }: Values): BodyOf<'regulator.giveSlip'> => {
  const written = code.toUpperCase().replaceAll(' ', '');
  const firm = {
    ...(name.trim() && { name: name.trim() }),
    ...(written && { identity: { kind: codeKindOf(written), code: written } }),
  };
  return {
    wants: wants.trim(),
    ...(Object.keys(firm).length > 0 && { firm }),
    ...(phone.trim() && { phone: phone.trim() }),
  };
};

/** Which field of the form a place in the body is. */
const fieldOf = (place: string): keyof Values => {
  if (place.startsWith('firm.identity')) return 'code';
  if (place.startsWith('firm')) return 'name';
  return place === 'phone' ? 'phone' : 'wants';
};

/** 取号 at the door: a few words are enough, the rest is for whoever likes to say it. */
export const GiveSlip = ({ queue: { studio } }: { readonly queue: Queue }) => {
  const t = useText();
  const language = useLanguage();
  const [values, setValues] = useState(nothing);
  const [wrong, setWrong] = useState<Partial<Values>>({});
  const [given, setGiven] = useState<AnswerOf<'regulator.giveSlip'>>();
  const { send, pending, failure } = useOrder('regulator.giveSlip');
  const field = (name: keyof Values) => ({
    value: values[name],
    autoComplete: 'off',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setValues((before) => ({ ...before, [name]: target.value }));
      setWrong(({ [name]: _said, ...rest }) => rest);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = bodyFrom(values);
    const errors = await checkBody('regulator.giveSlip', body);
    setWrong(Object.fromEntries(errors.map((one) => [fieldOf(one.field), one.messages[language]])));
    if (errors.length > 0) return;
    try {
      setGiven(await send({ params: { studioId: studio.id }, body }));
      setValues(nothing);
    } catch {
      // Said below.
    }
  };
  if (studio.closed)
    return (
      <section className={styles['card']} aria-label={t('give.title')}>
        <h2>{t('give.title')}</h2>
        <p>{t('give.closed')}</p>
      </section>
    );
  return (
    <form
      className={styles['card']}
      aria-label={t('give.title')}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h2>{t('give.title')}</h2>
      <Labelled label={t('give.wants')} hint={t('give.wantsHint')} wrong={wrong.wants}>
        {(rest) => <input {...rest} {...field('wants')} maxLength={200} />}
      </Labelled>
      <details className={styles['more']} open={wrong.name || wrong.code || wrong.phone ? true : undefined}>
        <summary>{t('give.more')}</summary>
        <Labelled label={t('give.name')} wrong={wrong.name}>
          {(rest) => <input {...rest} {...field('name')} maxLength={200} />}
        </Labelled>
        <Labelled label={t('give.code')} wrong={wrong.code}>
          {(rest) => (
            <input
              {...rest}
              {...field('code')}
              maxLength={40}
              autoCapitalize="characters"
              spellCheck={false}
              className="numbers"
            />
          )}
        </Labelled>
        <Labelled label={t('give.phone')} wrong={wrong.phone}>
          {(rest) => <input {...rest} {...field('phone')} type="tel" maxLength={40} />}
        </Labelled>
      </details>
      <Button htmlType="submit" size="large" block loading={pending}>
        {t('give.submit')}
      </Button>
      <p role="status" className={styles['told']}>
        {given && (
          <>
            <strong>{t('give.done', { number: given.slip.number, before: given.before ?? 0 })}</strong>{' '}
            <Link to={slipPath(given.slip.id)}>{t('give.print')}</Link>
          </>
        )}
      </p>
      <ProblemAlert failure={failure} />
    </form>
  );
};
