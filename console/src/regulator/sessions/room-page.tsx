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
import { AttendanceList } from './attendance.tsx';
import { BeginSession } from './begin-session.tsx';
import { Changes } from './changes.tsx';
import { CloseSession } from './close-session.tsx';
import { nextCase } from './conclusion.ts';
import { DatesPanel } from './dates-panel.tsx';
import { Firm } from './firm.tsx';
import { keepDraft, readDraft } from './kept-draft.ts';
import { type Present, presentIn } from './present.ts';
import { RecordPanel } from './record-panel.tsx';
import styles from './room.module.css';
import { CallOff, Reschedule } from './session-acts.tsx';
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
  const [present, setPresent] = useState<Present>(() =>
    readDraft(`${session.id}.present`, presentIn(session)),
  );
  const first = session.agenda.find(({ disposition }) => !disposition) ?? session.agenda[0];
  const current = address.get('case') ?? first?.caseId ?? '';
  const show = (caseId: string) => setAddress({ case: caseId }, { replace: true });
  const item = session.agenda.find(({ caseId }) => caseId === current);
  const { state, begun } = session;
  const isOpen = state === 'convened' || state === 'proposed';
  const leads = session.orgId === orgId && isOpen;
  const attend = (next: Present) => {
    setPresent(next);
    keepDraft(`${session.id}.present`, next);
  };
  const asksDates = state === 'proposed' || (session.replies !== undefined && !begun && isOpen);
  return (
    <div className={styles['room']}>
      <div className={styles['left']}>
        <Agenda session={session} current={current} onShow={show} />
        {asksDates && <DatesPanel session={session} leads={leads} />}
        {state !== 'proposed' && state !== 'cancelled' && (
          <AttendanceList
            session={session}
            present={leads ? present : presentIn(session)}
            onChange={leads ? attend : undefined}
          />
        )}
        {leads && state === 'convened' && (
          <div className={styles['acts']}>
            {!begun && <BeginSession session={session} present={present} />}
            <CloseSession session={session} present={present} />
          </div>
        )}
        {leads && !begun && (
          <div className={styles['acts']}>
            <Link to={`/sessions/${encodeURIComponent(session.id)}/cases`}>{t('add.link')}</Link>
            {state === 'convened' && <Reschedule session={session} />}
            <CallOff session={session} />
          </div>
        )}
        {!leads && <p className={styles['soft']}>{t(isOpen ? 'room.readOnly' : `room.${state}`)}</p>}
        <Changes session={session} />
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
          holds={session.orgId === orgId}
          onRecorded={() => {
            const next = nextCase(session, current);
            if (next !== undefined) show(next);
          }}
        />
      )}
    </div>
  );
};
