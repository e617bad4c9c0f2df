import { useEffect, useState } from 'react';
import type { Session } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { timeText } from '../../parts/civil-date-text.ts';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { useMinute } from '../../parts/use-minute.ts';
import { minutesBetween } from './moments.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

type Props = {
  readonly session: Session;
  readonly current: string;
  readonly onShow: (caseId: string) => void;
};

/** 议程 with a clock. */
export const Agenda = ({ session, current, onShow }: Props) => {
  const t = useText();
  return (
    <nav className={styles['panel']} aria-label={t('room.agenda')}>
      <RoomClock session={session} current={current} />
      <h2>{t('room.agenda')}</h2>
      <ol className={styles['agenda']}>
        {session.agenda.map((item, at) => (
          <li key={item.caseId}>
            <AgendaItem
              number={at + 1}
              item={item}
              active={item.caseId === current}
              onShow={() => onShow(item.caseId)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
};

const AgendaItem = ({
  number,
  item: { caseId, disposition, movedTo },
  active,
  onShow,
}: {
  readonly number: number;
  readonly item: Session['agenda'][number];
  readonly active: boolean;
  readonly onShow: () => void;
}) => {
  const t = useText();
  const names = useNames();
  const view = useAsk('regulator.viewCase', { params: { caseId } }).data;
  return (
    <button
      type="button"
      className={styles['agendaItem']}
      aria-current={active ? 'step' : undefined}
      onClick={onShow}
    >
      <span className="numbers">{number}</span>
      <span>
        <FirmName name={view?.applicant.name ?? '…'} />
        <span className={styles['soft']}>
          {view && <Money fen={view.need.amountFen} />} ·{' '}
          {movedTo !== undefined
            ? t('room.movedOn')
            : disposition
              ? `✓ ${names.disposition(disposition)}`
              : t('room.open')}
        </span>
      </span>
    </button>
  );
};

const RoomClock = ({ session, current }: { readonly session: Session; readonly current: string }) => {
  const t = useText();
  const [shown, setShown] = useState({ current, since: serverNow() });
  useMinute();
  useEffect(() => setShown({ current, since: serverNow() }), [current]);
  const now = serverNow();
  const gone = minutesBetween(Date.parse(session.startsAt), now);
  const open = session.state === 'convened';
  // A day before or after, counting minutes says nothing.
  const near = open && Math.abs(gone) < 24 * 60;
  return (
    <div className={styles['clock']}>
      <span className="unseen">{t('room.clock')}</span>
      <time className="numbers">{timeText(now)}</time>
      {near && (
        <span>
          {gone >= 0 ? t('room.elapsed', { count: gone }) : t('room.before', { count: Math.abs(gone) })}
        </span>
      )}
      {near && <span>{t('room.spent', { count: minutesBetween(shown.since, now) })}</span>}
    </div>
  );
};
