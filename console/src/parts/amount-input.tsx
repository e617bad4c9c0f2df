import Input from 'antd/es/input';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { basisPointsFrom, fenFromWan, fenFromYuan, rateText, wanInput, yuanText } from './money-text.ts';

/** What an antd `Form.Item` hands to its field. */
export type FieldProps<T> = {
  readonly id?: string;
  readonly value?: T | undefined;
  readonly onChange?: (value: T | undefined) => void;
  readonly 'aria-describedby'?: string;
  /** Where no label stands beside it. */
  readonly 'aria-label'?: string;
};

/** What cannot be read as an amount is sent as this, which the contract refuses beside the field. */
const unreadable = Number.NaN;

/** An amount typed in 万元 (`unit="yuan"`: in yuan), held as whole fen; the full amount stands beside it. */
export const AmountInput = ({
  unit = 'wan',
  value,
  onChange,
  ...rest
}: FieldProps<number> & { readonly unit?: 'wan' | 'yuan' }) => {
  const language = useLanguage();
  // 万 is no unit in English, so there the amount is typed in yuan.
  const wan = unit === 'wan' && language === 'zh';
  const [typed, setTyped] = useState<string>();
  const own = value === undefined || Number.isNaN(value) ? '' : wan ? wanInput(value) : plainYuan(value);
  const fen = value === undefined || Number.isNaN(value) ? undefined : value;
  return (
    <Input
      {...rest}
      value={typed ?? own}
      inputMode="decimal"
      autoComplete="off"
      className="numbers"
      suffix={
        wan
          ? `万元${fen === undefined ? '' : ` · ${yuanText(fen, language)}`}`
          : language === 'zh'
            ? '元'
            : 'CNY'
      }
      // What could not be read stays to be put right.
      onBlur={() => !Number.isNaN(value) && setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = wan ? fenFromWan(target.value) : fenFromYuan(target.value);
        onChange?.(target.value.trim() === '' ? undefined : (read ?? unreadable));
      }}
    />
  );
};

const plainYuan = (fen: number): string => yuanText(fen, 'en').replace('CNY ', '').replaceAll(',', '');

/** A rate a year typed as a percentage, held as whole basis points. */
export const RateInput = ({ value, onChange, ...rest }: FieldProps<number>) => {
  const [typed, setTyped] = useState<string>();
  const own = value === undefined || Number.isNaN(value) ? '' : rateText(value).replace(' %', '');
  return (
    <Input
      {...rest}
      value={typed ?? own}
      inputMode="decimal"
      autoComplete="off"
      className="numbers"
      suffix="%"
      // What could not be read stays to be put right.
      onBlur={() => !Number.isNaN(value) && setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(target.value.trim() === '' ? undefined : (basisPointsFrom(target.value) ?? unreadable));
      }}
    />
  );
};
