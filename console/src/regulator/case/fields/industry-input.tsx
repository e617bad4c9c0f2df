import Input from 'antd/es/input';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { FieldProps } from '../../../parts/amount-input.tsx';

/** A GB/T 4754 code; the section's name stands beside it as soon as the letter is typed. */
export const IndustryInput = ({ value, onChange, ...rest }: FieldProps<string>) => {
  const language = useLanguage();
  const sections = useReference()?.industries ?? [];
  const section = sections.find(({ id }) => id === value?.charAt(0));
  return (
    <>
      <Input
        {...rest}
        value={value ?? ''}
        list="industry-sections"
        maxLength={5}
        autoComplete="off"
        className="numbers"
        suffix={section?.name[language] ?? ''}
        onChange={({ target }) => onChange?.(target.value.toUpperCase() || undefined)}
      />
      <datalist id="industry-sections">
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {`${name[language]} ${id}`}
          </option>
        ))}
      </datalist>
    </>
  );
};
