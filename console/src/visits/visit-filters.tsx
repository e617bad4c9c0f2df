import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { DateInput } from '../parts/date-input.tsx';
import partStyles from '../parts/list.module.css';
import { bareName } from '../parts/shown-name.ts';
import { Picker } from '../regulator/list/picker.tsx';
import { useText } from './texts.ts';
import type { VisitAddress } from './visit-address.ts';
import { needs, purposes } from './visit-values.ts';
import styles from './visits.module.css';

type Page = AnswerOf<'regulator.listVisits'>;

const standings = ['waiting', 'opened', 'joined', 'closed', 'withdrawn'] as const;
const pickers = ['need', 'standing', 'org', 'person', 'purpose'] as const;
type Pick = (typeof pickers)[number];

/** 筛选栏 of visits: each value with what it would leave. */
export const VisitFilters = ({
  address,
  page,
}: {
  readonly address: VisitAddress;
  readonly page: Page | undefined;
}) => {
  const t = useText();
  const names = useNames();
  const { filters, chosen, set, clear, filtered } = address;
  const nameOf = (pick: Pick, value: string): string => {
    switch (pick) {
      case 'need':
        return t(`need.${value as (typeof needs)[number]}`);
      case 'standing':
        return t(`standing.${value as (typeof standings)[number]}`);
      case 'purpose':
        return t(`purpose.${value as (typeof purposes)[number]}`);
      case 'org':
        return names.organisation(value);
      case 'person':
        return bareName(page?.names[value] ?? t('person.gone'));
      default:
        return pick satisfies never;
    }
  };
  const valuesOf = (pick: Pick): readonly string[] => {
    if (pick === 'need') return needs;
    if (pick === 'standing') return standings;
    if (pick === 'purpose') return purposes;
    return [...new Set([...Object.keys(page?.counts[pick] ?? {}), ...chosen(pick)])];
  };
  return (
    <search className={partStyles['filters']} aria-label={t('filter.title')}>
      {pickers.map((pick) => (
        <Picker
          key={pick}
          label={t(`pick.${pick}`)}
          choices={valuesOf(pick).map((value) => ({
            value,
            name: nameOf(pick, value),
            count: page?.counts[pick][value] ?? 0,
          }))}
          chosen={chosen(pick)}
          onChange={(values) => set({ [pick]: values.join(',') })}
        />
      ))}
      <button
        type="button"
        className={partStyles['toggle']}
        aria-pressed={filters.again === 'true'}
        onClick={() => set({ again: filters.again === 'true' ? undefined : 'true' })}
      >
        {t('filter.again')} <span className="numbers">{page?.counts.again['true'] ?? 0}</span>
      </button>
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className={styles['day']}>
          <label htmlFor={`visits-${name}`}>{t(`filter.${name}`)}</label>
          <DateInput
            id={`visits-${name}`}
            value={filters[name] ?? page?.[name]}
            onChange={(value) => set({ [name]: dayOrNothing(value) })}
          />
        </div>
      ))}
      <Search onSearch={(search) => set({ search })} />
      {filtered && (
        <button type="button" className={partStyles['quiet']} onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </search>
  );
};

/** A day that is still being typed narrows nothing. */
const dayOrNothing = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

const Search = ({ onSearch }: { readonly onSearch: (text: string) => void }) => {
  const t = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className={styles['search']} onSubmit={submit}>
      <input
        type="search"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className={partStyles['toggle']}>
        {t('filter.do')}
      </button>
    </form>
  );
};
