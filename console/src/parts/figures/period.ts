import { useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.ts';
import { civilDateAt } from '../civil-date-text.ts';

export const periodNames = ['thisMonth', 'lastMonth', 'thisYear', 'all', 'other'] as const;
export type PeriodName = (typeof periodNames)[number];
export type Days = { readonly from?: string; readonly to?: string };

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const lastDayOf = (year: number, month: number): string =>
  `${year}-${twoDigits(month)}-${twoDigits(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** The days of a named period, as of today in China. */
export const daysOf = (name: Exclude<PeriodName, 'other'>, today: string): Days => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  switch (name) {
    case 'thisMonth':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'lastMonth': {
      const [ofYear, before] = month === 1 ? [year - 1, 12] : [year, month - 1];
      return { from: `${ofYear}-${twoDigits(before)}-01`, to: lastDayOf(ofYear, before) };
    }
    case 'thisYear':
      return { from: `${year}-01-01`, to: today };
    case 'all':
      return {};
    default:
      return name satisfies never;
  }
};

/** The period as it stands in the address bar, so that a link shows the same table. */
export const usePeriod = () => {
  const [address, setAddress] = useSearchParams();
  const asked = periodNames.find((name) => name === address.get('period')) ?? 'thisMonth';
  const typed: Days = {
    ...(address.get('from') && { from: String(address.get('from')) }),
    ...(address.get('to') && { to: String(address.get('to')) }),
  };
  const days = asked === 'other' ? typed : daysOf(asked, civilDateAt(serverNow()));
  return {
    name: asked,
    days,
    choose: (name: PeriodName) =>
      setAddress(name === 'other' ? { period: name, ...days } : { period: name }, { replace: true }),
    type: (changes: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
      const next = Object.entries({ ...typed, ...changes }).filter(([, day]) => day !== undefined);
      setAddress({ period: 'other', ...(Object.fromEntries(next) as Days) }, { replace: true });
    },
  };
};
