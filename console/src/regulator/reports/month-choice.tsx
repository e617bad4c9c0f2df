import Select from 'antd/es/select';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { useText } from './texts.ts';

/** The mechanism began in October 2024: no month before it has a report. */
const first = { year: 2024, month: 10 };
const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Every month there can be a report of, the newest first. */
export const monthsAsOf = (today: string): readonly string[] => {
  const [year = first.year, month = first.month] = today.split('-').map(Number);
  const count = (year - first.year) * 12 + (month - first.month) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, nth) => {
    const before = year * 12 + (month - 1) - nth;
    return monthText(Math.floor(before / 12), (before % 12) + 1);
  });
};

/** The month in the address bar; without one the last that is over, which is to be filed now. */
export const useMonth = () => {
  const [address, setAddress] = useSearchParams();
  const months = monthsAsOf(civilDateAt(serverNow()));
  const month = address.get('month') ?? months[1] ?? months[0] ?? monthText(first.year, first.month);
  return {
    month,
    months: months.includes(month) ? months : [month, ...months],
    chooseMonth: (next: string) => setAddress({ month: next }, { replace: true }),
    seq: address.get('filing') ?? undefined,
    chooseFiling: (filing: string | undefined) =>
      setAddress(filing === undefined ? { month } : { month, filing }, { replace: true }),
  };
};

export const MonthChoice = ({ month, months, chooseMonth }: ReturnType<typeof useMonth>) => {
  const t = useText();
  return (
    <Select
      aria-label={t('month')}
      value={month}
      onChange={chooseMonth}
      options={months.map((value) => ({ value, label: value }))}
      popupMatchSelectWidth={false}
    />
  );
};
