import { civilDateAt, timeText } from './civil-date-text.ts';
import { DayText } from './day-text.tsx';

/** 日期 with its weekday: `date` as 'YYYY-MM-DD', or `moment` as ISO text, then with the time if `withTime`. */
export const CivilDate = ({
  date,
  moment,
  withTime = false,
}: {
  readonly date?: string | undefined;
  readonly moment?: string | undefined;
  readonly withTime?: boolean;
}) => {
  const at = moment === undefined ? undefined : Date.parse(moment);
  const day = date ?? (at === undefined ? undefined : civilDateAt(at));
  if (day === undefined) return <>—</>;
  return (
    <time dateTime={moment ?? date} className="numbers">
      <DayText day={day} />
      {withTime && at !== undefined && ` ${timeText(at)}`}
    </time>
  );
};
