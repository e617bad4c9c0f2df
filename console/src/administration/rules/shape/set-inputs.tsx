import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { Shape } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DateInput } from '../../../parts/date-input.tsx';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { entriesOf } from './content.ts';
import { type InputProps, type Option, useRuleForm } from './form-context.ts';
import { Group, Labelled } from './labelled.tsx';

type Of<Kind extends Shape['kind']> = InputProps<Extract<Shape, { readonly kind: Kind }>>;

/** None of an optional set says nothing about it, and the member is not there. */
const orAbsent = (list: readonly string[], optional: boolean | undefined): readonly string[] | undefined =>
  list.length === 0 && optional ? undefined : list;

export const ChoicesField = ({ shape, value, onChange, label, at, hint, optional }: Of<'choices'>) => {
  const language = useLanguage();
  const chosen = entriesOf(value).map(String);
  return (
    <Group label={label} at={at} hint={hint} plain>
      <div className={styles['choices']}>
        {Object.entries(shape.names).map(([id, name]) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(
                  orAbsent(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id), optional),
                )
              }
            />{' '}
            {name[language]}
          </label>
        ))}
      </div>
    </Group>
  );
};

/** Codes that name something: each with its name, and what is there to add. */
export const CodesField = ({ shape, value, onChange, label, at, hint, optional }: Of<'codes'>) => {
  const t = useText();
  const { optionsOf } = useRuleForm();
  const options = shape.refersTo === undefined ? [] : optionsOf(shape.refersTo);
  const codes = entriesOf(value).map(String);
  const set = (list: readonly string[]) => onChange(orAbsent(list, optional));
  return (
    <Group label={label} at={at} hint={hint} plain>
      <Chips
        codes={codes}
        nameOf={(code) => options.find(({ id }) => id === code)?.name ?? code}
        onRemove={(code) => set(codes.filter((one) => one !== code))}
      />
      <Adding
        label={t('form.add', { what: label })}
        options={options.filter(({ id }) => !codes.includes(id))}
        onAdd={(added) => set([...codes, ...added.filter((code) => !codes.includes(code))])}
      />
    </Group>
  );
};

const Chips = ({
  codes,
  nameOf,
  onRemove,
}: {
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onRemove: (code: string) => void;
}) => {
  const t = useText();
  if (codes.length === 0) return <p className={styles['hint']}>{t('form.noneYet')}</p>;
  return (
    <ul className={styles['chips']}>
      {codes.map((code) => (
        <li key={code}>
          {nameOf(code)}
          <button
            type="button"
            aria-label={t('form.remove', { what: nameOf(code) })}
            onClick={() => onRemove(code)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
};

/** From a list where there is one, else typed: several at once, with any mark between them. */
const Adding = ({
  label,
  options,
  onAdd,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly onAdd: (codes: readonly string[]) => void;
}) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  if (options.length > 0)
    return (
      <select
        className={styles['select']}
        aria-label={label}
        value=""
        onChange={({ target }) => target.value !== '' && onAdd([target.value])}
      >
        <option value="">{label}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    );
  const add = () => {
    const codes = typed.split(/[、，,;；\s]+/).filter(Boolean);
    if (codes.length > 0) onAdd(codes);
    setTyped('');
  };
  return (
    <div className={styles['adding']}>
      <Input
        aria-label={label}
        placeholder={t('form.codes.placeholder')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={add}
        onPressEnter={(event) => {
          event.preventDefault();
          add();
        }}
      />
      <Button onClick={add}>{t('form.addShort')}</Button>
    </div>
  );
};

/** Single days, in order. */
export const DaysField = ({ shape: _shape, value, onChange, label, at, hint }: Of<'days'>) => {
  const t = useText();
  const [typed, setTyped] = useState<string>();
  const days = entriesOf(value).map(String);
  const add = () => {
    if (typed === undefined) return;
    onChange([...new Set([...days, typed])].toSorted());
    setTyped(undefined);
  };
  return (
    <Group label={label} at={at} hint={hint} plain>
      <Chips
        codes={days}
        nameOf={(day) => day}
        onRemove={(day) => onChange(days.filter((one) => one !== day))}
      />
      <div className={styles['adding']}>
        <Labelled label={t('form.add', { what: label })} at={`${at}/+`} inGrid>
          {(control) => <DateInput key={days.length} {...control} value={typed} onChange={setTyped} />}
        </Labelled>
        <Button onClick={add}>{t('form.addShort')}</Button>
      </div>
    </Group>
  );
};
