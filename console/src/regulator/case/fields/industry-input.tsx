import Input from 'antd/es/input';
import type { FieldProps } from '../../../parts/amount-input.tsx';
import { industrySections, industryText } from '../industry.ts';
import { useCaseText } from '../texts.ts';

/** A GB/T 4754 code; the section's name stands beside it as soon as the letter is typed. */
export const IndustryInput = ({ value, onChange, ...rest }: FieldProps<string>) => {
  const t = useCaseText();
  return (
    <>
      <Input
        {...rest}
        value={value ?? ''}
        list="industry-sections"
        maxLength={5}
        autoComplete="off"
        className="numbers"
        suffix={value ? industryText(value, t).replace(` ${value}`, '').replace(value, '') : ''}
        onChange={({ target }) => onChange?.(target.value.toUpperCase() || undefined)}
      />
      <datalist id="industry-sections">
        {industrySections.map((letter) => (
          <option key={letter} value={letter}>
            {industryText(letter, t)}
          </option>
        ))}
      </datalist>
    </>
  );
};
