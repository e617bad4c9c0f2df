import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import Input from 'antd/es/input';
import { useRef, useState } from 'react';
import type { FieldProps } from './amount-input.tsx';
import { dateFrom, momentFrom } from './moment-from.ts';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';
import { useDay } from './use-day.ts';

type Props = FieldProps<string> & { readonly min?: string };

/** A civil date, held as 'YYYY-MM-DD'. */
export const DateInput = (props: Props) => <WrittenInput {...props} kind="date" />;

/** A date and a time in China, held as 'YYYY-MM-DDTHH:mm'. */
export const MomentInput = (props: Props) => <WrittenInput {...props} kind="datetime-local" />;

/**
 * Typed as people write it and shown as we do, in words beside it: a browser's own field would write it by the browser's
 * language. Its calendar opens from the button. What cannot be read is kept, for the contract to refuse beside the field.
 */
const WrittenInput = ({
  kind,
  value,
  onChange,
  min,
  ...rest
}: Props & { readonly kind: 'date' | 'datetime-local' }) => {
  const t = usePartText();
  const day = useDay();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const read = kind === 'date' ? dateFrom : momentFrom;
  const known = value === undefined ? undefined : read(value);
  const own = known?.replace('T', ' ') ?? value ?? '';
  const words = known && [day(known.slice(0, 10)), known.slice(11)].filter(Boolean).join(' ');
  const take = (text: string) => onChange?.(text.trim() === '' ? undefined : (read(text) ?? text));
  return (
    <Input
      {...rest}
      value={typed ?? own}
      inputMode={kind === 'date' ? 'numeric' : 'text'}
      autoComplete="off"
      className="numbers"
      placeholder={t(`date.format.${kind}`)}
      suffix={
        <span className={styles['dayWords']}>
          {words}
          <button
            type="button"
            className={styles['calendar']}
            aria-label={t('date.calendar')}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarOutlined aria-hidden="true" />
          </button>
          <input
            ref={picker}
            type={kind}
            min={kind === 'date' ? min : min && `${min}T00:00`}
            tabIndex={-1}
            aria-hidden="true"
            value={known ?? ''}
            onChange={({ target }) => {
              setTyped(undefined);
              take(target.value);
            }}
          />
        </span>
      }
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        take(target.value);
      }}
    />
  );
};
