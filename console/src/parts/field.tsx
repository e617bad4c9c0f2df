import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { type ReactNode, useId } from 'react';
import styles from './act.module.css';

/** A label over its field. */
export const Field = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
};

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  type = 'text',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'email';
}) => (
  <Field label={label}>
    {(id) => (
      <>
        <Input
          id={id}
          type={type}
          value={value}
          autoComplete="off"
          {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
          onChange={({ target }) => onChange(target.value)}
        />
        {hint !== undefined && (
          <p id={`${id}-hint`} className={styles['soft']}>
            {hint}
          </p>
        )}
      </>
    )}
  </Field>
);

export const ChoiceField = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) => (
  <Field label={label}>
    {(id) => (
      <Select<Value>
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ inlineSize: '100%' }}
        value={value ?? null}
        options={[...options]}
        onChange={(chosen) => onChange(chosen)}
      />
    )}
  </Field>
);

/** A reason of one or two sentences. */
export const ReasonField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <Field label={label}>
    {(id) => (
      <Input.TextArea
        id={id}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);
