import { GuestSession } from '../parts/guest-session.tsx';
import { GuestSessionList } from '../parts/guest-session-list.tsx';

export const SessionListPage = () => <GuestSessionList list="participant.listSessions" />;
export const SessionPage = () => <GuestSession audience="participant" />;
