import { serverNow } from '../../api/server-clock.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Chip } from '../../parts/case-filters.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import partStyles from '../../parts/list.module.css';
import type { FilterName, ListAddress } from '../../parts/list-address.ts';
import { usePartText } from '../../parts/texts.ts';
import { useColleagues } from '../team/use-colleagues.ts';
import type { CasePage } from './case-page.ts';
import { type Choice, Picker } from './picker.tsx';
import { Ranges, rangeText } from './ranges.tsx';
import { useText } from './texts.ts';

/** Filters that are chosen from values, in the order in which they stand. */
const picked = [
  'assignee',
  'stage',
  'holder',
  'bank',
  'group',
  'reason',
  'tag',
  'size',
  'industry',
  'channel',
] as const;
type Picked = (typeof picked)[number];

const firstYear = 2024;

/** 筛选栏: several values of each, with what they would leave; what is chosen as chips that a press removes. */
export const FilterBar = ({
  address,
  counts,
}: {
  readonly address: ListAddress;
  readonly counts: CasePage['counts'];
}) => {
  const t = useText();
  const pt = usePartText();
  const language = useLanguage();
  const nameOf = useValueNames();
  const { filters, chosen, set, clear, filtered } = address;
  const colleagues = useColleagues();
  const choicesOf = (name: Picked): readonly Choice[] => {
    const known = counts?.[name] ?? {};
    const values = [...new Set([...Object.keys(known), ...chosen(name)])];
    if (name === 'assignee' && !colleagues.isOwn) return [];
    return values.map((value) => ({ value, name: nameOf(name, value), count: known[value] ?? 0 }));
  };
  const choose = (name: FilterName) => (values: readonly string[]) => set({ [name]: values.join(',') });
  const thisYear = Number(civilDateAt(serverNow()).slice(0, 4));
  const ended = [
    'recent',
    ...Array.from({ length: thisYear - firstYear + 1 }, (_, ago) => String(thisYear - ago)),
  ].map((value) => ({ value, name: nameOf('ended', value) }));
  const overdue = counts?.['overdue']?.['true'];
  const valued = [...picked, 'ended'] as const;
  return (
    <search className={partStyles['filters']} aria-label={pt('filter.title')}>
      {picked.map((name) => {
        const choices = choicesOf(name);
        const isOneCounty = name === 'group' && choices.length < 2;
        return isOneCounty || choices.length === 0 ? null : (
          <Picker
            key={name}
            label={t(`pick.${name}`)}
            choices={choices}
            chosen={chosen(name)}
            onChange={choose(name)}
          />
        );
      })}
      <Picker label={t('pick.ended')} choices={ended} chosen={chosen('ended')} onChange={choose('ended')} />
      <Ranges address={address} />
      {colleagues.isOwn && (
        <button
          type="button"
          className={partStyles['toggle']}
          aria-pressed={filters.assignee === 'me'}
          onClick={() => set({ assignee: filters.assignee === 'me' ? undefined : 'me' })}
        >
          {t('assignee.mine')}
        </button>
      )}
      <button
        type="button"
        className={partStyles['toggle']}
        aria-pressed={filters.overdue === 'true'}
        onClick={() => set({ overdue: filters.overdue === 'true' ? undefined : 'true' })}
      >
        {pt('filter.overdueOnly')}
        {overdue !== undefined && <span className="numbers"> {overdue}</span>}
      </button>
      {filters.search && (
        <Chip
          name={pt('filter.search', { text: filters.search })}
          onRemove={() => set({ search: undefined })}
        />
      )}
      {valued.flatMap((name) =>
        chosen(name).map((value) => (
          <Chip
            key={`${name} ${value}`}
            name={t('chip', { filter: t(`pick.${name}`), value: nameOf(name, value) })}
            onRemove={() => choose(name)(chosen(name).filter((other) => other !== value))}
          />
        )),
      )}
      {rangeText(filters, t, language).map(({ id, text, names }) => (
        <Chip
          key={id}
          name={text}
          onRemove={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}
        />
      ))}
      {filters.search && chosen('ended').length === 0 && (
        <button
          type="button"
          className={partStyles['quiet']}
          onClick={() => set({ ended: `recent,${thisYear}` })}
        >
          {t('ended.also')}
        </button>
      )}
      {filtered && (
        <button type="button" className={partStyles['quiet']} onClick={clear}>
          {pt('filter.clear')}
        </button>
      )}
    </search>
  );
};

/** What the values of a filter are called. */
export const useValueNames = () => {
  const t = useText();
  const names = useNames();
  const colleagues = useColleagues();
  const reference = useReference();
  const language = useLanguage();
  return (name: FilterName, value: string): string => {
    switch (name) {
      case 'stage':
        return names.stage(value as Parameters<typeof names.stage>[0]);
      case 'holder':
        return value === 'enterprise' ? t('holder.enterprise') : names.organisation(value);
      case 'assignee':
        return value === 'none' ? t('assignee.none') : colleagues.nameOf(value);
      case 'bank':
      case 'group':
        return names.organisation(value);
      case 'reason':
        return names.reason(value);
      case 'industry':
        return reference?.industries.find(({ id }) => id === value)?.name[language] ?? value;
      case 'tag':
      case 'size':
      case 'channel':
        return t(`${name}.${value}` as Parameters<typeof t>[0]);
      case 'ended':
        return value === 'recent' ? t('ended.recent') : t('ended.year', { year: value });
      default:
        return value;
    }
  };
};
