import type { FieldProps } from '../parts/amount-input.tsx';
import styles from './enterprise.module.css';

export type Option = { readonly value: string; readonly label: string; readonly note?: string | undefined };

/** A list to choose one from, by the phone's own wheel. */
export const Picker = ({
  options,
  empty,
  value,
  onChange,
  ...rest
}: FieldProps<string> & { readonly options: readonly Option[]; readonly empty: string }) => (
  <select
    {...rest}
    className={styles['picker']}
    value={value ?? ''}
    onChange={({ target }) => onChange?.(target.value === '' ? undefined : target.value)}
  >
    <option value="">{empty}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

/** One of a few, all in sight. */
export const Choices = ({
  id,
  label,
  options,
  value,
  onChange,
}: FieldProps<string> & { readonly label: string; readonly options: readonly Option[] }) => (
  <div role="radiogroup" aria-label={label} id={id} className={styles['choices']}>
    {options.map((option) => (
      <label key={option.value} className={styles['choice']}>
        <input
          type="radio"
          name={id ?? label}
          checked={value === option.value}
          onChange={() => onChange?.(option.value)}
        />
        <OptionText option={option} />
      </label>
    ))}
  </div>
);

/** Any of a few, all in sight, in the order they are listed. */
export const Ticks = ({
  id,
  label,
  options,
  value = [],
  onChange,
}: FieldProps<readonly string[]> & { readonly label: string; readonly options: readonly Option[] }) => (
  // biome-ignore lint/a11y/useSemanticElements: the field's own label and error stand around it already
  <div role="group" aria-label={label} id={id} className={styles['choices']}>
    {options.map((option) => (
      <label key={option.value} className={styles['choice']}>
        <input
          type="checkbox"
          checked={value.includes(option.value)}
          onChange={({ target }) => {
            const others = value.filter((other) => other !== option.value);
            onChange?.(target.checked ? [...others, option.value] : others);
          }}
        />
        <OptionText option={option} />
      </label>
    ))}
  </div>
);

const OptionText = ({ option: { label, note } }: { readonly option: Option }) => (
  <span>
    {label}
    {note !== undefined && <small>{note}</small>}
  </span>
);
