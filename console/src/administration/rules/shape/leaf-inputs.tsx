import Input from 'antd/es/input';
import { useState } from 'react';
import type { Shape } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { AmountInput, RateInput } from '../../../parts/amount-input.tsx';
import { DateInput } from '../../../parts/date-input.tsx';
import { numberFrom } from '../../../parts/number-from.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { membersOf } from './content.ts';
import { type InputProps, useRuleForm } from './form-context.ts';
import { type Control, Labelled } from './labelled.tsx';

type Of<Kind extends Shape['kind']> = InputProps<Extract<Shape, { readonly kind: Kind }>>;

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

export const TextField = ({ shape, value, onChange, ...rest }: Of<'text'>) => {
  const { optionsOf } = useRuleForm();
  const options = shape.refersTo === undefined ? [] : optionsOf(shape.refersTo);
  return (
    <Labelled {...rest}>
      {(control) =>
        shape.long ? (
          <LongText control={control} value={textIn(value)} onChange={onChange} />
        ) : options.length > 0 ? (
          <Picked control={control} value={textIn(value)} options={options} onChange={onChange} />
        ) : (
          <Input {...control} value={textIn(value)} onChange={({ target }) => onChange(target.value)} />
        )
      }
    </Labelled>
  );
};

const LongText = ({
  control,
  value,
  onChange,
}: {
  readonly control: Control;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <Input.TextArea
    {...control}
    value={value}
    rows={2}
    className={styles['long'] ?? ''}
    onChange={({ target }) => onChange(target.value)}
  />
);

/** One of what is there; what is written and is not there stays, and is named as it is. */
const Picked = ({
  control,
  value,
  options,
  onChange,
}: {
  readonly control: Control;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const t = useText();
  const isKnown = value === '' || options.some(({ id }) => id === value);
  return (
    <select
      {...control}
      className={styles['select']}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('form.choose')}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

export const BilingualField = ({ shape, value, onChange, label, at, ...rest }: Of<'bilingual'>) => {
  const t = useText();
  const members = membersOf(value);
  return (
    <div className={styles['pair']}>
      {(['zh', 'en'] as const).map((language) => (
        <Labelled
          key={language}
          {...rest}
          label={`${label}${t(`form.in.${language}`)}`}
          at={`${at}/${language}`}
        >
          {(control) => {
            const own = textIn(members[language]);
            const set = (text: string) => onChange({ ...members, [language]: text });
            return shape.long ? (
              <LongText control={control} value={own} onChange={set} />
            ) : (
              <Input
                {...control}
                value={own}
                placeholder={rest.inGrid ? t(`form.placeholder.${language}`) : undefined}
                onChange={({ target }) => set(target.value)}
              />
            );
          }}
        </Labelled>
      ))}
    </div>
  );
};

export const NumberField = ({ shape, value, onChange, ...rest }: Of<'number'>) => {
  const language = useLanguage();
  return (
    <Labelled {...rest}>
      {(control) => (
        <NumberBox control={control} value={value} onChange={onChange} unit={shape.unit?.[language]} />
      )}
    </Labelled>
  );
};

/** What cannot be read as a number is kept as it was typed, for the check to refuse beside the field. */
export const NumberBox = ({
  control,
  value,
  onChange,
  unit,
}: {
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly unit?: string | undefined;
}) => {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      {...control}
      className="numbers"
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? textIn(value)}
      suffix={unit}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = numberFrom(target.value);
        onChange(read === undefined ? undefined : Number.isNaN(read) ? target.value : read);
      }}
    />
  );
};

const readable = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** An amount that cannot be read says so where it is checked. */
const orUnreadable = (value: number | undefined): unknown => (Number.isNaN(value) ? 'unreadable' : value);

export const MoneyField = ({ shape: _shape, value, onChange, ...rest }: Of<'money'>) => (
  <Labelled {...rest}>
    {(control) => (
      <AmountInput {...control} value={readable(value)} onChange={(fen) => onChange(orUnreadable(fen))} />
    )}
  </Labelled>
);

export const RateField = ({ shape: _shape, value, onChange, ...rest }: Of<'rate'>) => (
  <Labelled {...rest}>
    {(control) => (
      <RateInput {...control} value={readable(value)} onChange={(bp) => onChange(orUnreadable(bp))} />
    )}
  </Labelled>
);

export const DateField = ({ shape: _shape, value, onChange, ...rest }: Of<'date'>) => (
  <Labelled {...rest}>
    {(control) => (
      <DateInput {...control} value={typeof value === 'string' ? value : undefined} onChange={onChange} />
    )}
  </Labelled>
);

export const FlagField = ({ shape: _shape, value, onChange, label, ...rest }: Of<'flag'>) => (
  <Labelled {...rest} label={label}>
    {(control) => (
      <span className={styles['flag']}>
        <input
          {...control}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      </span>
    )}
  </Labelled>
);

export const ChoiceField = ({ shape, value, onChange, optional, ...rest }: Of<'choice'>) => {
  const t = useText();
  const language = useLanguage();
  const own = textIn(value);
  return (
    <Labelled {...rest}>
      {(control) => (
        <select
          {...control}
          className={styles['select']}
          value={own}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        >
          <option value="">{optional ? t('form.unstated') : t('form.choose')}</option>
          {own !== '' && !(own in shape.names) && <option value={own}>{own}</option>}
          {Object.entries(shape.names).map(([id, name]) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
};
