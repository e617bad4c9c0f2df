import { type ReactNode, useId } from 'react';
import { AmountInput } from '../parts/amount-input.tsx';
import { DateInput } from '../parts/date-input.tsx';
import { useText } from './texts.ts';
import { needs, purposes, type VisitValues } from './visit-values.ts';
import styles from './visits.module.css';

export type FieldWords = Partial<Readonly<Record<keyof VisitValues, string>>>;
type Change = (changed: Partial<VisitValues>) => void;
export type Choice = { readonly id: string; readonly name: string };

type Props = {
  readonly values: VisitValues;
  readonly change: Change;
  /** What is wrong, by field. */
  readonly wrong: FieldWords;
  readonly colleagues: readonly Choice[];
  /** Work groups to choose from; empty: it is the own one. */
  readonly groups: readonly Choice[];
  /** Known firms, below the name. */
  readonly known?: ReactNode;
};

/** 走访 in the order in which one says it: which firm, whether it needs anything, and what else there is to say. */
export const VisitFields = ({ values, change, wrong, colleagues, groups, known }: Props) => {
  const t = useText();
  const text = (name: 'name' | 'code' | 'wishText' | 'companions' | 'contactName' | 'phone' | 'note') => ({
    value: values[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      change({ [name]: target.value }),
  });
  return (
    <>
      <Labelled label={t('firm.name')} wrong={wrong.name} hint={t('firm.hint')}>
        {(rest) => (
          <input {...rest} {...text('name')} maxLength={200} autoComplete="off" enterKeyHint="next" />
        )}
      </Labelled>
      {known}
      <Labelled label={t('firm.code')} wrong={wrong.code} hint={t('firm.codeHint')}>
        {(rest) => (
          <input
            {...rest}
            {...text('code')}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="numbers"
          />
        )}
      </Labelled>
      {groups.length > 0 && (
        <Labelled label={t('group')} wrong={wrong.group}>
          {(rest) => (
            <select {...rest} value={values.group} onChange={({ target }) => change({ group: target.value })}>
              <option value="">{t('group.choose')}</option>
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Labelled label={t('on')} wrong={wrong.on}>
        {(rest) => <DateInput {...rest} value={values.on} onChange={(on) => change({ on: on ?? '' })} />}
      </Labelled>
      <fieldset className={styles['choice']}>
        <legend>{t('need')}</legend>
        {needs.map((need) => (
          <label key={need} data-chosen={values.need === need || undefined}>
            <input
              type="radio"
              name="need"
              checked={values.need === need}
              onChange={() => change({ need })}
            />
            {t(`need.${need}`)}
          </label>
        ))}
      </fieldset>
      {values.need === 'need' && (
        <>
          <Labelled label={t('wish.purpose')} wrong={wrong.purpose}>
            {(rest) => (
              <select
                {...rest}
                value={values.purpose}
                onChange={({ target }) => change({ purpose: target.value as VisitValues['purpose'] })}
              >
                <option value="">{t('wish.unknown')}</option>
                {purposes.map((purpose) => (
                  <option key={purpose} value={purpose}>
                    {t(`purpose.${purpose}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label={t('wish.amount')} wrong={wrong.amountFen}>
            {(rest) => (
              <AmountInput
                {...rest}
                value={values.amountFen}
                onChange={(amountFen) => change({ amountFen })}
              />
            )}
          </Labelled>
          <Labelled label={t('wish.text')} wrong={wrong.wishText}>
            {(rest) => <textarea {...rest} {...text('wishText')} rows={2} maxLength={500} />}
          </Labelled>
        </>
      )}
      <details className={styles['more']} open={hasMore(values, wrong)}>
        <summary>{t('more')}</summary>
        {colleagues.length > 0 && (
          <fieldset className={styles['choice']}>
            <legend>{t('teammates')}</legend>
            {colleagues.map(({ id, name }) => (
              <label key={id} data-chosen={values.teammates.includes(id) || undefined}>
                <input
                  type="checkbox"
                  checked={values.teammates.includes(id)}
                  onChange={({ target }) =>
                    change({
                      teammates: target.checked
                        ? [...values.teammates, id]
                        : values.teammates.filter((other) => other !== id),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <Labelled label={t('companions')} wrong={wrong.companions} hint={t('companions.hint')}>
          {(rest) => <input {...rest} {...text('companions')} maxLength={200} autoComplete="off" />}
        </Labelled>
        <Labelled label={t('contact.name')} wrong={wrong.contactName}>
          {(rest) => <input {...rest} {...text('contactName')} maxLength={200} autoComplete="off" />}
        </Labelled>
        <Labelled label={t('contact.phone')} wrong={wrong.phone} hint={t('contact.hint')}>
          {(rest) => (
            <input
              {...rest}
              {...text('phone')}
              type="tel"
              maxLength={40}
              autoComplete="off"
              className="numbers"
            />
          )}
        </Labelled>
        <Labelled label={t('note')} wrong={wrong.note}>
          {(rest) => <textarea {...rest} {...text('note')} rows={2} maxLength={500} />}
        </Labelled>
      </details>
    </>
  );
};

/** What is said already, or wrong, stands open. */
const hasMore = (values: VisitValues, wrong: FieldWords): boolean =>
  values.teammates.length > 0 ||
  (['companions', 'contactName', 'phone', 'note'] as const).some(
    (name) => values[name] !== '' || wrong[name] !== undefined,
  );

type Rest = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };

/** A label, its field, and below it what helps or what is wrong. */
export const Labelled = ({
  label,
  hint,
  wrong,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly children: (rest: Rest) => ReactNode;
}) => {
  const id = useId();
  const below = wrong ?? hint;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(below !== undefined && { 'aria-describedby': `${id}-below` }),
        ...(wrong !== undefined && { 'aria-invalid': true }),
      })}
      {below !== undefined && (
        <span
          id={`${id}-below`}
          className={wrong === undefined ? styles['soft'] : styles['bad']}
          role={wrong === undefined ? undefined : 'alert'}
        >
          {below}
        </span>
      )}
    </div>
  );
};
