import Input from 'antd/es/input';
import { useState } from 'react';
import type { FieldProps } from './amount-input.tsx';
import { numberFrom } from './number-from.ts';

/**
 * A number such as months, people or 万元. What is typed is never altered: a fraction of a person or a number below zero
 * is kept as it is, for the contract to refuse beside the field.
 */
export const NumberInput = ({
  value,
  onChange,
  unit,
  ...rest
}: FieldProps<number> & { readonly unit: string }) => {
  const [typed, setTyped] = useState<string>();
  const own = value === undefined || Number.isNaN(value) ? '' : String(value);
  return (
    <Input
      {...rest}
      value={typed ?? own}
      inputMode="decimal"
      autoComplete="off"
      className="numbers"
      suffix={unit}
      // What could not be read stays to be put right.
      onBlur={() => !Number.isNaN(value) && setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(numberFrom(target.value));
      }}
    />
  );
};
