import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import { DateInput } from '../../parts/date-input.tsx';
import type { FilterName, ListAddress } from '../../parts/list-address.ts';
import { wanText } from '../../parts/money-text.ts';
import { NumberInput } from '../../parts/number-input.tsx';
import styles from './list.module.css';
import { useFolding } from './picker.tsx';
import { useText } from './texts.ts';

const ranges = [
  { id: 'due', kind: 'day', names: ['dueFrom', 'dueTo'] },
  { id: 'amount', kind: 'amount', names: ['amountFrom', 'amountTo'] },
  { id: 'score', kind: 'score', names: ['scoreFrom', 'scoreTo'] },
  { id: 'opened', kind: 'day', names: ['openedFrom', 'openedTo'] },
  { id: 'entered', kind: 'day', names: ['enteredFrom', 'enteredTo'] },
] as const satisfies readonly {
  readonly id: string;
  readonly kind: 'day' | 'amount' | 'score';
  readonly names: readonly [FilterName, FilterName];
}[];
type Range = (typeof ranges)[number];
type Filters = ListAddress['filters'];

const fenPerWan = 1_000_000;

/** 区间: from and to of days, amounts and points, taken together when they are applied. */
export const Ranges = ({ address: { filters, set } }: { readonly address: ListAddress }) => {
  const t = useText();
  const details = useFolding();
  const [typed, setTyped] = useState<Filters>({});
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (details.current) details.current.open = false;
    set(typed);
  };
  const field = ({ id, kind }: Range, name: FilterName, end: 'from' | 'to') => {
    const value = name in typed ? typed[name] : filters[name];
    const label = `${t(`range.${id}`)} ${t(`range.${end}`)}`;
    const take = (next: string | undefined) => setTyped((before) => ({ ...before, [name]: next ?? '' }));
    if (kind === 'day') return <DateInput aria-label={label} value={value || undefined} onChange={take} />;
    const scale = kind === 'amount' ? fenPerWan : 1;
    return (
      <NumberInput
        aria-label={label}
        unit={kind === 'amount' ? t('range.wan') : t('range.points')}
        value={value ? Number(value) / scale : undefined}
        onChange={(next) =>
          take(
            next === undefined || Number.isNaN(next)
              ? undefined
              : String(Math.round(next * scale * 100) / 100),
          )
        }
      />
    );
  };
  const used = ranges.filter(({ names }) => names.some((name) => filters[name])).length;
  return (
    <details ref={details} className={styles['picker']} onToggle={() => setTyped({})}>
      <summary data-chosen={used > 0 || undefined}>
        {t('range.title')}
        {used > 0 && <span className="numbers"> {used}</span>}
      </summary>
      <form className={styles['ranges']} onSubmit={apply}>
        {ranges.map((range) => (
          <fieldset key={range.id}>
            <legend>{t(`range.${range.id}`)}</legend>
            {field(range, range.names[0], 'from')}
            <span aria-hidden="true">–</span>
            {field(range, range.names[1], 'to')}
          </fieldset>
        ))}
        <Button type="primary" htmlType="submit">
          {t('range.apply')}
        </Button>
      </form>
    </details>
  );
};

/** Ranges that are set, each as a chip says it. */
export const rangeText = (
  filters: Filters,
  t: ReturnType<typeof useText>,
  language: Language,
): readonly { readonly id: string; readonly text: string; readonly names: readonly FilterName[] }[] =>
  ranges.flatMap(({ id, kind, names }) => {
    const [from, to] = names.map((name) => filters[name]);
    if (!from && !to) return [];
    const said = (value: string | undefined) =>
      value && (kind === 'amount' ? wanText(Number(value), language) : value);
    const text = t('range.chip', {
      name: t(`range.${id}`),
      from: said(from) ?? '…',
      to: said(to) ?? '…',
    });
    return [{ id, text, names }];
  });
