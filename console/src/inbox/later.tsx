import Button from 'antd/es/button';
import { useId } from 'react';
import { serverNow } from '../api/server-clock.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { DateInput } from '../parts/date-input.tsx';
import styles from './inbox.module.css';
import { useText } from './texts.ts';

const msPerDay = 86_400_000;
const choices = [
  ['later.tomorrow', 1],
  ['later.threeDays', 3],
  ['later.week', 7],
] as const;

const dayIn = (days: number): string => civilDateAt(serverNow() + days * msPerDay);

/** 稍后提醒: a day is chosen in one click, or written. */
export const Later = ({ noticeId }: { readonly noticeId: string }) => {
  const t = useText();
  const field = useId();
  return (
    <ActDialog
      order="signedIn.snooze"
      label={t('later')}
      small
      initial={{ until: dayIn(1) as string | undefined }}
      fieldNames={() => ({ until: t('later.date') })}
      partsOf={({ until }) => ({ body: { notices: [noticeId], until: until ?? '' } })}
    >
      {({ until }, change) => (
        <div className={styles['later']}>
          <p>{t('later.note')}</p>
          <div className={styles['choices']}>
            {choices.map(([name, days]) => (
              <Button
                key={name}
                type={until === dayIn(days) ? 'primary' : 'default'}
                aria-pressed={until === dayIn(days)}
                onClick={() => change({ until: dayIn(days) })}
              >
                {t(name)}
              </Button>
            ))}
          </div>
          <label htmlFor={field}>{t('later.other')}</label>
          <DateInput id={field} value={until} min={dayIn(1)} onChange={(next) => change({ until: next })} />
        </div>
      )}
    </ActDialog>
  );
};
