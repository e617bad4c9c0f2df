import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useNames } from '../../api/use-reference.ts';
import { Chip } from '../../parts/case-filters.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { DateInput } from '../../parts/date-input.tsx';
import partStyles from '../../parts/list.module.css';
import { usePartText } from '../../parts/texts.ts';
import { useDay } from '../../parts/use-day.ts';
import { Picker } from '../list/picker.tsx';
import styles from './ledger.module.css';
import type { LedgerAddress } from './ledger-address.ts';
import { useText } from './texts.ts';

type Page = NonNullable<AnswerOf<'regulator.ledger'>['page']>;

const firstYear = 2024;
const picked = ['state', 'owner', 'code'] as const;
const states = ['open', 'late', 'done', 'failed', 'declined', 'waived', 'cancelled'] as const;
type State = (typeof states)[number];
const usual: readonly string[] = ['open', 'late'];

/** 筛选栏 of the ledger: each value with what it would leave. */
export const LedgerFilters = ({
  address,
  counts,
}: {
  readonly address: LedgerAddress;
  /** Absent while the list is on its way. */
  readonly counts: Page['counts'] | undefined;
}) => {
  const t = useText();
  const pt = usePartText();
  const day = useDay();
  const { filters, chosen, set, clear, filtered } = address;
  const nameOf = useValueName();
  const choose = (name: string) => (values: readonly string[]) => set({ [name]: values.join(',') });
  const chosenIn = (name: (typeof picked)[number]) =>
    name === 'state' && chosen('state').length === 0 ? usual : chosen(name);
  const thisYear = Number(civilDateAt(serverNow()).slice(0, 4));
  const ended = [
    'recent',
    ...Array.from({ length: thisYear - firstYear + 1 }, (_, ago) => String(thisYear - ago)),
  ].map((value) => ({ value, name: nameOf('ended', value) }));
  const isLateOnly = filters.state === 'late';
  return (
    <search className={partStyles['filters']} aria-label={pt('filter.title')}>
      {picked.map((name) => {
        const known = counts?.[name] ?? {};
        const values = name === 'state' ? states : [...new Set([...Object.keys(known), ...chosenIn(name)])];
        return (
          <Picker
            key={name}
            label={t(`pick.${name}`)}
            choices={values.map((value) => ({
              value,
              name: nameOf(name, value),
              count: known[value] ?? 0,
            }))}
            chosen={chosenIn(name)}
            onChange={choose(name)}
          />
        );
      })}
      <Picker label={t('pick.ended')} choices={ended} chosen={chosen('ended')} onChange={choose('ended')} />
      <button
        type="button"
        className={partStyles['toggle']}
        aria-pressed={isLateOnly}
        onClick={() => set({ state: isLateOnly ? undefined : 'late' })}
      >
        {t('late')} <span className="numbers">{counts?.state['late'] ?? 0}</span>
      </button>
      <button
        type="button"
        className={partStyles['toggle']}
        aria-pressed={filters.asked === 'true'}
        onClick={() => set({ asked: filters.asked === 'true' ? undefined : 'true' })}
      >
        {t('asked')}
      </button>
      {(['dueFrom', 'dueTo'] as const).map((name) => (
        <div key={name} className={styles['day']}>
          <label htmlFor={`ledger-${name}`}>{t(name === 'dueFrom' ? 'due.from' : 'due.to')}</label>
          <DateInput
            id={`ledger-${name}`}
            value={filters[name]}
            onChange={(value) => set({ [name]: dayOrNothing(value) })}
          />
        </div>
      ))}
      <Search address={address} />
      {filters.search && (
        <Chip name={t('chip.search', { text: filters.search })} onRemove={() => set({ search: undefined })} />
      )}
      {([...picked, 'ended'] as const).flatMap((name) =>
        chosen(name).map((value) => (
          <Chip
            key={`${name} ${value}`}
            name={t('chip', { filter: t(`pick.${name}`), value: nameOf(name, value) })}
            onRemove={() => choose(name)(chosen(name).filter((other) => other !== value))}
          />
        )),
      )}
      {(['dueFrom', 'dueTo'] as const).flatMap((name) => {
        const value = filters[name];
        if (value === undefined) return [];
        const filter = t(name === 'dueFrom' ? 'due.from' : 'due.to');
        return [
          <Chip
            key={name}
            name={t('chip', { filter, value: day(value) })}
            onRemove={() => set({ [name]: undefined })}
          />,
        ];
      })}
      {filtered && (
        <button type="button" className={partStyles['quiet']} onClick={clear}>
          {t('clear')}
        </button>
      )}
    </search>
  );
};

/** A day that is still being typed narrows nothing. */
const dayOrNothing = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

const Search = ({ address: { set } }: { readonly address: LedgerAddress }) => {
  const t = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set({ search: text.trim() });
    setText('');
  };
  return (
    <form className={styles['search']} onSubmit={submit}>
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className={partStyles['toggle']}>
        {t('search.do')}
      </button>
    </form>
  );
};

/** What the values of the ledger's filters are called. */
const useValueName = () => {
  const t = useText();
  const names = useNames();
  return (name: (typeof picked)[number] | 'ended', value: string): string => {
    switch (name) {
      case 'state':
        return t(`state.${value as State}`);
      case 'owner':
        return value === 'enterprise' ? t('owner.enterprise') : names.organisation(value);
      case 'code':
        return names.prescription(value);
      case 'ended':
        return value === 'recent' ? t('ended.recent') : t('ended.year', { year: value });
      default:
        return name satisfies never;
    }
  };
};
