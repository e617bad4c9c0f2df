import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Page } from '../../shell/page.tsx';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { CloseSession } from './close-session.tsx';
import { nextCase } from './conclusion.ts';
import { Firm } from './firm.tsx';
import { keepDraft, readDraft } from './kept-draft.ts';
import { RecordPanel } from './record-panel.tsx';
import styles from './room.module.css';
import { useText } from './texts.ts';

/** 会诊室: for a projector and one typist. */
export const RoomPage = () => {
  const { sessionId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewSession', { params: { sessionId } });
  return (
    <AskState ask={ask} rows={10}>
      {(session) => (
        <Page
          title={t('room.title')}
          note={
            <>
              <CivilDate moment={session.startsAt} withTime /> · {session.place}
            </>
          }
          actions={<RoomActions session={session} />}
        >
          <Room session={session} />
        </Page>
      )}
    </AskState>
  );
};

/** What 投屏 shows: the case and nothing else. Another case takes its place without leaving the full screen. */
const projected = 'projected';

const RoomActions = ({ session }: { readonly session: Session }) => {
  const t = useText();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const turn = () =>
    full
      ? document.exitFullscreen()
      : document
          .getElementById(projected)
          ?.requestFullscreen()
          .catch(() => undefined);
  return (
    <div className={styles['actions']}>
      <Button onClick={() => void turn()}>{t(full ? 'room.full.leave' : 'room.full')}</Button>
      <Link to={`/sessions/${encodeURIComponent(session.id)}/minutes`}>{t('room.minutes')}</Link>
    </div>
  );
};

const Room = ({ session }: { readonly session: Session }) => {
  const t = useText();
  const { orgId } = useSession();
  const [address, setAddress] = useSearchParams();
  const [attended, setAttended] = useState<readonly string[]>(() =>
    readDraft(`${session.id}.attended`, session.attended),
  );
  const first = session.agenda.find(({ disposition }) => !disposition) ?? session.agenda[0];
  const current = address.get('case') ?? first?.caseId ?? '';
  const show = (caseId: string) => setAddress({ case: caseId }, { replace: true });
  const item = session.agenda.find(({ caseId }) => caseId === current);
  const leads = session.orgId === orgId && session.state === 'convened';
  const attend = (next: readonly string[]) => {
    setAttended(next);
    keepDraft(`${session.id}.attended`, next);
  };
  return (
    <div className={styles['room']}>
      <div className={styles['left']}>
        <Agenda session={session} current={current} onShow={show} />
        <Attendance
          session={session}
          attended={session.state === 'closed' ? session.attended : attended}
          onChange={leads ? attend : undefined}
        />
        {leads && <CloseSession session={session} attended={attended} />}
        {!leads && (
          <p className={styles['soft']}>{t(session.state === 'closed' ? 'room.closed' : 'room.readOnly')}</p>
        )}
      </div>
      <div id={projected} className={styles['projected']}>
        <Firm key={`firm ${current}`} caseId={current} sessionId={session.id} />
      </div>
      {item && (
        <RecordPanel
          key={`record ${current}`}
          session={session}
          item={item}
          leads={leads}
          onRecorded={() => {
            const next = nextCase(session, current);
            if (next !== undefined) show(next);
          }}
        />
      )}
    </div>
  );
};
