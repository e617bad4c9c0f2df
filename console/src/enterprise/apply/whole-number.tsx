import Input from 'antd/es/input';
import { useState } from 'react';
import type { FieldProps } from '../../parts/amount-input.tsx';

/** What cannot be read as a number is sent as this, which the contract refuses beside the field. */
const unreadable = Number.NaN;

const numberFrom = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(/[,，\s]/g, '');
  if (plain === '') return undefined;
  return /^\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : unreadable;
};

/** A count such as months or people, typed with the phone's number keys. */
export const WholeNumber = ({
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
      inputMode="numeric"
      autoComplete="off"
      className="numbers"
      suffix={unit}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(numberFrom(target.value));
      }}
    />
  );
};
